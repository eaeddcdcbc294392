import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, ElementHandle, FileChooser, Locator, Page } from 'playwright-core'
import { PHONE } from '../browser/chromium'
import { SCREENSHOTS } from '../browser/screenshots'
import { eventually } from './eventually'
import { CHOICES, FIELDS, type Hand, IMPATIENT, meant, PRESSABLE, says } from './hand'
import { smallPicture } from './pictures'

const SHOTS = path.resolve(__dirname, '../../.tmp/screenshots')

/** The browser build in one person's hand, at phone size. */
export interface Phone extends Hand {
  page: Page
  context: BrowserContext
  /** Of several pages that were opened, the one in front. */
  inFront: Locator
  /** Keeps a picture for a person to look at, if pictures were asked for. */
  shoot(name: string): Promise<void>
  /** Function calls to open a page, on a telephone that has been in its community before. */
  callsToOpen(route: string): Promise<number>
}

/** What went wrong on any phone without anybody seeing it: for `expect(faults).toEqual([])`. */
export const faults: string[] = []

export async function pickUp(browser: Browser, url: string, openid: string): Promise<Phone> {
  const context = await browser.newContext({
    viewport: PHONE,
    // What breathes while something loads is drawn sixty times a second, and no test looks at it.
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  await context.addInitScript((who) => {
    if (location.protocol.startsWith('http')) sessionStorage.setItem('demo.openid', who)
  }, openid)
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => faults.push(`${openid}: ${error.message}`))
  let asked = 0
  page.on('request', (request) => {
    if (request.url().includes('/functions/api')) asked += 1
  })
  const shoot = async (name: string, always = SCREENSHOTS !== undefined) => {
    if (!always) return
    mkdirSync(SHOTS, { recursive: true })
    await page.screenshot({ path: path.join(SHOTS, `${name}.png`) })
  }
  /** Whatever could not be done leaves a picture of what there was instead. */
  const witnessed = <Result>(deed: Promise<Result>) =>
    deed.catch(async (reason) => {
      await shoot(`failed-${openid}`, true)
      throw reason
    })
  const hand = handOn(page, url)
  /** Opens a page and waits for its first answer, and then until half a second passes in which nothing is asked. */
  const opened = async (route: string) => {
    const answered = page.waitForResponse('**/functions/api')
    await hand.opens(route)
    await answered
    await page.waitForLoadState('networkidle')
  }
  return {
    ...hand,
    press: (name) => witnessed(hand.press(name)),
    write: (label, text) => witnessed(hand.write(label, text)),
    choose: (question, answer) => witnessed(hand.choose(question, answer)),
    sees: (words) => witnessed(hand.sees(words)),
    page,
    context,
    inFront: inFrontOf(page),
    shoot,
    async callsToOpen(route) {
      if (page.url() === 'about:blank') await opened('/mine/index')
      // Nothing of the first look stays but what the telephone keeps.
      await page.goto('about:blank')
      asked = 0
      await opened(route)
      return asked
    },
  }
}

/** A page that was left stays in the document; only what is in front counts. */
const inFrontOf = (page: Page) => page.locator('.page').filter({ visible: true }).last()

const onlyInWeChat = (what: string) => async (): Promise<never> => {
  throw new Error(`a browser cannot ${what}: this belongs into the chapters inWeChat`)
}

/** The browser build in somebody's hand: what it can do of what a hand does. */
function handOn(page: Page, url: string, patience?: number): Hand {
  const inFront = inFrontOf(page)
  const oneOf = async (elements: ElementHandle[], name: string): Promise<ElementHandle> => {
    const names = await Promise.all(
      elements.map(async (one) => (await one.getAttribute('aria-label')) || (await one.textContent()) || ''),
    )
    return elements[meant(names, name, page.url())] as ElementHandle
  }
  const named = async (selector: string, name: string): Promise<ElementHandle> => {
    const sheet = inFront.locator('.sheet').last()
    const scope = (await sheet.count()) > 0 ? sheet : inFront
    return oneOf(await scope.locator(selector).filter({ visible: true }).elementHandles(), name)
  }
  const choose = async (question: string, answer: string): Promise<void> => {
    const asked = await named(`${CHOICES}, .picker__native`, question)
    const choices = await asked.$$(PRESSABLE)
    if (choices.length === 0) return asked.fill(answer)
    await (await oneOf(choices, answer)).click({ timeout: IMPATIENT })
  }
  const expectWords = async (words: string, say = true) => {
    const text = await hand.reads()
    if (says(text, words) !== say) throw new Error(`${page.url()} ${say ? 'does not say' : 'says'} "${words}": ${text}`)
  }
  /** The next file dialogue is answered with this. */
  const answers = (...[files]: Parameters<FileChooser['setFiles']>) =>
    void page.once('filechooser', (chooser) => chooser.setFiles(files))
  const hand: Hand = {
    press: (name) => eventually(async () => (await named(PRESSABLE, name)).click({ timeout: IMPATIENT }), patience),
    write: (label, text) => eventually(async () => (await named(FIELDS, label)).fill(text), patience),
    choose: (question, answer) => eventually(() => choose(question, answer), patience),
    sees: (words) => eventually(() => expectWords(words), patience),
    seesNo: (words) => eventually(() => expectWords(words, false), patience),
    reads: async () => (await inFront.allInnerTexts()).join(''),
    looksUntil: (words, way) =>
      eventually(async () => {
        const impatient = handOn(page, url, IMPATIENT)
        await way(impatient)
        await impatient.sees(words)
      }),
    async opens(route) {
      const address = `${url}/#${route}`
      // The same address again goes nowhere in a browser; who taps it in a message sees it anew.
      await (page.url() === address ? page.reload() : page.goto(address))
    },
    arrivesAt: (route) =>
      eventually(async () => {
        const [at = ''] = (page.url().split('#/')[1] ?? '').split('?')
        if (at !== route) throw new Error(`expected page ${route}, but ${page.url()} is in front`)
      }, patience),
    goesBack: () => hand.press('返回'),
    hasPhoto: async () => answers({ name: 'photo.png', mimeType: 'image/png', buffer: await smallPicture() }),
    hasFile: async (name, content) => answers({ name, mimeType: SHEET, buffer: content }),
    async keepsFile(button) {
      const download = page.waitForEvent('download')
      await hand.press(button)
      return readFileSync(await (await download).path(), 'utf8')
    },
    givesNumber: (button, agreed) => (agreed ? hand.press(button) : onlyInWeChat('say no to a question')()),
    hasNetwork: onlyInWeChat('lose its network and keep the app'),
    reopens: onlyInWeChat('open an app without a network'),
    sends: onlyInWeChat('send a card'),
    notes: onlyInWeChat('write into a calendar'),
    hasCode: onlyInWeChat('scan a code'),
    calls: onlyInWeChat('call somebody'),
  }
  return hand
}

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
