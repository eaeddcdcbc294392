import type { FullScreen, Screen } from './tables'

/** The screens that belong to no domain: they show something of several. */
export const shell: { screens: Screen[]; fullScreens: FullScreen[] } = {
  screens: [
    { name: '首页', openid: 'demo-wang', route: '/home/index' },
    { name: '我的', openid: 'demo-wang', route: '/mine/index' },
  ],
  fullScreens: [
    { screen: 'home of the office', openid: 'demo-wang', url: '/home/index' },
    { screen: 'home of a resident', openid: 'demo-chen', url: '/home/index' },
    { screen: 'mine', openid: 'demo-chen', url: '/mine/index' },
  ],
}
