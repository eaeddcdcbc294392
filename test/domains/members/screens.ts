import { memberIdOf } from '../../../cloudfunctions/kernel/ids'
import { COMMUNITY } from '../../../demo/places'
import type { FullScreen, Screen } from '../tables'

export const screens: Screen[] = [
  { name: '住户核实', openid: 'demo-li', route: '/domains/members/verify/index?place=b3' },
  {
    name: '住户名册',
    openid: 'demo-li',
    route: `/domains/members/register/index?place=b3&label=${encodeURIComponent('3 号楼')}`,
  },
  { name: '住户名册，没有说哪里', openid: 'demo-chen', route: '/domains/members/register/index' },
  { name: '住户', openid: 'demo-li', route: `/domains/members/person/index?id=${memberIdOf(COMMUNITY, 'demo-feng')}` },
  { name: '我的住处', openid: 'demo-li', route: '/domains/members/homes/index' },
  { name: '再登记一处住处', openid: 'demo-li', route: '/domains/members/join/index?another=1' },
  { name: '隐私与数据', openid: 'demo-li', route: '/domains/members/privacy/index' },
  { name: '加入社区', openid: 'demo-sun', route: '/domains/members/join/index' },
]

export const fullScreens: FullScreen[] = [
  { screen: 'members to verify', openid: 'demo-li', url: '/domains/members/verify/index?place=b3' },
  { screen: 'register of a building', openid: 'demo-li', url: '/domains/members/register/index?place=b3' },
]
