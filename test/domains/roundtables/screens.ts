import type { Screen } from '../tables'
import { actionScreens } from './action-screens'

const at = (page: string) => `/domains/roundtables/${page}`

export const screens: Screen[] = [
  ...actionScreens,
  { name: '正在开会，记录人', openid: 'demo-kong', route: '/domains/roundtables/session/index?id=meeting-session' },
  { name: '正在开会，学校', openid: 'demo-yang', route: '/domains/roundtables/session/index?id=meeting-session' },
  { name: '开会当天，主持人', openid: 'demo-wang', route: '/domains/roundtables/session/index?id=meeting-today' },
  { name: '会议纪要，待发', openid: 'demo-wang', route: '/domains/roundtables/minutes/index?id=meeting-drafting' },
  { name: '会议纪要，核对', openid: 'demo-liu', route: '/domains/roundtables/minutes/index?id=meeting-circulated' },
  { name: '会议纪要，定稿', openid: 'demo-wang', route: '/domains/roundtables/minutes/index?id=meeting-fixed' },
  { name: '会议结果公示', openid: 'demo-chen', route: '/domains/roundtables/summary/index?id=meeting-fixed' },
  { name: '圆桌会议，会议', openid: 'demo-chen', route: at('list/index') },
  { name: '圆桌会议，议题，主持人', openid: 'demo-wang', route: at('list/index?shown=items') },
  { name: '圆桌会议，席位', openid: 'demo-liu', route: at('list/index?shown=seats') },
  { name: '安排席位', openid: 'demo-wang', route: at('arrange/index') },
  { name: '议题，邻居', openid: 'demo-chen', route: at('item/index?id=item-gate') },
  { name: '议题，等主持人答复', openid: 'demo-wang', route: at('item/index?id=item-rice') },
  { name: '提一项议题', openid: 'demo-huang', route: at('propose/index') },
  { name: '圆桌会议，议程', openid: 'demo-chen', route: at('meeting/index?id=roundtable-announced') },
  { name: '圆桌会议，筹备中', openid: 'demo-wang', route: at('meeting/index?id=roundtable-planned') },
  { name: '筹备一次会议', openid: 'demo-wang', route: at('plan/index') },
]
