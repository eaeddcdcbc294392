import type { Screen } from '../tables'

export const screens: Screen[] = [{ name: '导入党员名册', openid: 'demo-wang', route: '/domains/duty/sheet/index' }]
