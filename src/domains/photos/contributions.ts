import type { Contribution, TodoLook } from '@/screen/contribution'
import { photoWays } from './ways'

export const pictureLook: TodoLook = { icon: 'camera' }

/** What pictures give to the workbench. */
export const photos: Contribution = {
  quick: [
    {
      shelf: 'look',
      posts: ['residentsCommittee', 'administrator'],
      icon: 'camera',
      title: '照片审核',
      words: '图片 公开',
      to: photoWays.review,
    },
  ],
}
