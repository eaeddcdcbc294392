import type { Screen } from '../tables'

/** The pages about what was resolved, and what came of it. */
export const actionScreens: Screen[] = [
  { name: '落实事项，负责的席位', openid: 'demo-liu', route: '/domains/roundtables/action/index?id=action-bays' },
  { name: '落实事项，主持人', openid: 'demo-wang', route: '/domains/roundtables/action/index?id=action-parents' },
  { name: '落实事项，居民', openid: 'demo-chen', route: '/domains/roundtables/action/index?id=action-gate' },
  { name: '落实事项，超期', openid: 'demo-liu', route: '/domains/roundtables/action/index?id=action-lamp' },
  { name: '报完成', openid: 'demo-liu', route: '/domains/roundtables/report/index?id=action-bays&step=reportAction' },
  { name: '我的落实事项', openid: 'demo-liu', route: '/domains/roundtables/actions/index' },
  {
    name: '圆桌会议的进展',
    openid: 'demo-chen',
    async route(house) {
      const { items } = (await house.as('demo-chen').requests.mine.query({})) as {
        items: { id: string; text: string }[]
      }
      const request = items.find(({ text }) => text.includes('架空层的灯'))
      return `/domains/roundtables/chain/index?request=${request?.id}`
    },
  },
  { name: '圆桌会议成果', openid: 'demo-wang', route: '/domains/roundtables/outcomes/index' },
]
