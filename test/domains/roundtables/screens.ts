import type { Screen } from '../tables'

export const screens: Screen[] = [
  { name: '正在开会，记录人', openid: 'demo-kong', route: '/domains/roundtables/session/index?id=meeting-session' },
  { name: '正在开会，学校', openid: 'demo-yang', route: '/domains/roundtables/session/index?id=meeting-session' },
  { name: '开会当天，主持人', openid: 'demo-wang', route: '/domains/roundtables/session/index?id=meeting-today' },
  { name: '会议纪要，待发', openid: 'demo-wang', route: '/domains/roundtables/minutes/index?id=meeting-drafting' },
  { name: '会议纪要，核对', openid: 'demo-liu', route: '/domains/roundtables/minutes/index?id=meeting-circulated' },
  { name: '会议纪要，定稿', openid: 'demo-wang', route: '/domains/roundtables/minutes/index?id=meeting-fixed' },
  { name: '会议结果公示', openid: 'demo-chen', route: '/domains/roundtables/summary/index?id=meeting-fixed' },
]
