import type { AssociatedBackend, CodeSpace, Root } from 'glass-easel-miniprogram-adapter'
import type { PackageData, PageConfig } from '../package-data'
import type { AppHolder } from './app'
import type { LaunchOptions } from './context'
import { make } from './dom'
import { createEventChannel, type EventChannel } from './event-channel'
import type { Loader } from './loader'
import { describe, type Problems } from './problems'
import type { Screen } from './screen'
import { watchScroll } from './scrollers'
import type { Signals } from './signals'
import { parsePageUrl } from './url'
import { type Dictionary, nextFrame } from './values'

/** A page as the app's code holds it. */
export type PageInstance = Dictionary & { setData(data: Dictionary): void; data: Dictionary }

export interface Page {
  id: number
  route: string
  query: Record<string, string>
  config: PageConfig
  instance: PageInstance
  root: Root
  /** The page's outermost node, which scrolls. */
  dom: HTMLElement
  channel: EventChannel
  title: string
  background: string
  color: string
}

/** WeChat refuses an eleventh page. */
const MAX_PAGES = 10

/** Pages, and the five ways between them: https://developers.weixin.qq.com/miniprogram/dev/api/route/wx.switchTab.html */
export interface PageStack {
  readonly stack: readonly Page[]
  top(): Page | undefined
  isTab(route: string): boolean
  /** Calls a lifetime or event handler of a page, if it has it, and returns what it returned. */
  call(page: Page, name: string, ...args: unknown[]): unknown
  redraw(): void
  /** Notes that the app asks for another page, in the very call by which it asks. */
  ask(): void
  launch(options: LaunchOptions): Promise<void>
  navigateTo(url: string): Promise<Page>
  navigateBack(delta: number): void
  redirectTo(url: string): Promise<void>
  reLaunch(url: string): Promise<void>
  switchTab(url: string): Promise<void>
}

export interface PageParts {
  pkg: PackageData
  backend: AssociatedBackend
  space: CodeSpace
  loader: Loader
  app: AppHolder
  screen: Screen
  signals: Signals
  problems: Problems
  launch: LaunchOptions
}

export function createPages(parts: PageParts): PageStack {
  const { pkg, loader, problems, screen } = parts
  const stack: Page[] = []
  /** Tab pages that were left: they stay alive until a reLaunch. */
  const resting = new Map<string, Page>()
  const knownRoutes = new Set(pkg.units.flatMap((unit) => unit.pages))
  const tabRoutes = new Set((pkg.app.tabBar?.list ?? []).map((item) => item.pagePath))
  const enteredUnits = new Set<string>()
  let count = 0
  let asked = 0

  const top = () => stack.at(-1)
  const isTab = (route: string) => tabRoutes.has(route)

  const call = (page: Page, name: string, ...args: unknown[]): unknown => {
    const method = page.instance[name]
    if (typeof method !== 'function') return undefined
    try {
      return method.apply(page.instance, args)
    } catch (error) {
      problems.report('exception', `${page.route} ${name}: ${describe(error)}`)
      return undefined
    }
  }

  const show = (page: Page) => {
    call(page, 'onShow')
    page.root.getComponent().triggerPageLifetime('show', [])
  }
  const hide = (page: Page) => {
    call(page, 'onHide')
    page.root.getComponent().triggerPageLifetime('hide', [])
  }

  const redraw = () => {
    const page = top()
    for (const { dom } of [...stack, ...resting.values()])
      dom.parentElement?.toggleAttribute('data-top', dom === page?.dom)
    if (!page) return
    screen.draw({
      route: page.route,
      title: page.title,
      canGoBack: stack.length > 1,
      background: page.background,
      color: page.color,
      customBar: page.config.navigationStyle === 'custom',
    })
  }

  const resolve = (url: string) => {
    const target = parsePageUrl(url, top()?.route ?? '')
    if (!knownRoutes.has(target.route)) throw new Error(`page "${target.route}" is not found`)
    return target
  }

  /** Runs what must have run before a page of this unit: the app, or the entry of an independent subpackage. */
  const enterUnit = (route: string) => {
    const unit = loader.unitOf(route)
    if (!unit.independent) parts.app.ensureLaunched(parts.launch)
    else if (unit.entry && !enteredUnits.has(unit.root)) loader.run(unit.root + unit.entry.replace(/\.js$/, ''))
    enteredUnits.add(unit.root)
  }

  const open = async (route: string, query: Record<string, string>): Promise<Page> => {
    try {
      enterUnit(route)
      loader.loadComponent(route)
    } catch (error) {
      problems.report('exception', `${route}: ${describe(error)}`)
      throw error
    }
    const frame = make(screen.stack, 'wx-screen')
    frame.dataset.route = route
    frame.toggleAttribute('data-independent', loader.unitOf(route).independent)
    const placeholder = make(frame, '')
    const root = parts.backend.createRoot('page', parts.space, `/${route}`)
    const config = { ...pkg.app.window, ...pkg.configs[route] }
    const instance = root.get() as unknown as PageInstance
    const channel = createEventChannel()
    root.attach(
      frame as unknown as Parameters<Root['attach']>[0],
      placeholder as unknown as Parameters<Root['attach']>[1],
    )
    count += 1
    const page: Page = {
      id: count,
      route,
      query,
      config,
      instance,
      root,
      dom: frame.firstElementChild as HTMLElement,
      channel,
      title: config.navigationBarTitleText ?? '',
      background: config.navigationBarBackgroundColor ?? '#000000',
      color: config.navigationBarTextStyle ?? 'white',
    }
    Object.assign(instance, { route, __route__: route, options: query, getOpenerEventChannel: () => channel })
    stack.push(page)
    redraw()
    call(page, 'onLoad', query)
    show(page)
    watchPage(page)
    await nextFrame()
    call(page, 'onReady')
    return page
  }

  const watchPage = (page: Page) => {
    watchScroll(
      page.dom,
      () => ({ start: 0, end: page.config.onReachBottomDistance ?? 50, horizontal: false }),
      ({ top: scrollTop, reachedEnd }) => {
        call(page, 'onPageScroll', { scrollTop })
        if (reachedEnd) call(page, 'onReachBottom')
      },
    )
  }

  /**
   * Tells the app that the page it was opened with does not exist. WeChat takes the way that the app asks for before it
   * returns, and shows a page of its own otherwise:
   * https://developers.weixin.qq.com/miniprogram/dev/api/base/app/app-event/wx.onPageNotFound.html
   */
  const leadOn = (path: string, query: Record<string, string>) => {
    parts.app.ensureLaunched(parts.launch)
    const before = asked
    const missing = { path, query, isEntryPage: true }
    parts.app.call('onPageNotFound', missing)
    parts.signals.emit('pageNotFound', missing)
    if (asked === before) problems.report('refused', `page "${path}" is not found, and the app led nowhere at once`)
  }

  const close = (page: Page) => {
    call(page, 'onUnload')
    page.root.release()
    page.dom.parentElement?.remove()
  }

  return {
    stack,
    top,
    isTab,
    call,
    redraw,
    ask() {
      asked += 1
    },
    async launch({ path, query }) {
      if (knownRoutes.has(path)) await open(path, query)
      else leadOn(path, query)
    },
    async navigateTo(url) {
      const { route, query } = resolve(url)
      if (isTab(route)) throw new Error('can not navigateTo a tabbar page')
      if (stack.length >= MAX_PAGES) throw new Error('webview count limit exceed')
      const previous = top()
      if (previous) hide(previous)
      return open(route, query)
    },
    navigateBack(delta) {
      if (stack.length < 2) throw new Error('cannot navigate back at first page.')
      for (const page of stack.splice(Math.max(1, stack.length - delta)).reverse()) close(page)
      redraw()
      const page = top()
      if (page) show(page)
    },
    async redirectTo(url) {
      const { route, query } = resolve(url)
      if (isTab(route)) throw new Error('can not redirectTo a tabbar page')
      const previous = stack.pop()
      if (previous) close(previous)
      await open(route, query)
    },
    async reLaunch(url) {
      const { route, query } = resolve(url)
      for (const page of [...stack.splice(0).reverse(), ...resting.values()]) close(page)
      resting.clear()
      await open(route, query)
    },
    async switchTab(url) {
      const { route } = resolve(url)
      if (!isTab(route)) throw new Error('can not switch to no-tabBar page')
      if (top()?.route === route) return
      const leaving = top()
      for (const page of stack.splice(0).reverse()) {
        if (!isTab(page.route)) close(page)
        else {
          if (page === leaving) hide(page)
          resting.set(page.route, page)
        }
      }
      const kept = resting.get(route)
      if (!kept) {
        await open(route, {})
        return
      }
      resting.delete(route)
      stack.push(kept)
      redraw()
      show(kept)
    },
  }
}
