/** The tab pages, in the order of the bar. `app.config.ts` tells WeChat the same; a test holds the two together. */
export const TABS = [
  { path: '/home/index', name: '首页' },
  { path: '/hub/index', name: '办事' },
  { path: '/messages/index', name: '消息' },
  { path: '/mine/index', name: '我的' },
] as const

export type TabPath = (typeof TABS)[number]['path']

/** Whether an address is that of a tab page: one switches to it, and never opens it on top of another page. */
export const isTab = (url: string) => TABS.some(({ path }) => path === url.split('?')[0])
