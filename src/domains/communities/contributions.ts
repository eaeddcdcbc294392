import type { Contribution } from '@/screen/contribution'
import { communityWays } from './ways'

/** What communities give to the home, the directory and the workbench. */
export const communities: Contribution = {
  quick: [
    {
      shelf: 'set',
      posts: ['administrator', 'residentsCommittee'],
      icon: 'list',
      title: '社区设置',
      words: '居委会电话 开通 名称 系统开关',
      to: () => communityWays.setup(),
    },
  ],
  entrances: [{ title: '我是社区管理员，第一次使用', to: communityWays.found() }],
}
