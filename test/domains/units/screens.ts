import type { Screen } from '../tables'

export const screens: Screen[] = [
  { name: '驻区单位', openid: 'demo-wang', route: '/domains/units/list/index' },
  { name: '单位', openid: 'demo-wang', route: '/domains/units/detail/index?id=unit-clinic' },
  { name: '单位信息', openid: 'demo-wang', route: '/domains/units/edit/index?id=unit-clinic' },
]
