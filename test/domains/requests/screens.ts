import { type House, newKey } from '../../support/house'
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

const filedFor = (house: House, name: string, placeId: string) =>
  house.as('demo-wang').requests.fileFor.mutate({
    placeId,
    name,
    phone: '13900001234',
    consent: true,
    category: 'facilities',
    text: '门口的灯不亮，老人晚上看不清。',
    key: newKey(),
  })

/** Filed and answered by the office: what the resident says of it is to be entered. */
async function answeredFor(house: House): Promise<string> {
  const office = house.as('demo-wang').requests
  const { id, version: seen } = await filedFor(house, '孙伟', 'b3-2-702')
  const own = { post: 'residentsCommittee' as const, placeId: 'cuiyuan' }
  const given = await office.dispatch.mutate({ id, seen, ...own, key: newKey() })
  const begun = await office.start.mutate({ id, seen: given.version, key: newKey() })
  await office.answer.mutate({ id, seen: begun.version, text: '灯换好了', key: newKey() })
  return id
}

export const screens: Screen[] = [
  { name: '我要反映', openid: 'demo-chen', route: '/domains/requests/report/index' },
  { name: '我的诉求', openid: 'demo-chen', route: '/domains/requests/list/index' },
  {
    name: '诉求详情',
    openid: 'demo-chen',
    route: async (house) => `/domains/requests/detail/index?id=${await theirFirst(house)}`,
  },
  { name: '代居民登记', openid: 'demo-wang', route: '/domains/requests/filing/index' },
  {
    name: '代居民登记，从门牌来',
    openid: 'demo-wang',
    route: '/domains/requests/filing/index?door=b3-2-702',
  },
  {
    name: '代居民登记，几处门牌',
    openid: 'demo-wang',
    route: `/domains/requests/filing/index?search=${encodeURIComponent('702')}`,
  },
  {
    name: '我代登记的',
    openid: 'demo-wang',
    async route(house) {
      await filedFor(house, '孙伟', 'b3-2-702')
      return '/domains/requests/filed/index'
    },
  },
  {
    name: '代登记的诉求，等居民确认',
    openid: 'demo-wang',
    route: async (house) => `/domains/requests/detail/index?id=${await answeredFor(house)}`,
  },
  {
    name: '我的诉求，社区替我登记过',
    openid: 'demo-fang',
    async route(house) {
      const me = await house.as('demo-fang').members.me.query()
      await filedFor(house, me?.name ?? '', me?.homes[0]?.householdId ?? '')
      return '/domains/requests/list/index'
    },
  },
  {
    name: '诉求详情（居委会）',
    openid: 'demo-wang',
    route: async (house) =>
      `/domains/requests/detail/index?id=${await waiting(house)}&post=residentsCommittee%40cuiyuan`,
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
