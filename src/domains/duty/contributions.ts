import type { Contribution, TodoLook } from '@/screen/contribution'
import { dutyWays } from './ways'

export const fileLook: TodoLook = { system: 'duty', icon: 'star' }
export const periodLook: TodoLook = { system: 'duty', icon: 'star' }
export const activityLook: TodoLook = { system: 'duty', icon: 'star' }

/** Its other pages follow. */
export const duty: Contribution = {
  quick: [
    {
      shelf: 'set',
      posts: ['communitySecretary', 'residentsCommittee'],
      icon: 'star',
      title: '导入党员名册',
      words: '党员 报到 表格 Excel',
      begins: 'duty',
      to: () => dutyWays.sheet(),
    },
  ],
}
