import { KEEPING_POSTS } from 'types/words/posts'
import type { Contribution } from '@/screen/contribution'
import { placeWays } from './ways'

/** What places give to the workbench. */
export const places: Contribution = {
  quick: [
    {
      shelf: 'look',
      posts: KEEPING_POSTS,
      icon: 'building',
      title: '房屋管理',
      words: '楼栋 单元 门牌 导入 导出 表格 小程序码',
      to: () => placeWays.register(),
    },
  ],
}
