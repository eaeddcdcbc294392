import type { Screen } from '../tables'

export const screens: Screen[] = [{ name: '消息', openid: 'demo-wang', route: '/messages/index' }]
