import path from 'node:path'
import type { Page } from 'playwright-core'
import { testEach } from '../support/each'
import { SCREEN_NAMES, screensOf } from '../support/screens'
import { type Stage, setStage } from '../support/stage'
import { isTodays } from '../support/todays'
import { startAnew } from './anew'
import { axe, withAxe } from './axe'
import { PHONE } from './chromium'
import { FLOORS, measure } from './measure'
import { SCREENSHOTS } from './screenshots'

/** Every screen with the demo community behind it, held against the same figures as the parts. */

jest.setTimeout(300_000)

let stage: Stage
let screens: Awaited<ReturnType<typeof screensOf>>
beforeAll(async () => {
  stage = await setStage()
  screens = await screensOf(stage.house)
})
afterAll(() => stage?.close())

/** A tab at the app's own address, where what a telephone keeps can be laid before the app starts. */
async function openTab(colorScheme: 'light' | 'dark'): Promise<Page> {
  const context = await stage.browser.newContext({
    viewport: PHONE,
    reducedMotion: 'reduce',
    colorScheme,
    locale: 'zh-CN',
  })
  await withAxe(context)
  const page = await context.newPage()
  await page.goto(stage.house.url)
  return page
}

/** Opens a screen on a telephone that knows nothing but whose it is and how large they read. */
async function open(page: Page, name: string, size: keyof typeof FLOORS): Promise<void> {
  const { openid, route } = screens.find((screen) => screen.name === name) ?? { openid: '', route: '' }
  // As the app itself keeps the choice made in 我的.
  const reading = JSON.stringify({ data: JSON.stringify({ state: { chosen: size }, version: 0 }) })
  await startAnew(page, route, { session: { 'demo.openid': openid }, local: { reading } })
  await page.locator(`.reading--${size}`).first().waitFor()
  await page.waitForLoadState('networkidle')
  // A busy machine draws later than it hears: what is measured is the screen, not what stands in for it.
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
  await page.waitForTimeout(500)
}

/** Opening a screen is mostly waiting: for its calls, and for the page to come to rest. */
const AT_ONCE = 3

interface Look {
  measured: unknown[]
  axe: string[]
}

async function lookAt(page: Page, name: string, size: keyof typeof FLOORS, scheme: 'light' | 'dark'): Promise<Look> {
  await open(page, name, size)
  if (SCREENSHOTS) await page.screenshot({ path: path.join(SCREENSHOTS, `screen-${name}-${size}-${scheme}.png`) })
  return { measured: await measure(page, FLOORS[size]), axe: await axe(page) }
}

/** Each day every screen in one of the two, and in the other one the next day. */
describe.each([
  ['normal', 'light', 0],
  ['elder', 'dark', 1],
] as const)('%s, %s', (size, scheme, turn) => {
  const looks = new Map<string, Look | Error>()
  const looked = SCREEN_NAMES.filter((_, index) => isTodays(index + turn, 2))
  beforeAll(async () => {
    const left = looked.map(({ name }) => name)
    const lookOn = async () => {
      const tab = await openTab(scheme)
      for (let name = left.shift(); name; name = left.shift()) {
        looks.set(name, await lookAt(tab, name, size, scheme).catch((reason: Error) => reason))
      }
      await tab.context().close()
    }
    await Promise.all(Array.from({ length: AT_ONCE }, lookOn))
  })

  testEach(looked)('$domain: $name holds the figures', ({ name }) => {
    expect(looks.get(name)).toEqual({ measured: [], axe: [] })
  })
})
