import { currentPage, expectText, find, findAll, open, pageAt, tap } from '../../driving'
import { onSmallApp } from './small-app'

/** Globals of the app, for functions that `evaluate` runs there. */
declare const getApp: () => { log: string[] }
declare const getCurrentPages: () => { visits: number }[]

jest.setTimeout(60_000)
const { host, start } = onSmallApp()

test('the template compiler accepts the package', () => {
  expect(host().complaints).toEqual([])
})

test('a phone opens the first page with app.js run before it', async () => {
  const { app, phone } = await start()
  const page = await currentPage(app)
  expect(page.path).toBe('pages/home/home')
  await expectText(page, '#result', 'loaded {}')
  await expectText(page, '#shout', 'WXS RUNS')
  expect(await app.evaluate(() => getApp().log)).toEqual(['launch pages/home/home 1001', 'show'])
  expect(phone.problems).toEqual([])
})

test('a link opens its page; query values arrive undecoded, as in WeChat', async () => {
  const { app } = await start({ url: '/parts/form/form?name=%E5%BC%A0&empty', scene: 1007 })
  const page = await currentPage(app)
  await expectText(page, '#result', '%E5%BC%A0 张 ""')
  expect(page.query).toEqual({ name: '%E5%BC%A0', empty: '' })
})

test('an address that is no page is told to the app, which leads on', async () => {
  const { app, phone } = await start({ url: '/old/form?name=%E5%BC%A0' })
  await expectText(await pageAt(app, 'parts/form/form'), '#result', '%E5%BC%A0')
  expect(await app.evaluate(() => getApp().log)).toContain('no old/form {"name":"%E5%BC%A0"} true')
  expect(phone.problems).toEqual([])
})

test.each(['/old/gone', '/old/late'])('%s, where the app leads nowhere at once, is a problem', async (url) => {
  const { phone } = await start({ url })
  expect(phone.problems).toMatchObject([
    { kind: 'refused', text: expect.stringMatching(/is not found, and the app led/) },
  ])
})

test('pages stack up, talk through the event channel, and come back', async () => {
  const { app, phone } = await start()
  await tap(await currentPage(app), '#form')
  const form = await pageAt(app, 'parts/form/form')
  await expectText(form, '#result', '%E5%BC%A0')
  expect((await app.pageStack()).map((page) => page.path)).toEqual(['pages/home/home', 'parts/form/form'])
  await phone.page.locator('.host-back').tap()
  const home = await pageAt(app, 'pages/home/home')
  await expectText(home, '#result', 'form said %E5%BC%A0')
  expect(await app.evaluate(() => getCurrentPages()[0]?.visits)).toBe(2)
  expect(await phone.page.locator('.host-title').textContent()).toBe('Home')
})

test('routes are refused for WeChat’s reasons', async () => {
  const { app } = await start()
  await expect(open(app, 'navigateTo', '/pages/list/list')).rejects.toThrow('can not navigateTo a tabbar page')
  await expect(open(app, 'switchTab', '/parts/form/form')).rejects.toThrow('can not switch to no-tabBar page')
  await expect(open(app, 'navigateTo', '/pages/none/none')).rejects.toThrow('page "pages/none/none" is not found')
  for (let depth = 2; depth <= 10; depth += 1) await open(app, 'navigateTo', '/parts/form/form?name=a')
  await expect(open(app, 'navigateTo', '/parts/form/form?name=a')).rejects.toThrow('webview count limit exceed')
})

test('tabs keep their pages alive until a reLaunch', async () => {
  const { app } = await start()
  await app.native().switchTab({ url: '/pages/list/list' })
  const list = await pageAt(app, 'pages/list/list')
  await expectText(list, '#status', 'tab List')
  await list.setData({ status: 'still here' })
  await app.native().switchTab({ url: '/pages/home/home' })
  await app.native().switchTab({ url: '/pages/list/list' })
  expect(await findAll(await pageAt(app, 'pages/list/list'), '.item')).toHaveLength(20)
  expect(await list.data('rows[3].title')).toBe('row 3')
  await open(app, 'reLaunch', '/pages/list/list')
  expect(await (await currentPage(app)).data('status')).toBe('')
})

test('a list loads more at its end, refreshes, measures its rows and sees its foot', async () => {
  const { app } = await start({ url: '/pages/list/list' })
  const list = await currentPage(app)
  await expectText(list, '#seen', 'not yet')
  for (let page = 2; page <= 3; page += 1) {
    await app.pageScrollTo(100_000)
    await list.waitFor(async () => (await list.$$('.item')).length === page * 20)
  }
  await app.pageScrollTo(100_000)
  await expectText(list, '#seen', 'seen')
  await app.pageScrollTo(0)
  await (await find(list, '.item')).tap()
  await expectText(list, '#status', 'row 0 of 60')
  await app.callWxMethod('startPullDownRefresh')
  await expectText(list, '#status', 'refreshed')
  await open(app, 'reLaunch', '/pages/home/home')
  expect(await app.callWxMethod('startPullDownRefresh')).toMatchObject({ errMsg: expect.stringContaining(':fail') })
})

test('an independent subpackage lives without the app and without the main package', async () => {
  const { app, phone } = await start({ url: '/island/entry/entry' })
  const island = await currentPage(app)
  const text = await expectText(island, '#result', 'entry; app undefined')
  expect(text).toContain('module "../../components/stepper/clamp" is not defined')
  const background = (root: string) => phone.page.locator(`.wx-screen[data-route="${root}"] > wx-page`)
  await expect(background('island/entry/entry').evaluate((page) => getComputedStyle(page).fontSize)).resolves.toBe(
    '16px',
  )
  await tap(island, '#home')
  await pageAt(app, 'pages/home/home')
  expect(await app.evaluate(() => getApp().log[0])).toBe('launch island/entry/entry 1001')
})
