import { callWx, currentPage, type Element, eventually, findAll, type MiniProgram, type Page, pageAt } from '../driving'

/**
 * A phone in somebody's hand, in the words that they see. Our screens are made of few parts (src/ui), so a person presses
 * a `.press`, writes into a field that is read out by its label, and sees a `.page`.
 */
export interface InHand {
  /** Presses what is called so: a button, a choice, a row. An exact name wins over one that contains the words. */
  press(name: string): Promise<void>
  /** Writes into the field with this label. */
  write(label: string, text: string): Promise<void>
  /** Holds a photo ready: the next time the app asks for pictures, the person gives this one. */
  hasPhoto(): Promise<void>
  /** Presses the button that asks for one's number, and answers WeChat's question: given, or not. */
  givesNumber(name: string, agreed: boolean): Promise<void>
  /** Presses the button for sending this page to a friend, and sends it. @returns the card that the friend gets */
  sends(name: string): Promise<SharedCard>
  /** Presses what calls somebody. @returns the number that the telephone would dial */
  calls(name: string): Promise<string>
  /** Waits until the page on top says so. */
  sees(words: string): Promise<void>
  /**
   * Goes the same way again and again until the page it leads to says so: what others do arrives after a while, because
   * the app does not ask anew for what it has just learnt. The way is gone by a hand of little patience.
   */
  looksUntil(words: string, way: (hand: InHand) => Promise<void>): Promise<void>
  /** Waits until the page on top is this one. */
  arrivesAt(path: string): Promise<void>
  /** All that the page on top says now. */
  reads(): Promise<string>
  /** Back to the page below, by the arrow of WeChat's bar. */
  goesBack(): Promise<void>
  /** Pulls the page down to see what is new. */
  refreshes(): Promise<void>
  /** Follows a link: opens a page and forgets the others. */
  opens(url: string): Promise<void>
}

/** What onShareAppMessage says: what the friend reads, and the page that the card opens. */
interface SharedCard {
  title: string
  path: string
}

/** What an element is called: its label for screen readers, or its words. */
const nameOf = async (element: Element): Promise<string> =>
  ((await element.attribute('aria-label')) || (await element.text())).replace(/\s+/g, ' ').trim()

async function wordsOn(page: Page): Promise<string> {
  const texts = await Promise.all((await findAll(page, '.page')).map((element) => element.text()))
  return texts.join('\n')
}

async function expectWords(app: MiniProgram, words: string) {
  const page = await currentPage(app)
  const text = await wordsOn(page)
  if (!text.includes(words)) throw new Error(`${page.path} does not say "${words}", but: ${text}`)
}

/** How long one attempt of `looksUntil` may wait for a single thing, in milliseconds. */
const IMPATIENT = 2000

export function inHand(app: MiniProgram, patience?: number): InHand {
  const named = async (selector: string, name: string): Promise<Element> => {
    const page = await currentPage(app)
    const elements = await findAll(page, selector)
    const names = await Promise.all(elements.map(nameOf))
    const at = names.includes(name) ? names.indexOf(name) : names.findIndex((one) => one.includes(name))
    const element = elements[at]
    if (!element) throw new Error(`${page.path}: nothing is called "${name}" among ${names.join(' | ')}`)
    return element
  }
  const press = (name: string, selector = '.press') =>
    eventually(async () => (await named(selector, name)).tap(), patience)
  return {
    press: (name) => press(name),
    async write(label, text) {
      const field = await eventually(() => named('input, textarea', label), patience)
      await (field as Element & { input(text: string): Promise<void> }).input(text)
    },
    async hasPhoto() {
      const tempFilePath: unknown = await app.evaluate(writePhoto, PHOTO)
      await app.mockWxMethod('chooseMedia', {
        type: 'image',
        tempFiles: [{ tempFilePath, size: Buffer.from(PHOTO, 'base64').length, fileType: 'image' }],
      })
    },
    async givesNumber(name, agreed) {
      await press(name, NATIVE_BUTTON)
      const native = app.native()
      await (agreed ? native.authorizeAllow() : native.authorizeCancel())
    },
    async sends(name) {
      await press(name, NATIVE_BUTTON)
      await app.native().shareConfirm()
      const card: unknown = await (await currentPage(app)).callMethod('onShareAppMessage', { from: 'button' })
      return card as SharedCard
    },
    async calls(name) {
      await app.mockWxMethod('makePhoneCall', dial)
      await press(name)
      return eventually(async () => {
        const dialled: unknown = await app.evaluate(takeDialled)
        if (typeof dialled !== 'string') throw new Error(`nothing was dialled by "${name}"`)
        return dialled
      }, patience)
    },
    sees: (words) => eventually(() => expectWords(app, words), patience),
    looksUntil: (words, way) =>
      eventually(async () => {
        await way(inHand(app, IMPATIENT))
        await eventually(() => expectWords(app, words), IMPATIENT)
      }),
    async arrivesAt(path) {
      await pageAt(app, path, patience)
    },
    reads: async () => wordsOn(await currentPage(app)),
    async goesBack() {
      await app.native().navigateLeft()
    },
    refreshes: () => callWx(app, 'startPullDownRefresh'),
    opens: (url) => callWx(app, 'reLaunch', { url }),
  }
}

/** WeChat's own buttons (`open-type`), which alone may ask for a number and send a card. */
const NATIVE_BUTTON = '.phone-button'

/** Runs in the app in place of the telephone: keeps the number. */
function dial({ phoneNumber }: { phoneNumber: string }) {
  getApp().dialled = phoneNumber
  return { errMsg: 'makePhoneCall:ok' }
}

/** Runs in the app: the number that was kept, once. */
function takeDialled(): string | undefined {
  const { dialled } = getApp()
  getApp().dialled = undefined
  return dialled
}

/** A small green picture, as PNG. */
const PHOTO =
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAFklEQVR42mOo35BJEmIY1TCqYfhqAAD9oJgQ/0Z2SQAAAABJRU5ErkJggg=='

/** Runs in the app: a picture in its own folder can be uploaded like one from the album. */
function writePhoto(base64: string): string {
  const path = `${wx.env.USER_DATA_PATH}/photo.png`
  wx.getFileSystemManager().writeFileSync(path, base64, 'base64')
  return path
}

declare const getApp: () => { dialled?: string }
declare const wx: {
  env: { USER_DATA_PATH: string }
  getFileSystemManager(): { writeFileSync(path: string, data: string, encoding: string): void }
}
