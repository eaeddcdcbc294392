import type { HostContext } from '../context'
import { type Dictionary, isDictionary, nextFrame, numberOf, textOf } from '../values'
import { type ApiTable, asynchronousApis, Failure } from './define'

/** Moving between pages, and what belongs to the page on top: title, scrolling, pull-down, tab bar. */
export function navigationApis(context: HostContext): ApiTable {
  const { pages, screen, pkg } = context
  const page = () => {
    const top = pages.top()
    if (!top) throw new Failure('no page')
    return top
  }
  const tab = (options: Dictionary) => {
    const index = numberOf(options.index, 0)
    if (!pages.isTab(page().route)) throw new Failure('not TabBar page')
    return index
  }
  const apis = asynchronousApis({
    async navigateTo(options) {
      const opened = await pages.navigateTo(textOf(options.url))
      for (const [name, listener] of Object.entries(isDictionary(options.events) ? options.events : {})) {
        if (typeof listener === 'function') opened.channel.on(name, (...args) => listener(...args))
      }
      return { eventChannel: opened.channel }
    },
    navigateBack: (options) => pages.navigateBack(numberOf(options.delta, 1)),
    redirectTo: (options) => pages.redirectTo(textOf(options.url)),
    reLaunch: (options) => pages.reLaunch(textOf(options.url)),
    switchTab: (options) => pages.switchTab(textOf(options.url)),
    setNavigationBarTitle(options) {
      page().title = textOf(options.title)
      pages.redraw()
    },
    setNavigationBarColor(options) {
      page().color = textOf(options.frontColor)
      page().background = textOf(options.backgroundColor)
      pages.redraw()
    },
    async pageScrollTo(options) {
      const { dom } = page()
      const target = options.selector ? dom.querySelector(textOf(options.selector)) : null
      const offset = numberOf(options.offsetTop, 0)
      dom.scrollTop = target
        ? target.getBoundingClientRect().top - dom.getBoundingClientRect().top + dom.scrollTop + offset
        : numberOf(options.scrollTop, 0)
      // The page hears of it with the next frame.
      await nextFrame()
    },
    startPullDownRefresh() {
      if (!page().config.enablePullDownRefresh) {
        throw new Failure(`the page ${page().route} does not set enablePullDownRefresh`)
      }
      pages.call(page(), 'onPullDownRefresh')
    },
    stopPullDownRefresh: () => {},
    showNavigationBarLoading: () => {},
    hideNavigationBarLoading: () => {},
    hideHomeButton: () => {},
    setBackgroundColor: () => {},
    setBackgroundTextStyle: () => {},
    setTabBarBadge: (options) => screen.badge(tab(options), textOf(options.text)),
    removeTabBarBadge: (options) => screen.badge(tab(options), ''),
    showTabBarRedDot: (options) => screen.badge(tab(options), '•'),
    hideTabBarRedDot: (options) => screen.badge(tab(options), ''),
    setTabBarItem: (options) => screen.tabItem(tab(options), { text: textOf(options.text) }),
    setTabBarStyle: () => {},
    showTabBar: () => screen.showTabBar(true),
    hideTabBar: () => screen.showTabBar(false),
    enableAlertBeforeUnload: () => {},
    disableAlertBeforeUnload: () => {},
    /** https://developers.weixin.qq.com/miniprogram/dev/api/chattool/wx.openChatTool.html */
    async openChatTool(options) {
      const [tool] = pkg.app.chatTools ?? []
      if (!tool) throw new Failure('no chatTools in app.json')
      const url = textOf(options.url) || `/${tool.root}/${tool.entryPagePath}`
      if (!url.replace(/^\//, '').startsWith(tool.root)) throw new Failure('url is not in the chat tool package')
      await pages.navigateTo(url)
    },
  })
  return { ...apis, ...Object.fromEntries(WAYS.map((name) => [name, asking(pages, apis[name])])) }
}

/** The ways to another page. */
const WAYS = ['navigateTo', 'redirectTo', 'reLaunch', 'switchTab']

/** Lets the stack of pages know of a way as soon as the app asks for it: the way itself is gone later. */
const asking = (pages: HostContext['pages'], api: unknown) => (options: unknown) => {
  pages.ask()
  return (api as (options: unknown) => unknown)(options)
}
