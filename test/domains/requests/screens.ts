import type { House } from '../../support/house'
import type { FullScreen, Screen } from '../tables'

const worklist = `/domains/requests/worklist/index?post=${encodeURIComponent('residentsCommittee@cuiyuan')}`

const theirFirst = async (house: House): Promise<string> => {
  const { items } = await house.as('demo-chen').requests.mine.query({})
  return items[0]?.id ?? ''
}
const waiting = async (house: House): Promise<string> => {
  const { posts } = await house.as('demo-wang').requests.waiting.query()
  return posts[0]?.first[0]?.id ?? ''
}

export const screens: Screen[] = [
  { name: '我要反映', openid: 'demo-chen', route: '/domains/requests/report/index' },
  { name: '我的诉求', openid: 'demo-chen', route: '/domains/requests/list/index' },
  {
    name: '诉求详情',
    openid: 'demo-chen',
    route: async (house) => `/domains/requests/detail/index?id=${await theirFirst(house)}`,
  },
  { name: '待办诉求', openid: 'demo-wang', route: worklist },
  {
    name: '派单',
    openid: 'demo-wang',
    route: async (house) => `/domains/requests/handle/index?id=${await waiting(house)}&action=dispatch`,
  },
]

export const fullScreens: FullScreen[] = [
  { screen: 'worklist of the office', openid: 'demo-wang', url: '/domains/requests/worklist/index' },
  { screen: 'requests of a resident', openid: 'demo-chen', url: '/domains/requests/list/index' },
  { screen: 'form of a report', openid: 'demo-chen', url: '/domains/requests/report/index' },
]
