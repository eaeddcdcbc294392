import { setStage } from '../support/stage'
import { startAnew } from './anew'

jest.setTimeout(600_000)
const people = (process.env.LOOK_WHO ?? 'demo-chen,demo-wang').split(',')
const routes = (process.env.LOOK_ROUTES ?? '/home/index,/hub/index').split(',')
const looks: [string, number, string, 'light' | 'dark'][] = [
  ['390', 390, 'normal', 'light'],
  ['320e', 320, 'elder', 'light'],
  ['390ed', 390, 'elder', 'dark'],
  ['none', 390, '', 'light'],
]
test('look', async () => {
  const stage = await setStage()
  for (const [name, width, size, colorScheme] of looks.filter(([n]) => !process.env.LOOKS || process.env.LOOKS.split(',').includes(n))) {
    const context = await stage.browser.newContext({ viewport: { width, height: 844 }, reducedMotion: 'reduce', colorScheme, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    const page = await context.newPage()
    await page.goto(stage.house.url)
    for (const who of people)
      for (const route of routes) {
        const reading = JSON.stringify({ data: JSON.stringify({ state: { chosen: size }, version: 0 }) })
        await startAnew(page, route, { session: { 'demo.openid': who }, local: size ? { reading } : {} })
        await page.waitForLoadState('networkidle')
        await page.waitForTimeout(900)
        const height = await page.evaluate(() => Math.max(...[...document.querySelectorAll('.page')].map((p) => (p as HTMLElement).scrollHeight)))
        await page.setViewportSize({ width, height: Math.max(844, Math.min(height + 10, 2200)) })
        await page.waitForTimeout(200)
        await page.screenshot({ path: `/tmp/c1/${who}-${route.replace(/\W+/g, '_')}-${name}.png` })
        await page.setViewportSize({ width, height: 844 })
      }
    await context.close()
  }
  await stage.close()
})
