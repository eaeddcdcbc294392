import type { Screen } from '../tables'

export const screens: Screen[] = [
  { name: '志愿服务队', openid: 'demo-wang', route: '/domains/teams/list/index' },
  { name: '队伍', openid: 'demo-wang', route: '/domains/teams/detail/index?id=team-orange' },
  { name: '队伍信息', openid: 'demo-wang', route: '/domains/teams/edit/index?id=team-red' },
]
