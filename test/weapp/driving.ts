import type automator from 'miniprogram-automator'
import { eventually } from '../support/eventually'

/**
 * What tests need on top of miniprogram-automator. Only the client's own commands are used, so that a test written with
 * these runs against real DevTools as well.
 */
export type MiniProgram = Awaited<ReturnType<typeof automator.connect>>
export type Page = NonNullable<Awaited<ReturnType<MiniProgram['currentPage']>>>
export type Element = NonNullable<Awaited<ReturnType<Page['$']>>>

export async function currentPage(app: MiniProgram): Promise<Page> {
  const page = await app.currentPage()
  if (!page) throw new Error('no page is open')
  return page
}

/** The page on top, once it is the expected one. */
export const pageAt = (app: MiniProgram, path: string, patience?: number): Promise<Page> =>
  eventually(async () => {
    const page = await currentPage(app)
    if (page.path !== path) throw new Error(`expected page ${path}, but ${page.path} is on top`)
    return page
  }, patience)

/** The first element that matches, once it is there. */
export const find = (page: Page, selector: string): Promise<Element> =>
  eventually(async () => {
    const element = await page.$(selector)
    if (!element) throw new Error(`${page.path}: no element ${selector}`)
    return element
  })

export const findAll = (page: Page, selector: string): Promise<Element[]> => page.$$(selector)

export const tap = async (page: Page, selector: string) => (await find(page, selector)).tap()

/** Types into an input or a textarea. */
export async function type(page: Page, selector: string, text: string) {
  const field = await find(page, selector)
  if (!('input' in field)) throw new Error(`${selector} is a ${field.tagName}, which takes no typing`)
  await (field as Element & { input(text: string): Promise<void> }).input(text)
}

/** Waits until the element's text contains the words, and returns the whole text. */
export const expectText = (page: Page, selector: string, words: string): Promise<string> =>
  eventually(async () => {
    const text = await (await find(page, selector)).text()
    if (!text.includes(words)) throw new Error(`${page.path} ${selector}: "${text}" does not say "${words}"`)
    return text
  })

/** Opens a url at once; the client's own `navigateTo` and `reLaunch` sleep three seconds afterwards. */
export async function open(app: MiniProgram, how: 'navigateTo' | 'reLaunch' | 'switchTab' | 'redirectTo', url: string) {
  await callWx(app, how, { url })
  return currentPage(app)
}

/** Calls an API as the app would. @throws what WeChat says if it fails */
export async function callWx(app: MiniProgram, method: string, options = {}): Promise<void> {
  const answer: unknown = await app.callWxMethod(method, options)
  const { errMsg } = answer as { errMsg: string }
  if (!errMsg.endsWith(':ok')) throw new Error(errMsg)
}
