import type { FullScreen, Screen } from './tables'

/** The screens that belong to no domain: they show something of several. */
export const shell: { screens: Screen[]; fullScreens: FullScreen[] } = {
  screens: [
    { name: '首页', openid: 'demo-wang', route: '/home/index' },
    { name: '首页（住户）', openid: 'demo-chen', route: '/home/index' },
    { name: '首页（待核实）', openid: 'demo-wu', route: '/home/index' },
    { name: '首页（社区管理员）', openid: 'demo-kong', route: '/home/index' },
    { name: '工作台（党委书记）', openid: 'demo-xu', route: '/hub/index' },
    { name: '等您办', openid: 'demo-wang', route: '/home/todos/index' },
    { name: '办事', openid: 'demo-chen', route: '/hub/index' },
    { name: '工作台', openid: 'demo-wang', route: '/hub/index' },
    { name: '我的', openid: 'demo-wang', route: '/mine/index' },
  ],
  fullScreens: [
    { screen: 'home of the office', openid: 'demo-wang', url: '/home/index' },
    { screen: 'home of a resident', openid: 'demo-chen', url: '/home/index' },
    { screen: 'todos of the office', openid: 'demo-wang', url: '/home/todos/index' },
    { screen: 'workbench of the office', openid: 'demo-wang', url: '/hub/index' },
    { screen: 'workbench of a warden', openid: 'demo-li', url: '/hub/index' },
    { screen: 'directory of a resident', openid: 'demo-chen', url: '/hub/index' },
    { screen: 'mine', openid: 'demo-chen', url: '/mine/index' },
  ],
}
