import type { DayView } from 'types/bookings'
import type { House } from '../../support/house'
import type { Screen } from '../tables'

/** The address of a day of an offer on which something is booked, as its unit's contact or the office finds it. */
const dayOf =
  (openid: string, unitId: string, state: string) =>
  async (house: House): Promise<string> => {
    const page = await house.as(openid).offers.bookings.query({ unitId })
    const found = (page as { items: DayView['bookings'][number][] }).items.find((one) => one.state === state)
    return `/domains/offers/day/index?id=${found?.dayId}`
  }

export const screens: Screen[] = [
  { name: '单位能提供的', openid: 'demo-chen', route: '/domains/offers/list/index' },
  { name: '预约，日历', openid: 'demo-chen', route: '/domains/offers/detail/index?id=offer-hall' },
  { name: '预约，打理', openid: 'demo-yang', route: '/domains/offers/detail/index?id=offer-ladder' },
  { name: '能提供什么', openid: 'demo-wang', route: '/domains/offers/edit/index?id=offer-talk' },
  { name: '一天的预约，待答复', openid: 'demo-yang', route: dayOf('demo-yang', 'unit-school', 'asked') },
  { name: '一天的预约，保密', openid: 'demo-wang', route: dayOf('demo-wang', 'unit-elder', 'agreed') },
  { name: '我的预约', openid: 'demo-su', route: '/domains/offers/mine/index' },
  { name: '本单位的预约', openid: 'demo-fu', route: '/domains/offers/bookings/index?unit=unit-bank' },
  { name: '需求和匹配', openid: 'demo-wang', route: '/domains/offers/needs/index' },
  { name: '需求', openid: 'demo-wang', route: '/domains/offers/need/index?id=need-hall' },
  { name: '需要什么', openid: 'demo-yang', route: '/domains/offers/need-edit/index?unit=unit-school' },
  { name: '共建项目列表', openid: 'demo-wang', route: '/domains/offers/projects/index' },
  { name: '共建项目', openid: 'demo-yang', route: '/domains/offers/project/index?id=joint-reading' },
  { name: '共建项目，修改', openid: 'demo-wang', route: '/domains/offers/project-edit/index?id=joint-reading' },
]
