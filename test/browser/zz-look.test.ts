import { type Stage, setStage } from '../support/stage'
import { startAnew } from './anew'
import { FLOORS, measure } from './measure'

jest.setTimeout(300_000)
let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage?.close())
const out = process.env.OUT ?? '/tmp/c2'
const CASES: [string, string, number, number, 'normal' | 'elder', 'light' | 'dark'][] = [
  ['office-390', 'demo-wang', 390, 844, 'normal', 'light'],
  ['office-320', 'demo-wang', 320, 640, 'normal', 'light'],
  ['office-elder', 'demo-wang', 390, 844, 'elder', 'dark'],
  ['office-320-elder', 'demo-wang', 320, 640, 'elder', 'light'],
  ['warden', 'demo-li', 390, 844, 'normal', 'light'],
  ['secretary', 'demo-xu', 390, 844, 'normal', 'light'],
  ['property', 'demo-liu', 390, 844, 'normal', 'dark'],
  ['office-1280', 'demo-wang', 1280, 800, 'normal', 'light'],
]
const only = process.env.ONLY?.split(',')
test.each(CASES.filter(([n]) => !only || only.includes(n)))('%s', async (name, openid, width, height, size, scheme) => {
  const context = await stage.browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  page.on('console', (m) => m.type() === 'error' && console.log(name, m.text()))
  await page.goto(stage.house.url)
  const reading = JSON.stringify({ data: JSON.stringify({ state: { chosen: size }, version: 0 }) })
  await startAnew(page, process.env.ROUTE ?? '/workbench/index', {
    session: { 'demo.openid': openid },
    local: { reading },
  })
  await page.locator(`.reading--${size}`).first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
  await page.waitForTimeout(600)
  await page.screenshot({ path: `${out}/${name}.png` })
  console.log(name, JSON.stringify(await measure(page, FLOORS[size])))
  if (name.endsWith('1280')) {
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(1200)
    await page.screenshot({ path: `${out}/${name}-open.png` })
  } else if (name.startsWith('office')) {
    await page.getByText('多选').click()
    const rows = page.locator('.todo')
    await rows.nth(0).click()
    await rows.nth(1).click()
    await page.waitForTimeout(200)
    await page.screenshot({ path: `${out}/${name}-many.png` })
    await page.getByText('受理并派单 2 件').click()
    await page.waitForTimeout(1500)
    await page.screenshot({ path: `${out}/${name}-wait.png` })
    await page.getByText('撤销').click()
  }
  await context.close()
})
