import type { PackageData } from '../package-data'
import type { NetworkState } from './api/network'
import { createApp } from './app'
import { createBridge } from './bridge'
import { exposeBuiltIns, registerBuiltIns } from './builtins/register'
import type { HostContext } from './context'
import { createControl } from './control'
import { addStyle } from './dom'
import { startEngine, type Templates } from './engine'
import { createFileStore } from './files'
import { createLoader, type ModuleFactory } from './loader'
import type { StartOptions } from './main'
import { createMeter } from './meter'
import { createMocks } from './mocks'
import { createPages } from './pages'
import { describe, type Problem, type Problems } from './problems'
import { forbidCodeFromText } from './sandbox'
import { createScreen } from './screen'
import { createSignals } from './signals'
import { STYLESHEET } from './stylesheet'
import { applyTheme } from './theme'
import { parsePageUrl } from './url'
import type { Dictionary } from './values'
import { createWx } from './wx'

/** Puts one phone together: engine, package, pages, `wx`, and the handles that Node holds it by. */
export function assemblePhone(
  unthemed: PackageData,
  templates: Templates,
  factory: ModuleFactory,
  options: StartOptions,
) {
  const pkg = applyTheme(unthemed, options.traits.theme)
  addStyle(STYLESHEET, 'host')
  if (pkg.styles.app) addStyle(pkg.styles.app, 'app')
  const target = parsePageUrl(options.url ?? pkg.app.entryPagePath ?? pkg.app.pages[0] ?? '', '')
  const list: Problem[] = []
  const problems: Problems = {
    report(kind, text) {
      const problem = { kind, text, route: context.pages?.top()?.route ?? target.route }
      list.push(problem)
      void context.bridge.problem(problem)
    },
  }
  const network: NetworkState = { online: !options.offline }
  const stored = new Map(options.stored)
  // The parts below know each other through this one object; each is put in before the app's first line runs.
  const context = {
    pkg,
    traits: options.traits,
    bridge: createBridge(),
    problems,
    signals: createSignals(),
    meter: createMeter(),
    files: createFileStore(),
    launch: {
      path: target.route,
      query: target.query,
      scene: options.scene ?? 1001,
      shareTicket: undefined,
      referrerInfo: {},
    },
  } as HostContext

  const engine = startEngine(problems, context.meter)
  registerBuiltIns(engine.builtIns, templates, () => context)
  const space = engine.openAppSpace()
  exposeBuiltIns(space, engine.builtIns)

  const given: Dictionary = {}
  const app = createApp(() => context.loader, problems)
  context.loader = createLoader({ pkg, templates, modules: () => factory(given), space, problems })
  context.screen = createScreen(pkg, {
    back: () => context.pages.navigateBack(1),
    switchTab: (index) => void tapTab(context, index),
  })
  context.pages = createPages({ ...context, backend: engine.backend, space, app })
  context.wx = createWx(context, engine.gestures, network, stored)

  const global: Dictionary = {}
  Object.assign(global, {
    wx: context.wx,
    ...context.loader.globals,
    ...app.globals,
    getCurrentPages: () => context.pages.stack.map((page) => page.instance),
    console,
    setTimeout: setTimeout.bind(window),
    clearTimeout: clearTimeout.bind(window),
    setInterval: setInterval.bind(window),
    clearInterval: clearInterval.bind(window),
    requirePlugin: (name: string) => problems.report('host-lacks', `requirePlugin("${name}")`),
    ...forbidCodeFromText(global, problems),
  })
  Object.assign(given, global, { global, globalThis: global })
  catchTheUncaught(context, (text) => app.call('onError', text))

  return {
    /** Opens the first page; app.js runs before it unless the page is in an independent subpackage. */
    async launch() {
      // A page that does not load has been reported; the phone stays, so that a test can see the report.
      await context.pages.launch(context.launch).catch(() => {})
    },
    control: createControl(context),
    mock: createMocks(context.wx),
    /** The globals of the app, for code that the driver evaluates as if the app had written it. */
    scope: given,
    problems: list,
    /** What the app keeps on this phone, for the next time that it is opened. */
    stored: () => [...stored],
    setOnline(online: boolean) {
      network.online = online
      context.signals.emit('networkStatusChange', { isConnected: online, networkType: online ? 'wifi' : 'none' })
    },
    /** Leaves the mini-program for the desktop and comes back. */
    background() {
      const page = context.pages.top()
      if (page) context.pages.call(page, 'onHide')
      app.call('onHide', {})
      context.signals.emit('appHide', {})
    },
    foreground() {
      app.call('onShow', context.launch)
      context.signals.emit('appShow', context.launch)
      const page = context.pages.top()
      if (page) context.pages.call(page, 'onShow')
    },
  }
}

async function tapTab({ pkg, pages }: HostContext, index: number) {
  const item = pkg.app.tabBar?.list[index]
  if (!item) return
  await pages.switchTab(`/${item.pagePath}`)
  const page = pages.top()
  if (page) pages.call(page, 'onTabItemTap', { index, pagePath: item.pagePath, text: item.text })
}

function catchTheUncaught({ problems, signals }: HostContext, onError: (text: string) => void) {
  window.addEventListener('error', (event) => {
    const text = describe(event.error ?? event.message)
    problems.report('exception', text)
    onError(text)
    signals.emit('error', text)
  })
  window.addEventListener('unhandledrejection', ({ reason, promise }) => {
    problems.report('exception', `unhandled rejection: ${describe(reason)}`)
    signals.emit('unhandledRejection', { reason, promise })
  })
}
