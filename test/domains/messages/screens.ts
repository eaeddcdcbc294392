import type { FullScreen, Screen } from '../tables'

export const screens: Screen[] = [{ name: '消息', openid: 'demo-wang', route: '/messages/index' }]

export const fullScreens: FullScreen[] = [
  { screen: 'messages of the warden', openid: 'demo-li', url: '/messages/index' },
]
