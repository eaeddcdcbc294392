import { currentPage, type Element, expectText, find, findAll, tap, type } from '../../driving'
import { onSmallApp } from './small-app'

jest.setTimeout(60_000)
const { start } = onSmallApp()
const FORM = { url: '/parts/form/form?name=a' }

test('fields take typing, keep to their length, and report it', async () => {
  const { app, phone } = await start(FORM)
  const page = await currentPage(app)
  await type(page, '#name', '王小明')
  await expectText(page, '#result', 'name 王小明')
  expect(await (await find(page, '#name')).value()).toBe('王小明')
  await phone.page.locator('#name input').press('Enter')
  await expectText(page, '#result', 'confirmed 王小明')
  await phone.page.locator('#name input').pressSequentially('abcdef')
  await expectText(page, '#result', 'name 王小明ab')
  await type(page, '#memo', 'two\nlines')
  await expectText(page, '#result', 'memo two\nlines')
})

test('pickers open a window of wheels; the driver may also set them', async () => {
  const { app, phone } = await start(FORM)
  const page = await currentPage(app)
  const wheels = phone.page.locator('.host-picker')
  const turn = (column: number, text: string) =>
    wheels.locator('.host-column').nth(column).getByText(text, { exact: true }).tap()
  await tap(page, '#colour')
  await turn(0, 'blue')
  await wheels.locator('.host-confirm').tap()
  await expectText(page, '#result', 'colour 2')
  await tap(page, '#day')
  await turn(1, '02')
  await turn(2, '28')
  await wheels.locator('.host-confirm').tap()
  await expectText(page, '#result', 'day 2026-02-28')
  await tap(page, '#hour')
  await turn(0, '17')
  await wheels.locator('.host-cancel').tap()
  expect(await page.data('hour')).toBe('08:00')
  await (await find(page, '#colour')).trigger('change', { value: 1 })
  await expectText(page, '#result', 'colour 1')
})

test('labels, groups, switch and slider', async () => {
  const { app } = await start(FORM)
  const page = await currentPage(app)
  await tap(page, '#pear')
  await expectText(page, '#result', 'fruits')
  const [small, medium] = await findAll(page, '.size')
  await medium?.tap()
  await expectText(page, '#result', 'size M')
  await small?.tap()
  await expectText(page, '#result', 'size S')
  await tap(page, '#urgent')
  await expectText(page, '#result', 'urgent true')
  const level = (await find(page, '#level')) as Element & { slideTo(value: number): Promise<void> }
  await level.slideTo(7)
  await expectText(page, '#result', 'level 7')
})

test('a form collects its named fields and resets them', async () => {
  const { app } = await start(FORM)
  const page = await currentPage(app)
  await type(page, '#name', 'Li')
  await tap(page, '#urgent')
  await tap(page, '#submit')
  const text = await expectText(page, '#result', '"name":"Li"')
  expect(JSON.parse(text)).toEqual({
    name: 'Li',
    memo: '',
    colour: 0,
    fruits: ['pear'],
    size: '',
    urgent: true,
    level: 0,
  })
  await tap(page, '#reset')
  await expectText(page, '#result', 'reset')
  expect(await (await find(page, '#urgent')).property('checked')).toBe(false)
})

test('scroll-view and swiper move, image and rich-text draw', async () => {
  const { app } = await start(FORM)
  const page = await currentPage(app)
  const box = (await find(page, '#box')) as Element & { scrollTo(x: number, y: number): Promise<void> }
  await box.scrollTo(0, 290)
  await expectText(page, '#result', 'lower')
  expect(await box.property('scrollTop')).toBe(290)
  const cards = (await find(page, '#cards')) as Element & { swipeTo(index: number): Promise<void> }
  await cards.swipeTo(1)
  await expectText(page, '#result', 'card 1')
  expect(await app.evaluate(() => getCurrentPages()[1]?.picture ?? getCurrentPages()[0]?.picture)).toEqual({
    width: 81,
    height: 81,
  })
  expect(await (await find(page, '#rich')).text()).toBe('bold')
})

test('a native component renders, isolates its styles, and speaks to its page', async () => {
  const { app, phone } = await start()
  const page = await currentPage(app)
  const stepper = await find(page, '#stepper')
  expect(stepper.tagName).toBe('stepper')
  expect(await page.$('.more')).toBeNull()
  const more = await stepper.$('.more')
  if (!more) throw new Error('the stepper has no .more')
  await more.tap()
  await expectText(page, '#result', 'count 2')
  const custom = stepper as Element & { data(path: string): Promise<unknown>; callMethod(name: string): Promise<void> }
  expect(await custom.data('value')).toBe(2)
  await custom.callMethod('more')
  await expectText(page, '#result', 'count 3')
  const value = await stepper.$('.value')
  expect(await value?.style('width')).toBe('40px')
  expect(await phone.page.locator('wx-stepper wx-view').first().getAttribute('class')).toMatch(/^c0--box/)
  expect(phone.problems).toEqual([])
})

test('taps bubble until a catch, a long press is no tap, a disabled button is none', async () => {
  const { app, phone } = await start()
  const page = await currentPage(app)
  await tap(page, '#inner')
  await expectText(page, '#result', 'inner')
  await page.setData({ result: '' })
  await (await find(page, '#press')).longpress()
  await expectText(page, '#result', 'pressed')
  await tap(page, '#press')
  await expectText(page, '#result', 'tapped')
  await page.setData({ result: '' })
  await phone.page.locator('#disabled').tap({ force: true })
  expect(await (await find(page, '#result')).text()).toBe('')
})

declare const getCurrentPages: () => { picture?: { width: number; height: number } }[]
