import { eventually } from '../support/eventually'
import { CHOICES, FIELDS, type Hand, IMPATIENT, meant, PRESSABLE, type SharedCard, says } from '../support/hand'
import { callWx, currentPage, type Element, findAll, type MiniProgram, pageAt } from './driving'
import type { DrivenPhone } from './host/host'

/** What an element is called: its label for screen readers, or its words. */
const nameOf = async (element: Element): Promise<string> =>
  (await element.attribute('aria-label')) || (await element.text())

async function wordsInFront(app: MiniProgram): Promise<{ path: string; text: string }> {
  const page = await currentPage(app)
  const texts = await Promise.all((await findAll(page, '.page')).map((element) => element.text()))
  return { path: page.path, text: texts.join('\n') }
}

/** @throws where it does not say so; with `say` false, where it does */
async function expectWords(app: MiniProgram, words: string, say = true): Promise<void> {
  const { path, text } = await wordsInFront(app)
  if (says(text, words) !== say) throw new Error(`${path} ${say ? 'does not say' : 'says'} "${words}": ${text}`)
}

/** The real package in somebody's hand, driven by Tencent's client: on the host, or in real DevTools. */
export function packageHand(app: MiniProgram, phone?: DrivenPhone, patience?: number): Hand {
  const held = (): DrivenPhone => {
    if (!phone) throw new Error('only the host takes a network away and closes an app: do it by hand in DevTools')
    return phone
  }
  const inReach = async (selector: string): Promise<Element[]> => {
    const page = await currentPage(app)
    const sheet = (await findAll(page, '.sheet')).at(-1)
    return sheet ? sheet.$$(selector) : findAll(page, selector)
  }
  const oneOf = async (elements: Element[], name: string): Promise<number> =>
    meant(await Promise.all(elements.map(nameOf)), name, (await currentPage(app)).path)
  const named = async (selector: string, name: string): Promise<Element> => {
    const elements = await inReach(selector)
    return elements[await oneOf(elements, name)] as Element
  }
  /** What the wheels of WeChat give is set by the driver, as nobody sees them but WeChat. */
  const choose = async (question: string, answer: string): Promise<void> => {
    const groups = await inReach(CHOICES)
    const wheels = await inReach('.picker')
    const at = await oneOf([...groups, ...wheels], question)
    const group = groups[at]
    if (!group) {
      const wheel = (await inReach('.picker-place'))[at - groups.length]
      return wheel?.trigger('change', { value: answer })
    }
    const choices: Element[] = await group.$$(PRESSABLE)
    await choices[await oneOf(choices, answer)]?.tap()
  }
  const press = (name: string) => eventually(async () => (await named(PRESSABLE, name)).tap(), patience)
  /** Presses, and waits for what a stand-in for WeChat put aside in the app. */
  const putAside = async (name: string): Promise<string> => {
    await press(name)
    return eventually(async () => {
      const taken: unknown = await app.evaluate(takeAside)
      if (typeof taken !== 'string') throw new Error(`"${name}" led to nothing`)
      return taken
    }, patience)
  }
  return {
    press,
    write: (label, text) =>
      eventually(async () => {
        const field = (await named(FIELDS, label)) as Element & { input(text: string): Promise<void> }
        await field.input(text)
      }, patience),
    choose: (question, answer) => eventually(() => choose(question, answer), patience),
    sees: (words) => eventually(() => expectWords(app, words), patience),
    seesNo: (words) => eventually(() => expectWords(app, words, false), patience),
    reads: async () => (await wordsInFront(app)).text,
    looksUntil: (words, way) =>
      eventually(async () => {
        const hand = packageHand(app, phone, IMPATIENT)
        await way(hand)
        await hand.sees(words)
      }),
    opens: (url) => callWx(app, 'reLaunch', { url }),
    async arrivesAt(path) {
      await pageAt(app, path, patience)
    },
    async goesBack() {
      await app.native().navigateLeft()
    },
    async hasPhoto() {
      const tempFilePath: unknown = await app.evaluate(writeFile, 'photo.png', PHOTO)
      await app.mockWxMethod('chooseMedia', {
        type: 'image',
        tempFiles: [{ tempFilePath, size: Buffer.from(PHOTO, 'base64').length, fileType: 'image' }],
      })
    },
    async hasFile(name, content) {
      const path: unknown = await app.evaluate(writeFile, name, content.toString('base64'))
      await app.mockWxMethod('chooseMessageFile', { tempFiles: [{ path, name, size: content.length }] })
    },
    async keepsFile(button) {
      await app.mockWxMethod('shareFileMessage', keep)
      return putAside(button)
    },
    async givesNumber(button, agreed) {
      await press(button)
      const native = app.native()
      await (agreed ? native.authorizeAllow() : native.authorizeCancel())
    },
    hasNetwork: (online) => held().setOnline(online),
    reopens: (url, online) => held().reopen(url, online),
    async sends(button) {
      await press(button)
      await app.native().shareConfirm()
      const card: unknown = await (await currentPage(app)).callMethod('onShareAppMessage', { from: 'button' })
      return card as SharedCard
    },
    async notes(button, allowed) {
      await app.mockWxMethod('addPhoneCalendar', allowed ? note : refuseNote)
      return JSON.parse(await putAside(button))
    },
    async hasCode(text) {
      await app.mockWxMethod('scanCode', { result: text, scanType: 'QR_CODE', errMsg: 'scanCode:ok' })
    },
    async calls(button) {
      await app.mockWxMethod('makePhoneCall', dial)
      return putAside(button)
    },
  }
}

/** Runs in the app in place of the telephone: puts the number aside. */
function dial({ phoneNumber }: { phoneNumber: string }) {
  getApp().aside = phoneNumber
  return { errMsg: 'makePhoneCall:ok' }
}

/** Runs in the app in place of the phone's calendar: puts aside what is noted. */
function note(entry: object) {
  getApp().aside = JSON.stringify(entry)
  return { errMsg: 'addPhoneCalendar:ok' }
}

/** The same, where the person does not allow it. */
function refuseNote(entry: object) {
  getApp().aside = JSON.stringify(entry)
  return { errMsg: 'addPhoneCalendar:fail auth deny' }
}

/** Runs in the app in place of a chat that a file is sent to: puts aside what is in it. */
function keep({ filePath }: { filePath: string }) {
  getApp().aside = wx.getFileSystemManager().readFileSync(filePath, 'utf8')
  return { errMsg: 'shareFileMessage:ok' }
}

/** Runs in the app: what was put aside, once. */
function takeAside(): string | undefined {
  const { aside } = getApp()
  getApp().aside = undefined
  return aside
}

/** A small green picture, as PNG. */
const PHOTO =
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAFklEQVR42mOo35BJEmIY1TCqYfhqAAD9oJgQ/0Z2SQAAAABJRU5ErkJggg=='

/** Runs in the app: a file in its own folder can be given like one from the album or from a chat. */
function writeFile(name: string, base64: string): string {
  const path = `${wx.env.USER_DATA_PATH}/${name}`
  wx.getFileSystemManager().writeFileSync(path, base64, 'base64')
  return path
}

declare const getApp: () => { aside?: string }
declare const wx: {
  env: { USER_DATA_PATH: string }
  getFileSystemManager(): {
    writeFileSync(path: string, data: string, encoding: string): void
    readFileSync(path: string, encoding: string): string
  }
}
