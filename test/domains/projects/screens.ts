import type { Screen } from '../tables'

export const screens: Screen[] = [
  { name: '志愿项目库', openid: 'demo-wang', route: '/domains/projects/list/index' },
  { name: '志愿项目', openid: 'demo-huang', route: '/domains/projects/detail/index?id=standard-school-gate' },
  { name: '项目信息', openid: 'demo-wang', route: '/domains/projects/edit/index?id=project-river' },
]
