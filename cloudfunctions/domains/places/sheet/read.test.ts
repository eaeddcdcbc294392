import type { AppError } from '../../../kernel/errors'
import { readSheet } from './read'
import { HEAD, honestBomb, type Line, longSheet, lyingBomb, wideSheet, workbookOf } from './sheet.fixture'
import { writeSheet } from './write'

const DOOR: Line = ['东苑', null, '第 1 网格', '3 号楼', '2 单元', '502', 93.2]
const door = (change: Record<number, Line[number]>): Line => Object.assign([...DOOR], change)

async function refusal(content: Uint8Array | Promise<Uint8Array>): Promise<AppError> {
  try {
    await readSheet(await content)
  } catch (thrown) {
    return thrown as AppError
  }
  throw new Error('it was not refused')
}

test('a sound sheet is read row by row, with the numbers the office sees', async () => {
  const { rows, bad } = await readSheet(await workbookOf([DOOR, [], door({ 5: 503, 6: null })]))
  expect(bad).toEqual([])
  const names = { yard: '东苑', grid: '第 1 网格', building: '3 号楼', doorway: '2 单元', household: '502' }
  expect(rows).toEqual([
    { row: 2, names, floorAreaHundredths: 9320 },
    { row: 4, names: { ...names, household: '503' } },
  ])
})

test('bare numbers in the columns of grid, building and doorway say which one', async () => {
  const { rows } = await readSheet(await workbookOf([[null, null, 1, 3, '2', 502]]))
  expect(rows[0]?.names).toEqual({ grid: '第 1 网格', building: '3 号楼', doorway: '2 单元', household: '502' })
})

test('names are kept as they are seen, and full-width digits say which one as well', async () => {
  const { rows } = await readSheet(
    await workbookOf([door({ 3: '３', 4: '２', 5: '５０２' }), door({ 3: '3\u202e 号\u200b楼' })]),
  )
  expect(Object.values(rows[0]?.names ?? {}).join('/')).toBe('东苑/第 1 网格/3 号楼/2 单元/５０２')
  expect(rows[1]?.names.building).toBe('3 号楼')
})

test('a title above the head, columns in another order and of the office’s own', async () => {
  const content = await workbookOf([], {
    head: ['东苑住户房屋一览表'],
    touch(list) {
      list.mergeCells('A1:F1')
      list.addRow(['备注', '门牌', '单元', '楼栋', '网格', '片区', '苑区', '建筑面积(平方米)'])
      list.addRow(['张三 138', '502', '2 单元', '3 号楼', null, null, null, '78.50 ㎡'])
    },
  })
  const { rows, bad } = await readSheet(content)
  expect(bad).toEqual([])
  expect(rows).toEqual([
    { row: 3, names: { building: '3 号楼', doorway: '2 单元', household: '502' }, floorAreaHundredths: 7850 },
  ])
})

describe('a row that cannot be taken is named with its reason', () => {
  it.each<[string, Line, string]>([
    ['a formula', door({ 5: { formula: 'A1&"1"', result: '502' } }), '“门牌”是公式'],
    ['a formula for an area', door({ 6: { formula: '40+40', result: 80 } }), '“建筑面积（㎡）”是公式'],
    ['a date, as a program makes of 3-2', door({ 5: new Date('2026-03-02') }), '“门牌”变成了日期'],
    ['an error', door({ 3: { error: '#N/A' } }), '“楼栋”是错误值 #N/A'],
    ['yes or no', door({ 4: true }), '“单元”不是文字'],
    ['a broken number', door({ 5: 502.5 }), '“门牌”是数字 502.5'],
    ['a negative number', door({ 5: -1 }), '“门牌”是数字 -1'],
    ['an area in words', door({ 6: '约八十' }), '“建筑面积（㎡）”不是数字'],
    ['an area of nothing', door({ 6: 0 }), '要大于 0'],
    ['an area of a field', door({ 6: 20_000 }), '不超过 10000'],
    ['an area too exact', door({ 6: 78.555 }), '最多两位小数'],
    ['a name too long', door({ 3: '楼'.repeat(31) }), '“楼栋”最多 30 字'],
    ['a name that no screen can show', door({ 3: '3\u0085号楼\u0099' }), '无法显示的字符'],
    ['no building', door({ 3: null }), '没有填楼栋，请补上楼栋'],
    ['no door but an area', door({ 5: null }), '有面积，但没有填门牌'],
    ['an area and nothing else', [null, null, null, null, null, null, 80], '没有填楼栋和门牌'],
    ['a made-up id', door({ 7: '$where' }), '“编号”被改动过'],
  ])('%s', async (_, line, reason) => {
    const { rows, bad } = await readSheet(await workbookOf([DOOR, line]))
    expect(bad).toEqual([{ row: 3, reason: expect.stringContaining(reason) }])
    expect(rows).toHaveLength(1)
  })

  it('several at once, and several faults in one', async () => {
    const { bad } = await readSheet(await workbookOf([door({ 3: null }), DOOR, door({ 5: 1.5, 6: '大' })]))
    expect(bad.map(({ row }) => row)).toEqual([2, 4])
    expect(bad[1]?.reason).toMatch(/“门牌”.*；“建筑面积（㎡）”/)
  })

  it('with all its faults, and not for lacking what is only written wrongly', async () => {
    const { bad, rows, placed } = await readSheet(
      await workbookOf([door({ 3: null, 6: '大' }), door({ 3: true, 7: '$where' }), door({ 6: '大' }), DOOR]),
    )
    expect(bad.map(({ reason }) => reason)).toEqual([
      '“建筑面积（㎡）”不是数字，请只填面积，如 78.5；有单元或门牌，但没有填楼栋，请补上楼栋',
      '“楼栋”不是文字，请改成文字；“编号”被改动过，请清空这一格',
      '“建筑面积（㎡）”不是数字，请只填面积，如 78.5',
    ])
    // Where the last but one stands is known, so that the whole sheet can be looked through.
    expect([rows.map(({ row }) => row), placed.map(({ row }) => row)]).toEqual([[5], [4, 5]])
  })

  it('a number that shows otherwise than it is kept', async () => {
    const content = await workbookOf([door({ 5: 101 })], {
      touch: (list) => {
        list.getCell('F2').numFmt = '0000'
      },
    })
    expect((await readSheet(content)).bad).toEqual([{ row: 2, reason: expect.stringContaining('带格式的数字') }])
  })

  it('cells made one in a column that nobody reads are no fault', async () => {
    const content = await workbookOf([door({ 8: '备注' }), door({ 5: '503' })], {
      touch: (list) => list.mergeCells('I2:I3'),
    })
    expect((await readSheet(content)).bad).toEqual([])
  })

  it('cells made one', async () => {
    const content = await workbookOf([DOOR, door({ 5: '503' }), door({ 5: '601' })], {
      touch: (list) => list.mergeCells('D2:D4'),
    })
    const { bad } = await readSheet(content)
    expect(bad[0]).toEqual({ row: 2, reason: expect.stringContaining('D2:D4 是合并单元格') })
  })
})

describe('what is no list is refused, in words', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string, string]>([
    ['no packet', () => Buffer.from('苑区,片区,网格\n'), 'NOT_A_SHEET', '打不开'],
    ['nothing', () => Buffer.alloc(0), 'NOT_A_SHEET', '打不开'],
    ['an old .xls', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'NOT_A_SHEET', '旧版 .xls'],
    ['a packet cut off', async () => (await workbookOf([DOOR])).subarray(0, 900), 'NOT_A_SHEET', '打不开'],
    ['more than 5 MB', () => Buffer.alloc(5 * 1024 * 1024 + 1), 'SHEET_TOO_LARGE', '5 MB'],
    ['a bomb that says so', honestBomb, 'SHEET_TOO_LARGE', '40 MB'],
    ['a bomb that lies', lyingBomb, 'SHEET_TOO_LARGE', '40 MB'],
    ['50,000 rows', () => longSheet(50_000), 'SHEET_TOO_LARGE', '50000 行，一次最多 20000 行'],
    ['rows of thousands of cells', () => wideSheet(200_001), 'SHEET_TOO_LARGE', '格子太多'],
    ['an empty sheet', () => workbookOf([], { head: [] }), 'SHEET_EMPTY', '没有房屋'],
    ['a head and nothing below', () => workbookOf([]), 'SHEET_EMPTY', '没有房屋'],
    ['the template as it was given out', () => writeSheet([]), 'SHEET_EMPTY', '没有房屋'],
    [
      'a head without a building',
      () => workbookOf([DOOR], { head: HEAD.filter((one) => one !== '楼栋') }),
      'COLUMNS_MISSING',
      '表头缺少“楼栋”',
    ],
  ])('%s', async (_, content, reason, words) => {
    const refused = await refusal(content())
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', reason })
    expect(refused.userMessage).toContain(words)
    expect(refused.userMessage).toContain('请')
  })
})

test('a merge of the whole sheet is named, not unrolled', async () => {
  const content = await workbookOf([DOOR], { touch: (list) => list.mergeCells('A3:B3') })
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate')
  const files = unzipSync(content)
  const path = 'xl/worksheets/sheet1.xml'
  files[path] = strToU8(strFromU8(files[path] as Uint8Array).replace('A3:B3', 'A3:XFD1048576'))
  const { bad } = await readSheet(Buffer.from(zipSync(files)))
  expect(bad).toEqual([{ row: 3, reason: expect.stringContaining('A3:XFD1048576') }])
})

test('what was written can be read again, and says the same', async () => {
  const rows = [
    { row: 2, names: { yard: '东苑' }, placeId: 'y1' },
    {
      row: 3,
      names: { yard: '东苑', building: '3 号楼', household: '0502' },
      floorAreaHundredths: 7_850,
      placeId: 'h1',
    },
    { row: 4, names: { building: '三号楼', doorway: '甲', household: '3-2' }, placeId: 'h2' },
  ]
  expect(await readSheet(await writeSheet(rows))).toMatchObject({ rows, bad: [] })
})
