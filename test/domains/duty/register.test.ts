import type { DutyFileDocument } from 'types/duty'
import type { CheckedDutySheet, DutySheetDocument, DutySheetView } from 'types/duty-sheets'
import type { DutyDeskView } from 'types/duty-views'
import { soundOf } from '../../../cloudfunctions/domains/duty/names'
import {
  type Person,
  people,
  phoneOf,
  registerOf,
  spoiled,
} from '../../../cloudfunctions/domains/duty/sheet/register.fixture'
import { workbookOf } from '../../../cloudfunctions/domains/places/sheet/sheet.fixture'
import { openSheet } from '../../../cloudfunctions/kernel/sheet/workbook'
import { COMMUNITY } from '../../../demo/places'
import { change, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse } from '../../support/house'
import { numberIs } from '../../support/number'
import { refusedAs } from '../../support/refusal'

/** The register of party members, from the office's spreadsheet into files. Source: rules/duty.md B6 and 'Bad input'. */

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 20 })
  await reachInto(house)
})
afterAll(() => house.close())

const OFFICE = 'demo-wang'
const SECRETARY = 'demo-xu'
const duty = (openid = OFFICE) => house.as(openid).duty
const refusal = (call: () => Promise<unknown>) => refusedAs(house, call)

async function send(content: Buffer, openid = OFFICE): Promise<string> {
  const { paths } = await duty(openid).reserveSheet.mutate({ key: newKey() })
  return house.put(openid, paths[0] ?? '', content)
}
const checkSent = async (content: Buffer, openid = OFFICE): Promise<CheckedDutySheet> =>
  duty(openid).checkSheet.mutate({ fileId: await send(content, openid), key: newKey() })
const check = async (all: readonly Person[], openid = OFFICE) => checkSent(await registerOf(all), openid)

async function found(all: readonly Person[], openid = OFFICE): Promise<DutySheetView> {
  const { run, bad } = await check(all, openid)
  if (!run) throw new Error(JSON.stringify(bad))
  return run
}

async function finish(id: string): Promise<DutySheetView> {
  let run: DutySheetView
  do run = await duty().applySheet.mutate({ id })
  while (run.state === 'running')
  return run
}

const files = () => documents<DutyFileDocument>('dutyFiles', { communityId: COMMUNITY })
const filesCalled = (name: string) => documents<DutyFileDocument>('dutyFiles', { communityId: COMMUNITY, name })
const reasonsOf = ({ bad }: CheckedDutySheet) => Object.fromEntries(bad.map(({ row, reason }) => [row, reason]))

/** The rows of a file that was handed out, by the titles of its columns. */
async function rowsOf({ url }: { url: string }): Promise<Record<string, string>[]> {
  const { rows } = await openSheet(Buffer.from(await (await fetch(url)).arrayBuffer()), '党员')
  const [head, ...lines] = rows.map(
    ({ cells }) => new Map([...cells].map(([at, cell]) => [at, 'text' in cell ? cell.text : String(cell.number)])),
  )
  return lines.map((line) => Object.fromEntries([...line].map(([at, text]) => [head?.get(at) ?? '', text])))
}

describe('B6: a register of 574 with 30 bad rows', () => {
  const all = people(574)

  test('544 go in and 30 are named by row and reason, killed at random on the way; then the 30 mended: + 30, 0 changed', async () => {
    const before = await files()
    const checked = await check(spoiled(all, 30))
    expect(checked).toMatchObject({ moreBad: 0, run: { total: 544, figures: { enter: 544, unchanged: 0, bad: 30 } } })
    expect(checked.bad).toHaveLength(30)
    const reasons = reasonsOf(checked)
    expect(reasons[2]).toBe('“姓名”是公式，请选中后“复制”，再“选择性粘贴为数值”')
    expect(reasons[21]).toBe('没有“预备”这个类别，请填“在职”“退休”“流动”')
    expect(reasons[40]).toBe('请填写 11 位手机号')
    expect(reasons[59]).toMatch(/没有找到“南苑党支部”/)
    expect(reasons[78]).toMatch(/“西苑 6 2”没有写到门牌/)
    expect(reasons[97]).toBe('请填写姓名')
    const id = checked.run?.id ?? ''
    const halfway = await duty().applySheet.mutate({ id })
    expect(halfway).toMatchObject({ state: 'running', done: 100, total: 544, entered: 100 })
    expect(await duty().lastSheet.query()).toMatchObject({ id, state: 'running', done: 100, hasBadRows: true })
    // The cloud dies while a call is at its rows, and what was done of them is not said.
    const dying = duty()
      .applySheet.mutate({ id })
      .catch(() => null)
    await house.killAndRestart()
    await dying
    await reachInto(house)
    // A call died after its rows, and before it said how far it is; and two calls at once.
    await change('dutySheets', id, { done: 100, entered: 100 })
    await Promise.all([duty().applySheet.mutate({ id }), duty().applySheet.mutate({ id })])
    expect(await finish(id)).toMatchObject({ state: 'done', done: 544, entered: 544, left: [] })
    const entered = await files()
    expect(entered).toHaveLength(before.length + 544)
    expect(new Set(entered.map(({ name, unit }) => `${name} ${unit?.name}`)).size).toBe(entered.length)

    const bad = await rowsOf(await duty().badRows.mutate({ id }))
    expect(bad).toHaveLength(30)
    expect(bad[1]).toMatchObject({ 姓名: all[19]?.name, 类别: '预备', 单位: all[19]?.unit, 要改什么: reasons[21] })
    expect(bad[2]).toMatchObject({ 手机: '1397000' })

    const again = await found(all)
    expect(again).toMatchObject({ total: 30, figures: { enter: 30, unchanged: 544, bad: 0 } })
    const unchanged = await versions(entered)
    expect(await finish(again.id)).toMatchObject({ state: 'done', entered: 30, left: [] })
    expect(await versions(entered)).toEqual(unchanged)
    expect(await files()).toHaveLength(before.length + 574)
    expect(await found(all)).toMatchObject({ total: 0, figures: { enter: 0, unchanged: 574 } })
  })

  const versions = async (some: readonly DutyFileDocument[]) => {
    const now = new Map((await files()).map((file) => [file._id, JSON.stringify(file)]))
    return some.map(({ _id }) => now.get(_id))
  }

  test('every page goes on where the one before ended: each is on the list once, by pinyin', async () => {
    const listed: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = (await duty().files.query({ cursor })) as {
        items: { id: string; name: string }[]
        next: string | null
      }
      listed.push(...page.items.map(({ id }) => id))
      if (!page.next) break
      cursor = page.next
    }
    const active = (await files()).filter(({ state }) => state === 'active')
    const order = (one: DutyFileDocument) => `${one.pinyin}~${one._id}`
    expect(listed).toEqual(active.sort((one, other) => (order(one) < order(other) ? -1 : 1)).map(({ _id }) => _id))
  })

  test('the desk counts them by unit and branch', async () => {
    await house.fireClock()
    const desk = (await duty(SECRETARY).period.query({})) as DutyDeskView
    expect(desk.total.members).toBeGreaterThanOrEqual(574)
    const water = desk.rows.filter(({ unit }) => unit?.id === 'unit-water')
    expect(water.reduce((sum, { members }) => sum + members, 0)).toBeGreaterThanOrEqual(71)
  })
})

describe('who is there already', () => {
  test('stays as they are: kept on paper, with the app, waiting for their branch, and brought in a moment before', async () => {
    await numberIs(house, '13811112222')
    await duty('demo-chen').register.mutate({
      kind: 'retired',
      unitId: 'unit-bank',
      consent: true,
      shared: false,
      key: newKey(),
    })
    await house.as('demo-chen').members.setPhone.mutate({ code: 'chen', key: newKey() })
    const before = await files()
    const home = { yard: '西苑', building: 6, doorway: 2, household: '301' }
    const { total, figures } = await found([
      // On paper, by unit and home; another kind and a number are not taken over.
      { name: '丁桂芳', kind: '流动', ...home, phone: phoneOf(901) },
      // By the number that is with the member and not in the file.
      { name: '陈秀英', kind: '在职', unit: '区图书馆', phone: '13811112222' },
      // By an employer.
      { name: '沙立新', kind: '流动', unit: '外地工程队' },
      // Called alike, of another unit.
      { name: '沙立新', kind: '流动', unit: '区图书馆' },
    ])
    expect({ total, figures }).toMatchObject({ total: 1, figures: { enter: 1, unchanged: 3, employers: 0 } })
    expect(await files()).toEqual(before)
  })

  test('the register is handed out by pinyin, without a rank (B11), and can be brought in again', async () => {
    const handed = await duty().sheet.mutate()
    const { url } = handed
    const rows = await rowsOf(handed)
    expect(new Set(rows.flatMap((row) => Object.keys(row)))).toEqual(new Set(['姓名', '类别', '单位', '支部', '住处']))
    const sounds = rows.map((row) => soundOf(row.姓名 ?? '').pinyin)
    expect(sounds.length).toBeGreaterThan(574)
    expect(sounds).toEqual([...sounds].sort())
    const sent = await send(Buffer.from(await (await fetch(url)).arrayBuffer()))
    const { run, bad } = await duty().checkSheet.mutate({ fileId: sent, key: newKey() })
    expect({ bad, figures: run?.figures }).toMatchObject({ bad: [], figures: { enter: 0, bad: 0 } })
    expect(run?.figures.unchanged).toBeGreaterThan(574)
  })

  test('by the time it is carried out the row is left, and so is one whose unit was closed', async () => {
    const late = { name: '贺迟', kind: '退休', unit: '晚晴居家养老服务中心' }
    const run = await found([late, { name: '贺早', kind: '在职', unit: '区图书馆', skills: '摄影' }])
    await duty().enter.mutate({ name: '贺早', kind: 'inService', unitId: 'unit-library', key: newKey() })
    await change('units', 'unit-elder', { closed: true })
    const done = await finish(run.id)
    await change('units', 'unit-elder', { closed: false })
    expect(done).toMatchObject({
      state: 'done',
      entered: 0,
      left: [
        { row: 2, reason: '单位在核对之后停用了，请改好后再导入这一行' },
        { row: 3, reason: '核对之后已经登记过了，没有改动' },
      ],
    })
    expect(await filesCalled('贺迟')).toEqual([])
    const [file, ...more] = await filesCalled('贺早')
    expect([file?.skills, more]).toEqual([null, []])
  })
})

test('whose unit is none of ours has an employer, and the figures name it', async () => {
  const run = await found([
    { name: '贺外', kind: '在职', unit: '城西建筑设计院', phone: phoneOf(910) },
    { name: '贺未', kind: '流动', branch: '西苑' },
  ])
  expect(run.figures).toMatchObject({ enter: 2, employers: 1, employerNames: ['城西建筑设计院'], noUnit: 1 })
  await finish(run.id)
  const [file] = await filesCalled('贺外')
  expect(file).toMatchObject({
    memberId: null,
    state: 'active',
    shared: false,
    unit: { id: null, name: '城西建筑设计院' },
    timeline: [{ step: 'enter', by: { name: '王芳', post: '居委会' } }],
  })
  expect((await filesCalled('贺未'))[0]).toMatchObject({ unit: null, branch: { id: 'y2' }, scope: [COMMUNITY, 'y2'] })
  // The number is sealed to the file, and nowhere else.
  expect(JSON.stringify([file, await documents('dutySheets', {})])).not.toContain(phoneOf(910))
  expect(file?.phone).toMatchObject({ box: expect.any(String) })
})

describe('refused, with nothing written', () => {
  test.each<[string, () => Promise<Buffer>, string]>([
    ['no column of units', () => workbookOf([['贺新', '在职']], { head: ['姓名', '类别'] }), 'COLUMNS_MISSING'],
    ['no workbook', async () => Buffer.from('PK'), 'NOT_A_SHEET'],
    ['nothing in it', () => registerOf([]), 'SHEET_EMPTY'],
    ['2,001 people', () => registerOf(people(2_001)), 'SHEET_TOO_LARGE'],
  ])('%s', async (_, content, reason) => {
    const fileId = await send(await content())
    expect(await refusal(() => duty().checkSheet.mutate({ fileId, key: newKey() }))).toBe(`INVALID_INPUT/${reason}`)
  })

  test('not one good row, or cells that were made one: every fault is said, and nothing is kept', async () => {
    const bad = await registerOf([{ name: '贺新', kind: '预备' }])
    const whole = people(3).map((person) => Object.values(person))
    const merged = await workbookOf(whole, {
      head: ['姓名', '类别', '单位', '党支部'],
      touch: (list) => list.mergeCells('C2:C4'),
    })
    const [one, other] = [await send(bad), await send(merged)]
    const before = await house.writes()
    expect(await duty().checkSheet.mutate({ fileId: one, key: newKey() })).toMatchObject({
      run: null,
      bad: [{ row: 2, reason: expect.stringContaining('没有“预备”') }],
    })
    expect(await duty().checkSheet.mutate({ fileId: other, key: newKey() })).toMatchObject({
      run: null,
      bad: [{ row: 2, reason: 'C2:C4 是合并单元格，请取消合并，每一行都填写完整' }],
    })
    expect(await house.writes()).toBe(before)
  })

  test('a sheet of somebody else’s, and bad rows where there are none', async () => {
    const { id } = await found([{ name: '贺我', kind: '在职', unit: '区图书馆' }])
    expect(await refusal(() => duty(SECRETARY).applySheet.mutate({ id }))).toBe('NOT_FOUND/UNKNOWN_ID')
    expect(await refusal(() => duty(SECRETARY).badRows.mutate({ id }))).toBe('NOT_FOUND/UNKNOWN_ID')
    expect(await refusal(() => duty().badRows.mutate({ id }))).toBe('CONFLICT/WRONG_STATE')
    expect(await refusal(() => duty('demo-tang').applySheet.mutate({ id }))).toBe('FORBIDDEN/NO_SUCH_POST')
  })
})

test('the same call again gives the same, its bad rows too', async () => {
  const all = [
    { name: '贺再', kind: '在职', unit: '区图书馆' },
    { name: '贺错', kind: '预备' },
  ]
  const input = { fileId: await send(await registerOf(all)), key: newKey() }
  const first = await duty().checkSheet.mutate(input)
  expect(first.bad).toHaveLength(1)
  expect(await duty().checkSheet.mutate(input)).toEqual(first)
  const other = await send(await registerOf(all))
  expect(await refusal(() => duty().checkSheet.mutate({ ...input, fileId: other }))).toBe('CONFLICT/KEY_REUSED')
})

test('one at a time in a community; what a phone left behind the clock carries to its end', async () => {
  // One call enters 100: it takes two.
  const mine = await found(people(700).slice(580, 690))
  const theirs = await found([{ name: '贺等', kind: '在职', unit: '区图书馆' }], SECRETARY)
  expect(await duty().applySheet.mutate({ id: mine.id })).toMatchObject({ state: 'running', done: 100 })
  const second = () => duty(SECRETARY).applySheet.mutate({ id: theirs.id })
  expect(await refusal(second)).toBe('CONFLICT/IMPORT_UNDER_WAY')
  await change('dutySheets', mine.id, { updatedAt: new Date(Date.now() - 120_000) })
  await house.fireClock()
  expect(await duty().lastSheet.query()).toMatchObject({ id: mine.id, state: 'done', entered: 110 })
  expect(await second()).toMatchObject({ state: 'done', entered: 1 })
})

test('rows, bad rows and what was handed out are forgotten', async () => {
  const { id } = await found([
    { name: '贺忘', kind: '在职', unit: '区图书馆' },
    { name: '贺错', kind: '预备' },
  ])
  await duty().badRows.mutate({ id })
  const hours = (count: number) => ({ updatedAt: new Date(Date.now() - count * 3_600_000) })
  const kept = async () => (await documents<DutySheetDocument>('dutySheets', { _id: id }))[0]
  await change('dutySheets', id, hours(4))
  await house.fireClock()
  expect(await kept()).toMatchObject({ state: 'checked', handedFile: '', badFile: expect.stringContaining(id) })
  await change('dutySheets', id, hours(25))
  await house.fireClock()
  expect(await kept()).toMatchObject({ state: 'expired', rowsFile: '', badFile: '', handedFile: '' })
  expect(await refusal(() => duty().applySheet.mutate({ id }))).toBe('NOT_FOUND/UNKNOWN_ID')
})

test('one that gets on no more holds up nobody for longer than a day', async () => {
  const { id } = await found([{ name: '贺停', kind: '在职', unit: '区图书馆' }])
  // Its rows are gone, and so it never ends by itself.
  const long = new Date(Date.now() - 25 * 3_600_000)
  await change('dutySheets', id, {
    state: 'running',
    lock: COMMUNITY,
    rowsFile: 'cloud://gone/rows.json',
    updatedAt: long,
  })
  await house.fireClock()
  expect(await documents('dutySheets', { _id: id })).toMatchObject([{ state: 'expired', lock: id, rowsFile: '' }])
  const next = await found([{ name: '贺停', kind: '在职', unit: '区图书馆' }])
  expect(await finish(next.id)).toMatchObject({ state: 'done', entered: 1 })
})

test('none of all this went through a whole collection', async () => expect(await house.scanned()).toEqual([]))
