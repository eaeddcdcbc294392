import type { Screen } from '../tables'

export const screens: Screen[] = [
  { name: '创建社区', openid: 'demo-sun', route: '/domains/communities/found/index' },
  { name: '社区设置', openid: 'demo-wang', route: '/domains/communities/setup/index' },
  { name: '系统开关', openid: 'demo-kong', route: '/domains/communities/systems/index' },
  { name: '切换社区', openid: 'demo-wang', route: '/domains/communities/switch/index' },
]
