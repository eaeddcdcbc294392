import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { PHONE } from '../browser/chromium'
import { SCREENSHOTS } from '../browser/screenshots'

const SHOTS = path.resolve(__dirname, '../../.tmp/screenshots')

/** The browser build in one person's hand, at phone size. */
export interface Phone {
  page: Page
  /** Goes to a page of the app, as `/domains/requests/report/index`. */
  open(route: string): Promise<void>
  tap(name: string | RegExp): Promise<void>
  write(label: string, text: string): Promise<void>
  sees(text: string | RegExp): Promise<void>
  /** Keeps a picture for a person to look at, if pictures were asked for. */
  shoot(name: string): Promise<void>
  /** Function calls of the app since the last time this was asked. */
  calls(): number
  /** Function calls to open a page, on a telephone that has been in its community before. */
  callsToOpen(route: string): Promise<number>
  context: BrowserContext
}

/** What went wrong on any phone without anybody seeing it: for `expect(faults).toEqual([])`. */
export const faults: string[] = []

export async function pickUp(browser: Browser, url: string, openid: string): Promise<Phone> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  await context.addInitScript((who) => {
    if (location.protocol.startsWith('http')) sessionStorage.setItem('demo.openid', who)
  }, openid)
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => faults.push(`${openid}: ${error.message}`))
  let calls = 0
  page.on('request', (request) => {
    if (request.url().includes('/functions/api')) calls += 1
  })
  // A page that was left stays in the document; only what is in front counts.
  const inFront = (found: Locator) => found.filter({ visible: true }).last()
  /** Whatever could not be done leaves a picture of what there was instead. */
  const witnessed = async (deed: Promise<void>) => {
    await deed.catch(async (reason) => {
      await shoot(`failed-${openid}`, true)
      throw reason
    })
  }
  const shoot = async (name: string, always = SCREENSHOTS !== undefined) => {
    if (!always) return
    mkdirSync(SHOTS, { recursive: true })
    await page.screenshot({ path: path.join(SHOTS, `${name}.png`) })
  }
  /** Opens a page and waits for its first answer, and then until half a second passes in which nothing is asked. */
  const opened = async (route: string) => {
    const answered = page.waitForResponse('**/functions/api')
    await phone.open(route)
    await answered
    await page.waitForLoadState('networkidle')
  }
  const phone: Phone = {
    page,
    context,
    async open(route) {
      const address = `${url}/#${route}`
      // The same address again goes nowhere in a browser; who taps it in a message sees it anew.
      await (page.url() === address ? page.reload() : page.goto(address))
    },
    tap: (name) => witnessed(inFront(page.getByRole('button', { name }).or(page.getByRole('radio', { name }))).click()),
    write: (label, text) => witnessed(inFront(page.getByRole('textbox', { name: label })).fill(text)),
    sees: (text) => witnessed(inFront(page.getByText(text)).waitFor()),
    shoot,
    calls() {
      const since = calls
      calls = 0
      return since
    },
    async callsToOpen(route) {
      await opened('/mine/index')
      // Nothing of the first look stays but what the telephone keeps.
      await page.goto('about:blank')
      phone.calls()
      await opened(route)
      return phone.calls()
    },
  }
  return phone
}
