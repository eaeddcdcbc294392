import { KEEPING_POSTS } from 'types/words/posts'
import { isOn } from 'types/words/systems'
import type { Contribution, TodoLook } from '@/screen/contribution'
import { offerWays } from './ways'

export const offerLook: TodoLook = { system: 'offers', icon: 'partner', mine: offerWays.mine() }

/** What the three lists of units give to the directory and the workbench. */
export const offers: Contribution = {
  directory: [
    {
      group: 'ask',
      icon: 'calendar',
      title: '约单位的场地和服务',
      note: '会议室、操场、义诊、咨询，选个时段就能约。',
      words: '预约 场地 设备 义诊 讲师 心理咨询 法律咨询 共建 资源',
      shownTo: ({ state, systemsOff }) => state === 'verified' && isOn(systemsOff, 'offers'),
      opens: () => ({ to: offerWays.list() }),
    },
    {
      group: 'own',
      icon: 'calendar',
      title: '我的预约',
      note: '我约的场地、义诊和咨询，几点、在哪、办得怎样。',
      words: '预约 取消 预约码',
      shownTo: ({ state, systemsOff }) => state === 'verified' && isOn(systemsOff, 'offers'),
      opens: () => ({ to: offerWays.mine() }),
    },
  ],
  quick: [
    { shelf: 'look', posts: KEEPING_POSTS, icon: 'partner', title: '单位能提供的', to: () => offerWays.list() },
    { shelf: 'look', posts: KEEPING_POSTS, icon: 'list', title: '需求和匹配', to: () => offerWays.needs() },
    { shelf: 'look', posts: KEEPING_POSTS, icon: 'people', title: '共建项目', to: () => offerWays.projects() },
    {
      shelf: 'do',
      posts: ['unitContact'],
      icon: 'calendar',
      title: '本单位的预约',
      to: ({ at }) => offerWays.bookings(at.id),
    },
    { shelf: 'look', posts: ['unitContact'], icon: 'list', title: '各单位的需求', to: () => offerWays.needs() },
  ],
}
