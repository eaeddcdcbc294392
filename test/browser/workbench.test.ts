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
  stage = await setStage()
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

test('it holds the figures', async () => {
  await row(FIRST).click()
  await pane().getByText('等 居委会 受理').waitFor()
  expect({ measured: await measure(page, FLOORS.normal), axe: await axe(page) }).toEqual({ measured: [], axe: [] })
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
