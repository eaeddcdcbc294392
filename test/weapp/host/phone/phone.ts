import type { Browser, BrowserContext, Page } from 'playwright-core'
import { PHONE } from '../../../browser/chromium'
import type { PackedPackage } from '../pack/pack'
import type { PhoneTraits } from '../package-data'
import type { StartOptions } from '../runtime/main'
import type { Problem } from '../runtime/problems'
import { type BridgeAnswers, type CloudOptions, cloudBridge, noCloud } from './bridge'

export interface PhoneOptions {
  /** Who holds the phone, and where their cloud is; without it every call of the cloud fails. */
  cloud?: CloudOptions
  /** Page and query to open, as a link would. */
  url?: string
  scene?: number
  traits?: Partial<PhoneTraits>
  viewport?: { width: number; height: number }
}

const TRAITS: PhoneTraits = { fontSizeScaleFactor: 1, theme: 'light', privacyAgreed: true }

/** How long a touch may wait for its element to be free, in milliseconds. */
const PATIENCE = 8000

/** What the app wrote to its console, or what it threw, as the driver's protocol reports them. */
export interface PhoneEvents {
  console(entry: { type: string; args: unknown[] }): void
  problem(problem: Problem): void
}

/** One running copy of the package: a browser context of its own, so storage and identity are its own. */
export interface Phone {
  /** The browser's page, for what the driver's protocol cannot ask. */
  page: Page
  problems: Problem[]
  /** The same events as the driver gets. */
  listen(listener: PhoneEvents): void
  /** Takes the network away, or gives it back. */
  setOnline(online: boolean): Promise<void>
  /** Closes the app and opens it at this page: what it keeps on the phone is there again, nothing else is. */
  reopen(url: string, online: boolean): Promise<void>
  /** Leaves the mini-program for another one, as with the capsule's circle. */
  sendToBackground(): Promise<void>
  bringToFront(): Promise<void>
  close(): Promise<void>
}

/** Where a phone's document seems to live; nothing is fetched from it. */
const ORIGIN = 'http://phone.invalid/'
const DOCUMENT =
  '<!doctype html><html lang="zh-CN"><meta name="viewport" content="width=device-width,initial-scale=1"><body></body></html>'

/** Starts the package on a new phone and waits for its first page. */
export async function startPhone(browser: Browser, packed: PackedPackage, options: PhoneOptions): Promise<Phone> {
  const context = await browser.newContext({
    viewport: options.viewport ?? PHONE,
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
    // What breathes while something loads is drawn sixty times a second, and no test looks at it.
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: options.traits?.theme ?? 'light',
  })
  await closeTheNet(context, options.cloud?.url)
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  const problems: Problem[] = []
  const listeners: PhoneEvents[] = []
  const onProblem = (problem: Problem) => {
    problems.push(problem)
    for (const listener of listeners) listener.problem(problem)
  }
  page.on('console', (message) => {
    for (const listener of listeners) listener.console({ type: message.type(), args: [message.text()] })
  })
  const answers = options.cloud ? cloudBridge(options.cloud, onProblem) : noCloud(onProblem)
  await page.exposeFunction('__weappBridge', (name: keyof BridgeAnswers, request: never) => answers[name](request))
  const start = async (more: Partial<StartOptions>) => {
    await page.goto(ORIGIN)
    await page.addScriptTag({ content: packed.runtime })
    await page.addScriptTag({ content: packed.data })
    await page.addScriptTag({ content: packed.modules(await browserGlobals(page)) })
    await page.evaluate((given) => window.__weapp__.start(given), {
      url: options.url,
      scene: options.scene,
      traits: { ...TRAITS, ...options.traits },
      ...more,
    })
  }
  await start({})
  return {
    page,
    problems,
    listen: (listener) => void listeners.push(listener),
    setOnline: (online) => page.evaluate((on) => window.__weapp__.phone?.setOnline(on), online),
    async reopen(url, online) {
      const stored = await page.evaluate(() => window.__weapp__.phone?.stored() ?? [])
      await start({ url, stored, offline: !online })
    },
    sendToBackground: () => page.evaluate(() => window.__weapp__.phone?.background()),
    bringToFront: () => page.evaluate(() => window.__weapp__.phone?.foreground()),
    close: () => context.close(),
  }
}

/** Only the document, and pictures of the local cloud, can be fetched: a foreign host is a fault of the package. */
async function closeTheNet(context: BrowserContext, cloudUrl: string | undefined) {
  await context.route('**', (route) => {
    const url = route.request().url()
    if (url === ORIGIN) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: DOCUMENT })
    if (cloudUrl && url.startsWith(cloudUrl)) return route.continue()
    return route.abort()
  })
}

/** Every name that the browser's global object and its prototypes have. */
const browserGlobals = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const names = new Set<string>()
    for (
      let object: object | null = window;
      object && object !== Object.prototype;
      object = Object.getPrototypeOf(object)
    ) {
      for (const name of Object.getOwnPropertyNames(object)) names.add(name)
    }
    return [...names]
  })
