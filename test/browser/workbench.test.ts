import type { Page } from 'playwright-core'
import { COMMUNITY } from '../../demo/places'
import { newKey } from '../support/house'
import { idOf } from '../support/members'
import { type Stage, setStage } from '../support/stage'
import { startAnew } from './anew'
import { axe, withAxe } from './axe'
import { FLOORS, measure } from './measure'
import { SCREENSHOTS } from './screenshots'

/** The workbench in a wide window: the list at the left, what is opened at the right, and keys to walk by. */

jest.setTimeout(240_000)

const DESK = { width: 1280, height: 800 }
const FIRST = '外墙瓷砖掉下来，差点砸到人。'
const SECOND = '配电箱的门开着，孩子够得到。'

let stage: Stage
let page: Page
beforeAll(async () => {
  stage = await setStage({ limitFactor: 20 })
  for (const text of [FIRST, SECOND]) {
    const said = { category: 'safety', text, placeId: 'b3', key: newKey() } as const
    await stage.house.as('demo-chen').requests.submit.mutate(said)
  }
  const context = await stage.browser.newContext({ viewport: DESK, reducedMotion: 'reduce', locale: 'zh-CN' })
  await withAxe(context)
  page = await context.newPage()
  await page.goto(stage.house.url)
})
afterAll(() => stage?.close())

beforeEach(async () => {
  await page.setViewportSize(DESK)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await startAnew(page, '/hub/index', { session: { 'demo.openid': 'demo-wang' } })
  // The second one is handled by nobody here.
  await row(SECOND).waitFor()
  await page.waitForLoadState('networkidle')
})

const row = (text: string) => page.locator('.todo', { hasText: text })
const pane = () => page.locator('.bench__pane')
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
const at = () => new URL(page.url()).hash

test('a row opens beside the list, and the list stays', async () => {
  await row(FIRST).click()
  await pane().getByText('等 居委会 受理').waitFor()
  expect(await row(SECOND).isVisible()).toBe(true)
  expect(at()).toBe('#/hub/index')
  const [list, open] = await Promise.all([page.locator('.bench__list').boundingBox(), pane().boundingBox()])
  expect(open?.x).toBeGreaterThan((list?.x ?? 0) + (list?.width ?? 0))
  if (SCREENSHOTS) await page.screenshot({ path: `${SCREENSHOTS}/workbench-wide.png` })
})

const SIZES = [
  ['normal', 'light', 390, 844],
  ['elder', 'dark', 390, 844],
  ['normal', 'dark', 320, 640],
  ['elder', 'light', 320, 640],
  ['normal', 'dark', 1000, 800],
  ['elder', 'light', 1000, 800],
  ['normal', 'light', 1280, 800],
  ['elder', 'dark', 1280, 800],
] as const

/** Opens the workbench anew, as somebody who reads so, in a window of this width. */
async function openAs(size: 'normal' | 'elder', colorScheme: 'light' | 'dark', width: number, height: number) {
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  const reading = JSON.stringify({ data: JSON.stringify({ state: { chosen: size }, version: 0 }) })
  await startAnew(page, '/hub/index', { session: { 'demo.openid': 'demo-wang' }, local: { reading } })
  await page.locator(`.reading--${size}`).first().waitFor()
  await row(SECOND).waitFor()
  await page.waitForLoadState('networkidle')
}

test.each(SIZES)('%s, %s, %i px wide it holds the figures', async (size, scheme, width, height) => {
  await openAs(size, scheme, width, height)
  if (width > 900) {
    await row(SECOND).click()
    await pane().getByText('等 居委会 受理').waitFor()
  }
  const name = `workbench-${width}-${size}-${scheme}`
  if (SCREENSHOTS) await page.screenshot({ path: `${SCREENSHOTS}/${name}.png` })
  expect({ measured: await measure(page, FLOORS[size]), axe: await axe(page) }).toEqual({ measured: [], axe: [] })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
})

test('in elder mode a row stands on the first screen of the narrowest phone, and the tools behind one press', async () => {
  await openAs('elder', 'light', 320, 640)
  const [first, bar] = await Promise.all([
    page.locator('.todo').first().boundingBox(),
    page.locator('.bottom-bar').boundingBox(),
  ])
  expect((first?.y ?? 0) + (first?.height ?? 640)).toBeLessThanOrEqual(bar?.y ?? 0)
  const figures = await page
    .locator('.figures__one')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().y))
  expect(new Set(figures).size).toBe(1)
  expect(await page.getByLabel('编号、门牌、姓名').count()).toBe(0)
  await page.getByText('查找、筛选和更多').click()
  await page.getByLabel('编号、门牌、姓名').waitFor()
  await page.getByText('多选').waitFor()
})

test('j and k and the arrows walk, Enter opens, Escape puts away', async () => {
  const rows = await page.locator('.todo').allTextContents()
  await page.keyboard.press('j')
  expect(await focused()).toBe(rows[0])
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toBe(rows[1])
  await page.keyboard.press('k')
  expect(await focused()).toBe(rows[0])
  // At the end of the list there is nothing further.
  await page.keyboard.press('ArrowUp')
  expect(await focused()).toBe(rows[0])
  await page.keyboard.press('Enter')
  await pane().getByText('办理经过').waitFor()
  await page.keyboard.press('Escape')
  await pane().getByText('左边选一件').waitFor()
  expect(await pane().getByText('办理经过').count()).toBe(0)
})

test('whoever writes walks nowhere, nor whoever is asked something', async () => {
  const search = page.getByLabel('编号、门牌、姓名')
  await search.fill('')
  await search.press('j')
  await search.press('k')
  expect(await search.inputValue()).toBe('jk')
  expect(await page.locator('.todo:focus').count()).toBe(0)

  await search.fill('')
  await page.getByText('筛选').click()
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('j')
  expect(await page.locator('.todo:focus').count()).toBe(0)
})

test('after a step the next row of the list stands open, and what was handled has left', async () => {
  await row(FIRST).click()
  await pane().getByText('受理并派单').click()
  await page.getByRole('dialog').getByText('派单', { exact: true }).click()
  await pane().getByText('下一件').waitFor()
  await row(FIRST).waitFor({ state: 'detached' })
  await pane().getByText('下一件').click()
  await pane().getByText(SECOND).waitFor()
  expect(await row(SECOND).getAttribute('class')).toContain('todo--open')
})

test('in a narrow window a row opens as a page', async () => {
  await page.setViewportSize({ width: 880, height: 800 })
  await row(SECOND).click()
  await page.waitForFunction(() => location.hash.includes('/domains/requests/detail/index'))
  expect(await page.locator('#app').evaluate((app) => app.clientWidth)).toBeLessThanOrEqual(480)
})

/** More buildings than stand in a row of chips, by their names. */
const built = new Map<string, string>()
beforeAll(async () => {
  const { places } = stage.house.as('demo-wang')
  for (let number = 101; number <= 114; number += 1) {
    const name = `${number} 号楼`
    const { id } = await places.add.mutate({ parentId: 'y1', level: 'building', name, key: newKey() })
    built.set(name, id)
  }
})

const chooseBuilding = async (typed: string, name: string) => {
  await page.getByRole('button', { name: '筛选' }).click()
  await page.getByRole('button', { name: '选择楼栋' }).click()
  await page.getByLabel('找楼栋').fill(typed)
  if (SCREENSHOTS) await page.screenshot({ path: `${SCREENSHOTS}/workbench-building.png` })
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  await page.getByRole('button', { name: '查看结果' }).click()
}
const inForce = (name: string) => page.getByRole('button', { name: `${name}，按一下不再只看它` })

describe('narrowed', () => {
  const figure = (name: string) => page.getByRole('checkbox', { name: new RegExp(`${name}$`) })
  test('one of many buildings is found by its name, and figures and list follow it', async () => {
    const whole = await figure('待受理').textContent()
    await chooseBuilding('3号', '3 号楼')
    const chosen = inForce('3 号楼')
    await chosen.waitFor()
    if (SCREENSHOTS) await page.screenshot({ path: `${SCREENSHOTS}/workbench-narrowed.png` })
    await figure('待受理').click()
    // What the office receives here, no more and no less.
    const { items } = await stage.house
      .as('demo-wang')
      .todos.list.query({ postKey: `residentsCommittee@${COMMUNITY}`, buildingId: 'b3', verb: 'accept' })
    await page.getByText(`${items.length} 件`, { exact: true }).waitFor()
    await page.locator('.todo').first().waitFor()
    expect(await page.locator('.todo').count()).toBe(items.length)
    expect(await figure('待受理').textContent()).toBe(`${items.length}待受理`)
    expect(whole).not.toBe(`${items.length}待受理`)
    await chosen.click()
    await chosen.waitFor({ state: 'detached' })
    expect(await figure('待受理').textContent()).toBe(whole)
  })

  test('a building in which nothing waits says so, and leads back to all', async () => {
    await chooseBuilding('114', '114 号楼')
    await page.getByText('这一类没有等着办的事').waitFor()
    expect(await figure('待受理').textContent()).toBe('0待受理')
    await page.getByRole('button', { name: '看全部' }).click()
    await row(SECOND).waitFor()
  })
})

describe('the next one', () => {
  const PHONE = { width: 390, height: 844 }

  const report = async (building: string, ...texts: string[]) => {
    for (const text of texts) {
      const said = { category: 'parking', text, placeId: built.get(building) ?? '', key: newKey() } as const
      await stage.house.as('demo-chen').requests.submit.mutate(said)
    }
  }
  const front = () => page.locator('.taro_page:visible').last()
  const give = async () => {
    await front().getByText('受理并派单').click()
    await front().getByRole('dialog').getByText('派单', { exact: true }).click()
    await front().getByText('已派单给').first().waitFor()
    await front().getByText('下一件').click()
  }
  const openAnew = async (viewport: typeof PHONE) => {
    await page.setViewportSize(viewport)
    await startAnew(page, '/hub/index', { session: { 'demo.openid': 'demo-wang' } })
    await row(SECOND).waitFor()
  }

  test.each([
    ['beside the list', DESK, '111 号楼'],
    ['on a telephone', PHONE, '112 号楼'],
  ])('%s keeps to the filter, and its end leads to the rest', async (_, viewport, building) => {
    const [one, other] = [`${building}前的车位被占了。`, `${building}后的车位被占了。`] as const
    await report(building, one, other)
    await openAnew(viewport)
    await chooseBuilding(building, building)
    await row(one).click()
    await front().getByText('等 居委会 受理').waitFor()
    await give()
    await front().getByText(other).last().waitFor()
    await give()
    const end = page.getByRole('dialog', { name: '这样筛选的都办完了' })
    await end.getByText('看其余的').click()
    await end.waitFor({ state: 'detached' })
    // Whatever waits next, of any system: nothing of this building any more.
    await front().getByText(building).first().waitFor({ state: 'detached' })
  })

  test('of what is found is what is found, and its end leads back to the list', async () => {
    await report('113 号楼', '快递柜挡住了路。')
    await openAnew(DESK)
    const { items } = await stage.house
      .as('demo-wang')
      .requests.worklist.query({ postKey: `residentsCommittee@${COMMUNITY}`, box: 'own', phase: 'new' })
    const number = items.find(({ text }) => text.startsWith('快递柜'))?.number.slice(-4) ?? ''
    await page.getByLabel('编号、门牌、姓名').fill(number)
    await page.getByText('查找').click()
    await page.locator('.row', { hasText: '快递柜' }).click()
    await pane().getByText('等 居委会 受理').waitFor()
    await give()
    const end = page.getByRole('dialog', { name: '找到的都办完了' })
    await end.getByText('回到列表').click()
    await pane().getByText('左边选一件').waitFor()
    expect(await page.getByLabel('编号、门牌、姓名').inputValue()).toBe(number)
  })
})

describe('a matter, for the office', () => {
  test('has no button for the office’s own number, and says in place that its reporter left none', async () => {
    await row(SECOND).click()
    await pane().getByText('联系反映人').click()
    await page.getByRole('dialog').getByText('查看', { exact: true }).click()
    await pane().getByText('打不了电话给陈秀英').waitFor()
    // It is not accepted yet, so that nothing can be noted.
    await pane().getByText('在受理时写几句').waitFor()
    expect(await pane().getByText('写给反映人').count()).toBe(0)
    expect(await pane().getByText('打电话给居委会').count()).toBe(0)
  })
})

describe('a matter that was given to the property company', () => {
  const GIVEN = '花坛的水管一直在漏。'
  const give = async (openid: string, placeId: string) => {
    const said = { category: 'safety', text: GIVEN, placeId, key: newKey() } as const
    const { id, version: seen } = await stage.house.as(openid).requests.submit.mutate(said)
    const to = { post: 'propertyCompany', placeId: 'y1' } as const
    await stage.house.as('demo-wang').requests.dispatch.mutate({ id, seen, ...to, key: newKey() })
  }

  test('stands on its page as on the first screen, with the number of who handles it', async () => {
    await give('demo-huang', 'b2')
    await startAnew(page, '/home/index', { session: { 'demo.openid': 'demo-huang' } })
    await page.locator('.row', { hasText: GIVEN }).getByText('已派单').click()
    await page.locator('.status-chip', { hasText: '已派单' }).last().waitFor()
    await page.getByText('打电话给物业公司').last().waitFor()
  })

  test('has no button for their own number, and one for writing to a reporter who left none', async () => {
    await give('demo-chen', 'b3')
    await startAnew(page, '/hub/index', { session: { 'demo.openid': 'demo-liu' } })
    await row(GIVEN).filter({ hasText: '3 号楼' }).click()
    await pane().locator('.status-chip', { hasText: '已派单' }).waitFor()
    await pane().getByText('打电话给居委会').waitFor()
    expect(await pane().getByText('打电话给物业公司').count()).toBe(0)
    await pane().getByText('联系反映人').click()
    await page.getByRole('dialog').getByText('查看', { exact: true }).click()
    await pane().getByText('写给反映人').click()
    await page.waitForFunction(() => location.hash.includes('action=note'))
  })
})

describe('of two posts', () => {
  const THIRD = '消防通道被货物堵死了。'
  const post = (name: string) => page.getByRole('radio', { name })

  beforeAll(async () => {
    const naming = { memberId: idOf('demo-li'), kind: 'residentsCommittee', atId: COMMUNITY, key: newKey() } as const
    await stage.house.as('demo-wang').posts.grant.mutate(naming)
  })
  beforeEach(async () => {
    await startAnew(page, '/hub/index', { session: { 'demo.openid': 'demo-li' } })
    await page.locator('.todo').first().waitFor()
  })

  test('each has its own queue and its own figures, and says how much waits', async () => {
    expect(await post('楼栋长').textContent()).toMatch(/3 号楼\d+$/)
    await post('居委会').click()
    await row(SECOND).waitFor()
    await post('楼栋长').click()
    await row(SECOND).waitFor({ state: 'detached' })
    await page.getByText('待核实').first().waitFor()
  })

  test('whoever decided on several and goes on to the other post has sent them', async () => {
    const said = { category: 'safety', text: THIRD, placeId: 'b3', key: newKey() } as const
    const { id } = await stage.house.as('demo-chen').requests.submit.mutate(said)
    await post('居委会').click()
    await page.getByText('多选').click()
    await row(THIRD).click()
    await page.getByText('受理并派单 1 件').click()
    await page.getByText('撤销').waitFor()
    await post('楼栋长').click()
    await page.getByText('1 件已派单').waitFor()
    expect(await stage.house.as('demo-wang').requests.get.query({ id })).toMatchObject({ state: 'accepted' })
  })
})

describe('with forty rows', () => {
  beforeAll(async () => {
    const { requests } = stage.house.as('demo-chen')
    for (let number = 1; number <= 40; number += 1) {
      const text = `第 ${number} 件：楼道的灯不亮，晚上上下楼看不清台阶，家里有老人，请尽快修一下。`
      await requests.submit.mutate({ category: 'facilities', text, placeId: 'b3-2', key: newKey() })
    }
  })

  test.each([1000, 1280])(
    '%i px wide, what a key leads to is in sight, and what is open stays between the bars',
    async (width) => {
      await page.setViewportSize({ width, height: 800 })
      await page.locator('.todo').nth(19).waitFor()
      for (let press = 0; press < 18; press += 1) await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await pane().getByText('办理经过').waitFor()
      if (SCREENSHOTS) await page.screenshot({ path: `${SCREENSHOTS}/workbench-forty-${width}.png` })
      const boxes = [
        page.locator('.todo--open'),
        pane(),
        page.locator('.bottom-bar').last(),
        page.locator('.top-bar').last(),
      ]
      const [row, open, below, above] = await Promise.all(boxes.map((one) => one.boundingBox()))
      for (const box of [row, open]) {
        expect(box?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0))
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0)
      }
    },
  )
})
