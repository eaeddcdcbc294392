import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { startAnew } from './anew'
import { axe, withAxe } from './axe'
import { launchChromium, PHONE } from './chromium'
import { FLOORS, measure } from './measure'
import { SCREENSHOTS } from './screenshots'
import { serveBrowserBuild } from './served'

/**
 * Every part, as it stands in the gallery of the browser build (npm run build:h5 first), held against the figures of
 * docs/design.md.
 */
const SHELVES = ['layout', 'form', 'story', 'feedback', 'figures'] as const

jest.setTimeout(120_000)

let browser: Browser
let site: Awaited<ReturnType<typeof serveBrowserBuild>>
let page: Page

beforeAll(async () => {
  site = await serveBrowserBuild()
  browser = await launchChromium()
  page = await browser.newPage({ reducedMotion: 'reduce', locale: 'zh-CN' })
  await withAxe(page.context())
  await page.goto(site.url)
})

afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

/** Opens the gallery in the one tab; nothing moves in it. */
async function open(query: Record<string, string>, viewport = PHONE): Promise<void> {
  await page.setViewportSize(viewport)
  await startAnew(page, `/gallery/index?${new URLSearchParams(query)}`)
  await page
    .locator(`.reading--${query.size ?? 'normal'} .section`)
    .first()
    .waitFor()
  await page.waitForLoadState('networkidle')
}

describe.each([
  ['normal', 'light'],
  ['normal', 'dark'],
  ['elder', 'light'],
  ['elder', 'dark'],
] as const)('%s, %s', (size, scheme) => {
  test.each(SHELVES)('%s holds the figures', async (shelf) => {
    await open({ size, scheme, shelf })
    expect(await measure(page, FLOORS[size])).toEqual([])
    expect(await axe(page)).toEqual([])

    if (SCREENSHOTS) {
      const height = await page.locator('.page').evaluate((root) => root.scrollHeight)
      await page.setViewportSize({ ...PHONE, height })
      await page.screenshot({ path: path.join(SCREENSHOTS, `gallery-${shelf}-${size}-${scheme}.png`) })
    }
  })
})

describe('at the largest of WeChat’s font steps, on the narrowest of phones', () => {
  test.each(SHELVES)('%s keeps within the screen', async (shelf) => {
    await open({ size: 'elder', scheme: 'light', shelf, scale: '9' }, { width: 320, height: 640 })
    const body = await page.locator('.page').evaluate((root) => Number.parseFloat(getComputedStyle(root).fontSize))
    expect(body).toBeCloseTo(30, 0)
    expect(await measure(page, { text: 25, target: 60 })).toEqual([])
  })
})

describe('on a wide screen', () => {
  test('the app stays a column and its sizes stay what they are', async () => {
    await open({ size: 'elder', shelf: 'figures' }, { width: 1280, height: 800 })
    const root = page.locator('.page')
    expect((await root.boundingBox())?.width).toBe(480)
    expect(await root.evaluate((element) => getComputedStyle(element).fontSize)).toBe('21px')
  })
})

describe('what rises over the page', () => {
  test('a sheet takes the focus, keeps it, and gives it back', async () => {
    await open({ shelf: 'feedback' })
    const opener = page.getByRole('button', { name: '打开面板' })
    await opener.click()
    const dialog = page.getByRole('dialog', { name: '派给谁办？' })
    await dialog.waitFor()
    expect(await axe(page)).toEqual([])
    const stops: string[] = []
    for (let presses = 0; presses < 4; presses += 1) {
      await page.keyboard.press('Tab')
      stops.push(
        await page.evaluate(
          () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
        ),
      )
    }
    expect(stops.map((words) => words.slice(0, 2))).toEqual(['关闭', '三号', '派单', '关闭'])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test.each([
    ['撤回', '已撤回'],
    ['不撤回', '没有撤回'],
    ['关闭', '没有撤回'],
  ])('a question answered with %s', async (answer, said) => {
    await open({ size: 'elder', scheme: 'dark', shelf: 'feedback' })
    await page.getByRole('button', { name: '提一个问题' }).click()
    const dialog = page.getByRole('dialog', { name: '撤回这条诉求？' })
    await dialog.waitFor()
    expect(await measure(page, FLOORS.elder)).toEqual([])
    expect(await axe(page)).toEqual([])
    await dialog.getByRole('button', { name: answer, exact: true }).click()
    await page.locator('.toast', { hasText: said }).waitFor()
  })

  test('a place is chosen from the building down to the door', async () => {
    await open({ size: 'elder', shelf: 'form' })
    await page.getByRole('button', { name: /^您住在哪里/ }).click()
    const dialog = page.getByRole('dialog', { name: '您住在哪里？' })
    await dialog.getByRole('button', { name: '1号楼' }).click()
    await dialog.getByRole('button', { name: '2单元' }).click()
    await dialog.getByRole('button', { name: '301', exact: true }).waitFor()
    expect(await measure(page, FLOORS.elder)).toEqual([])
    expect(await axe(page)).toEqual([])
    if (SCREENSHOTS) await page.screenshot({ path: path.join(SCREENSHOTS, 'gallery-place-elder-light.png') })
    await dialog.getByRole('button', { name: '301', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '您住在哪里？，1号楼 2单元 301' }).waitFor()
  })

  test('a place that cannot be fetched offers another try', async () => {
    await open({ shelf: 'form' })
    await page.getByRole('button', { name: /^您住在哪里/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '5号楼' }).click()
    await dialog.getByRole('button', { name: '再试一次' }).click()
    await dialog.getByText('没能取到单元名单').waitFor()
  })
})

describe('photos', () => {
  test('are sent at once; what failed is sent again; any can be taken out', async () => {
    await open({ shelf: 'form' })
    const add = page.getByRole('button', { name: /试一试.*拍照/ })
    const send = async () => {
      const chooser = page.waitForEvent('filechooser')
      await add.click()
      await (await chooser).setFiles({ name: 'a.png', mimeType: 'image/png', buffer: PIXEL })
    }
    await send()
    await page.getByRole('button', { name: /^拍照 1.*试一试/ }).waitFor()
    await send()
    const failed = page.getByRole('button', { name: '照片 2没有传上去，点这里重传' })
    await failed.click()
    await failed.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '删除照片 1' }).last().click()
    await page.getByRole('button', { name: /^拍照 1.*试一试/ }).waitFor()
  })
})

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAfbLI3wAAAABJRU5ErkJggg==',
  'base64',
)
