import type { FullScreen, Screen } from '../tables'

export const screens: Screen[] = [
  { name: '房屋管理', openid: 'demo-wang', route: '/domains/places/register/index?id=b3' },
  { name: '一户', openid: 'demo-wang', route: '/domains/places/register/index?id=b3-2-502' },
  { name: '住户（一户）', openid: 'demo-wang', route: '/household/index?id=b3-2-502' },
  { name: '住户（没有说哪一户）', openid: 'demo-wang', route: '/household/index' },
  { name: '导入和导出', openid: 'demo-wang', route: '/domains/places/sheet/index' },
  { name: '小程序码', openid: 'demo-wang', route: '/domains/places/code/index?id=b3' },
]

export const fullScreens: FullScreen[] = [
  { screen: 'doors of a stair', openid: 'demo-wang', url: '/domains/places/register/index?id=b3-2' },
]
