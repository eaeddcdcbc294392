import type { CheckedSheet, ImportDocument, ImportView } from 'types/places'
import cloud from 'wx-server-sdk'
import { readSheet } from '../../../cloudfunctions/domains/places/sheet/read'
import {
  honestBomb,
  households,
  type Line,
  longSheet,
  lyingBomb,
  workbookOf,
} from '../../../cloudfunctions/domains/places/sheet/sheet.fixture'
import { COMMUNITY } from '../../../demo/places'
import { change, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse } from '../../support/house'
import { refusedBy } from '../../support/refusal'

/** A spreadsheet of an office, from the phone into the tree and back. The community of the house has 300 households already. */

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 10 })
  await reachInto(house)
})
afterAll(() => house.close())

const OFFICE = 'demo-wang'
const refusal = (call: () => Promise<unknown>) => refusedBy(house, call)
const office = () => house.as(OFFICE).places
async function send(content: Buffer): Promise<string> {
  const { paths } = await office().reserveSheet.mutate({ key: newKey() })
  return house.put(OFFICE, paths[0] ?? '', content)
}
const checkSent = (fileId: string): Promise<CheckedSheet> => office().checkSheet.mutate({ fileId, key: newKey() })
const check = async (content: Buffer): Promise<CheckedSheet> => checkSent(await send(content))

async function found(content: Buffer): Promise<ImportView> {
  const checked = await check(content)
  if (!checked.import) throw new Error(JSON.stringify(checked.bad))
  return checked.import
}

async function finish(id: string): Promise<ImportView[]> {
  const told: ImportView[] = []
  do told.push(await office().applyImport.mutate({ id }))
  while (told.at(-1)?.state === 'running')
  return told
}

const exported = async () => {
  const { url } = await office().exportSheet.mutate()
  return Buffer.from(await (await fetch(url)).arrayBuffer())
}
const CHANGES = { added: [], moved: 0, renamed: 0, measured: 0 }

test('what was exported changes nothing when it is imported again', async () => {
  const { figures, total } = await found(await exported())
  expect(figures).toMatchObject({ ...CHANGES, unchanged: 300 + 13 + 6 + 4 + 2, missing: 0 })
  expect(total).toBe(0)
})

test('digits of both widths are one building, one doorway, one door', async () => {
  const door = (building: string, doorway: string, number: string): Line => [
    '东苑',
    null,
    '第 1 网格',
    building,
    doorway,
    number,
    93.2,
  ]
  const twice = await found(await workbookOf([door('30', '2 单元', '101'), door('３０', '２', '102')]))
  expect(twice.figures.added.map(({ level, count }) => `${level} ${count}`)).toEqual([
    'building 1',
    'doorway 1',
    'household 2',
  ])
  const there = await found(await workbookOf([['东苑', null, '２', '３', '２', '５０２', null]]))
  expect(there).toMatchObject({ figures: CHANGES, total: 0 })
})

describe('a new yard of 1,000 households', () => {
  const lines = households(1_000).map((line) => ['南苑', ...line.slice(1)])
  let sheet: Buffer
  beforeAll(async () => {
    sheet = await workbookOf(lines)
  })

  it('is planned in figures, imported in parts with progress, and then known', async () => {
    const { id, figures, total } = await found(sheet)
    expect(figures.added).toEqual([
      { level: 'yard', count: 1 },
      { level: 'grid', count: 2 },
      { level: 'building', count: 21 },
      { level: 'doorway', count: 42 },
      { level: 'household', count: 1_000 },
    ])
    expect(figures.missing).toBe(325)
    const before = await house.writes()
    expect((await office().importUnderWay.query())?.id).toBeUndefined()
    const told = await finish(id)
    expect(told.map(({ state, done }) => [state, done])).toEqual([
      ['running', 500],
      ['running', 1_000],
      ['done', total],
    ])
    // One insert for a hundred places, and four words about the import itself.
    expect((await house.writes()) - before).toBeLessThan(20)
    const { children } = await office().browse.query({ id: COMMUNITY })
    expect(children.map(({ name, households: count }) => [name, count])).toEqual([
      ['东苑', 144],
      ['西苑', 156],
      ['南苑', 1_000],
    ])
  })

  it('changes nothing the second time, nor when its last call comes again', async () => {
    const again = await found(sheet)
    expect(again).toMatchObject({ total: 0, figures: { ...CHANGES, unchanged: 1_066 } })
    const before = await placesWritten()
    expect(await finish(again.id)).toMatchObject([{ state: 'done' }])
    expect(await office().applyImport.mutate({ id: again.id })).toMatchObject({ state: 'done' })
    expect(await placesWritten()).toBe(before)
  })

  const placesWritten = async () => (await house.stats()).places?.writes
})

test('an office’s own list, with a title line and words of its own, is known again, and says which columns were read', async () => {
  const head: Line = ['序号', '苑区', '所属网格', '幢', '单元', '室号', '面积']
  const sheet = await workbookOf([head, [1, '东苑', 1, 1, 1, 101, null]], { head: ['房屋一览表'] })
  const { sheet: where, import: plan } = await check(sheet)
  expect(where).toMatchObject({ name: '房屋', row: 2, unused: ['序号'] })
  expect(where?.columns.map(({ letter }) => letter)).toEqual(['B', 'C', 'D', 'E', 'F', 'G'])
  expect(plan?.figures).toMatchObject({ ...CHANGES, unchanged: 5 })
})

test('renamed, moved and measured in the sheet: known by the ids, and people follow', async () => {
  const { rows } = await readSheet(await exported())
  const lines = rows
    .filter(({ names }) => names.building === '2 号楼' && names.yard === '东苑')
    .map(({ names, placeId, floorAreaHundredths }): Line => {
      const area = placeId === 'b2-1-101' ? 120.5 : floorAreaHundredths ? floorAreaHundredths / 100 : null
      // The whole building into the other grid, under another name.
      return [
        '东苑',
        null,
        '第 2 网格',
        '二号楼',
        names.doorway ?? null,
        names.household ?? null,
        area,
        placeId ?? null,
      ]
    })
  const { id, figures } = await found(await workbookOf(lines))
  expect(figures).toMatchObject({ added: [], moved: 1, renamed: 1, measured: 1 })
  await finish(id)
  const me = await house.as('demo-huang').members.me.query()
  expect(me?.homes[0]?.path.map(({ label }) => label)).toEqual([
    '翠苑社区',
    '东苑',
    '第 2 网格',
    '二号楼',
    '二号楼 2 单元',
    '二号楼 2 单元 901',
  ])
  expect((await found(await workbookOf(lines))).total).toBe(0)
})

describe('once begun it is carried to its end', () => {
  // One call adds 500 places at most: it takes two.
  const sheetOf = (yard: string) => workbookOf(households(520).map((line) => [yard, ...line.slice(1)]))

  it('by the clock, where the cloud was killed and the phone went away', async () => {
    const { id } = await found(await sheetOf('北苑'))
    await office().applyImport.mutate({ id })
    await house.killAndRestart()
    await reachInto(house)
    await house.fireClock()
    expect((await office().importUnderWay.query())?.id).toBe(id)
    await change('imports', id, { updatedAt: new Date(Date.now() - 120_000) })
    await house.fireClock()
    expect(await office().importUnderWay.query()).toBeNull()
    expect(await householdsIn('北苑')).toEqual([520])
  })

  it('while nobody else imports or changes places by hand; called twice at once it makes no doubles', async () => {
    const [one, other] = [await found(await sheetOf('新一苑')), await found(await sheetOf('新二苑'))]
    await office().applyImport.mutate({ id: one.id })
    const second = () => office().applyImport.mutate({ id: other.id })
    expect(await refusal(second)).toMatchObject({ code: 'CONFLICT', reason: 'IMPORT_UNDER_WAY' })
    const byHand = () => office().add.mutate({ parentId: COMMUNITY, level: 'yard', name: '手苑', key: newKey() })
    expect(await refusal(byHand)).toMatchObject({ code: 'CONFLICT', reason: 'IMPORT_UNDER_WAY' })
    await Promise.all([finish(one.id), finish(one.id)])
    expect(await householdsIn('新一苑')).toEqual([520])
    // The tree is another one by now, but what this sheet would change in it is the same.
    await Promise.all([finish(other.id), finish(other.id)])
    expect(await householdsIn('新二苑')).toEqual([520])
  })

  const householdsIn = async (yard: string) => {
    const { children } = await office().browse.query({ id: COMMUNITY })
    return children.filter(({ name }) => name === yard).map((one) => one.households)
  }
})

test('a plan that was looked at and no longer holds is not carried out', async () => {
  const sheet = await workbookOf([['东苑', null, '第 1 网格', '1 号楼', '1 单元', '9901']])
  const { id } = await found(sheet)
  await finish((await found(sheet)).id)
  const late = () => office().applyImport.mutate({ id })
  expect(await refusal(late)).toMatchObject({ code: 'CONFLICT', reason: 'CHANGED_MEANWHILE' })
})

describe('refused, with nothing written', () => {
  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['a file that is no packet', () => Buffer.from('苑区,片区'), 'NOT_A_SHEET'],
    ['an empty sheet', () => workbookOf([]), 'SHEET_EMPTY'],
    ['50,000 rows', () => longSheet(50_000), 'SHEET_TOO_LARGE'],
    ['a bomb that says so', honestBomb, 'SHEET_TOO_LARGE'],
    ['a bomb that lies', lyingBomb, 'SHEET_TOO_LARGE'],
  ])('%s', async (_, content, reason) => {
    const fileId = await send(await content())
    const call = () => office().checkSheet.mutate({ fileId, key: newKey() })
    expect(await refusal(call)).toMatchObject({ code: 'INVALID_INPUT', reason })
    expect(await refusal(call)).toMatchObject({ code: 'CONFLICT', reason: 'FILE_MISSING' })
  })

  it('bad rows: the first hundred one by one, the others by what is wrong with them', async () => {
    const good: Line = ['东苑', null, '第 1 网格', '1 号楼', '1 单元', '7701', 80]
    const bad = Array.from(
      { length: 130 },
      (): Line => ['东苑', null, null, null, '1 单元', '1', { formula: 'A1', result: 1 }],
    )
    const content = await workbookOf([good, ...bad, good], { touch: (list) => list.mergeCells('A60:A61') })
    const sent = await send(content)
    const before = await house.writes()
    const checked = await checkSent(sent)
    expect(checked.import).toBeNull()
    expect(checked.bad).toHaveLength(100)
    expect(checked.bad[0]).toEqual({ row: 3, reason: expect.stringContaining('公式') })
    expect(checked.bad[57]).toEqual({ row: 60, reason: expect.stringMatching(/A60:A61.*公式.*没有填楼栋/) })
    expect(checked.moreBad).toBe(31)
    expect(checked.rest).toEqual([
      { rows: '103–132', reason: expect.stringContaining('公式') },
      { rows: '133', reason: '与第 2 行重复，请删去一行' },
    ])
    expect(await house.writes()).toBe(before)
  })

  it('all faults in one round: a wrong number, and doors twice, which only the whole sheet shows', async () => {
    const line = (door: string, area: Line[number]): Line => ['东苑', null, '第 1 网格', '1 号楼', '1 单元', door, area]
    const lines = [line('7701', '大'), line('7702', 80), line('7702', 80), line('7701', '小')]
    const sent = await send(await workbookOf(lines))
    const before = await house.writes()
    expect(await checkSent(sent)).toMatchObject({
      import: null,
      bad: [
        { row: 2, reason: '“建筑面积（㎡）”不是数字，请只填面积，如 78.5' },
        { row: 4, reason: '与第 3 行重复，请删去一行' },
        { row: 5, reason: '“建筑面积（㎡）”不是数字，请只填面积，如 78.5；与第 2 行重复，请删去一行' },
      ],
      sheet: {
        name: '房屋',
        row: 1,
        columns: expect.arrayContaining([{ title: '楼栋', written: '楼栋', letter: 'D' }]),
      },
    })
    expect(await house.writes()).toBe(before)
  })

  it('a list without the column of a level that the community has: its buildings would all be new ones', async () => {
    const sent = await send(await workbookOf([['东苑', 1, 1, 7701]], { head: ['苑区', '幢', '单元', '室号'] }))
    const before = await house.writes()
    const call = () => office().checkSheet.mutate({ fileId: sent, key: newKey() })
    expect(await refusal(call)).toMatchObject({
      reason: 'COLUMNS_MISSING',
      message: expect.stringMatching(
        /^表头缺少“网格”，本社区有这一级，请补上这一列.*认出了：苑区（A 列）.*门牌（D 列“室号”）/s,
      ),
    })
    expect(await house.writes()).toBe(before)
  })

  it('the same door twice, which only the whole sheet shows', async () => {
    const line: Line = ['东苑', null, '第 1 网格', '1 号楼', '1 单元', '7701', 80]
    const sent = await send(await workbookOf([line, line]))
    const before = await house.writes()
    expect((await checkSent(sent)).bad).toEqual([{ row: 3, reason: '与第 2 行重复，请删去一行' }])
    expect(await house.writes()).toBe(before)
  })

  it('names that WeChat does not let pass', async () => {
    const risky = { errcode: 0, errmsg: 'ok', result: { suggest: 'risky', label: 20001 } }
    await house.control('PUT', 'openapi/security.msgSecCheck', risky)
    const fileId = await send(await workbookOf([['东苑', null, '第 1 网格', '1 号楼', '1 单元', '8801']]))
    const call = () => office().checkSheet.mutate({ fileId, key: newKey() })
    expect(await refusal(call)).toMatchObject({ code: 'INVALID_INPUT', reason: 'TEXT_RISKY' })
    await house.control('DELETE', 'openapi/security.msgSecCheck')
  })

  it('somebody else’s file, and an import of another community', async () => {
    const { paths } = await house.as('demo-chen').photos.reserve.mutate({ count: 1, key: newKey() })
    const theirs = await house.put('demo-chen', paths[0] ?? '', await exported())
    const take = () => office().checkSheet.mutate({ fileId: theirs, key: newKey() })
    expect(await refusal(take)).toMatchObject({ code: 'CONFLICT', reason: 'FILE_MISSING' })
    const { id } = await found(await exported())
    await change('imports', id, { communityId: 'zijing' })
    expect(await refusal(() => office().applyImport.mutate({ id }))).toMatchObject({ code: 'NOT_FOUND' })
  })
})

test('a sheet that nobody said yes to is forgotten after a day, and can then not be applied', async () => {
  const { id } = await found(await exported())
  await change('imports', id, { updatedAt: new Date(Date.now() - 25 * 3_600_000) })
  await house.fireClock()
  expect(await refusal(() => office().applyImport.mutate({ id }))).toMatchObject({ code: 'NOT_FOUND' })
})

test('no query of an import reads more than it gives', async () => {
  expect(await house.scanned()).toEqual([])
})

test('rows that an earlier version read have the area under its former name, and are imported', async () => {
  const { id } = await found(await workbookOf([['东苑', null, '第 1 网格', '1 号楼', '1 单元', '109', 61.5, null]]))
  // As a version before December 2026 left them in storage.
  const [{ rowsFile = '' } = {}] = await documents<ImportDocument>('imports', { _id: id })
  const { fileContent } = await cloud.downloadFile({ fileID: rowsFile })
  const rows = String(fileContent)
  expect(rows).toContain('"floorAreaHundredths":6150')
  const cloudPath = new URL(rowsFile).pathname.slice(1)
  const earlier = Buffer.from(rows.replace('floorAreaHundredths', 'floorAreaCentiares'))
  await cloud.uploadFile({ cloudPath, fileContent: earlier as never })
  await finish(id)
  const { children } = await office().browse.query({ id: 'b1-1' })
  expect(children.find(({ name }) => name === '109')?.floorAreaHundredths).toBe(6_150)
})
