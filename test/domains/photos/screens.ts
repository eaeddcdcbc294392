import type { Screen } from '../tables'

export const screens: Screen[] = [{ name: '照片审核', openid: 'demo-wang', route: '/domains/photos/review/index' }]
