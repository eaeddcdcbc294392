import type { PackageData } from '../package-data'
import { make, onPress } from './dom'

/** What the frame around a page shows. */
export interface FrameState {
  route: string
  title: string
  canGoBack: boolean
  background: string
  color: string
  /** `navigationStyle: custom`: the page draws its own bar and begins at the top. */
  customBar: boolean
}

/** The phone's glass: navigation bar, the stack of pages, tab bar, and what WeChat lays over them. */
export interface Screen {
  stack: HTMLElement
  draw(state: FrameState): void
  badge(index: number, text: string): void
  tabItem(index: number, item: { text?: string }): void
  showTabBar(visible: boolean): void
  /** A darkened layer over everything, for dialogs; its removal is the caller's. */
  openLayer(className: string): HTMLElement
  toast(text: string | null, kind: 'toast' | 'loading'): void
}

export interface ScreenActions {
  back(): void
  switchTab(index: number): void
}

export function createScreen(pkg: PackageData, actions: ScreenActions): Screen {
  const navigation = make(document.body, 'host-navigation')
  const stack = make(document.body, 'host-stack')
  const tabBar = make(document.body, 'host-tabbar')
  const items = pkg.app.tabBar && !pkg.app.tabBar.custom ? pkg.app.tabBar.list : []
  const tabs = items.map((item, index) => {
    const tab = make(tabBar, 'host-tab', item.text ?? '')
    const icon = make(null, '', undefined, 'img') as HTMLImageElement
    tab.prepend(icon)
    tab.dataset.path = item.pagePath
    onPress(tab, () => actions.switchTab(index))
    return tab
  })
  const drawIcon = (tab: HTMLElement, path: string | undefined) => {
    const icon = tab.querySelector('img')
    if (icon) icon.src = pkg.assets[path?.replace(/^\//, '') ?? ''] ?? ''
  }
  let tabBarVisible = true
  let current: FrameState | undefined

  const draw = (state: FrameState) => {
    current = state
    navigation.replaceChildren()
    navigation.hidden = state.customBar
    navigation.style.background = state.background
    navigation.style.color = state.color
    if (state.canGoBack) onPress(make(navigation, 'host-back', '‹'), actions.back)
    make(navigation, 'host-title', state.title)
    make(navigation, 'host-capsule')
    const selected = items.findIndex((item) => item.pagePath === state.route)
    tabBar.hidden = selected < 0 || !tabBarVisible
    tabs.forEach((tab, index) => {
      const color = index === selected ? pkg.app.tabBar?.selectedColor : pkg.app.tabBar?.color
      tab.style.color = color ?? ''
      tab.toggleAttribute('data-selected', index === selected)
      drawIcon(tab, index === selected ? items[index]?.selectedIconPath : items[index]?.iconPath)
    })
    stack.style.top = state.customBar ? '0' : ''
    stack.style.bottom = tabBar.hidden ? '0' : ''
  }

  let toast: HTMLElement | undefined
  return {
    stack,
    draw,
    badge: (index, text) => {
      const tab = tabs[index]
      if (tab) tab.dataset.badge = text
    },
    tabItem: (index, item) => {
      const tab = tabs[index]
      if (tab?.lastChild && item.text !== undefined) tab.lastChild.textContent = item.text
    },
    showTabBar(visible) {
      tabBarVisible = visible
      if (current) draw(current)
    },
    openLayer: (className) => make(document.body, `host-layer ${className}`),
    toast(text, kind) {
      toast?.remove()
      toast = text === null ? undefined : make(document.body, `host-toast host-${kind}`, text)
    },
  }
}
