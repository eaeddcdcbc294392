import type { Screen } from '../tables'

export const screens: Screen[] = [
  { name: '我来讲、我来教', openid: 'demo-chen', route: '/domains/talents/list/index' },
  { name: '报名详情', openid: 'demo-zhu', route: '/domains/talents/detail/index?id=talent-dated' },
  { name: '报名详情，居委会', openid: 'demo-wang', route: '/domains/talents/detail/index?id=talent-offered' },
  { name: '我来报名', openid: 'demo-chen', route: '/domains/talents/edit/index' },
]
