import type { AppError } from '../../../kernel/errors'
import { lettersOf } from '../../../kernel/sheet/head'
import { readSheet } from './read'
import { type Line, workbookOf } from './sheet.fixture'

/** The heads of lists that offices keep for themselves. */

const sheetOf = (...lines: Line[]) => {
  const [head = [], ...rest] = lines
  return workbookOf(rest, { head })
}
async function refusal(...lines: Line[]): Promise<AppError> {
  const thrown = await readSheet(await sheetOf(...lines)).catch((reason: AppError) => reason)
  if ('rows' in thrown) throw new Error('it was not refused')
  return thrown
}

test('an office’s own list, with a title line, is read and its columns are named', async () => {
  const { rows, bad, found } = await readSheet(
    await sheetOf(
      ['翠苑社区房屋信息一览表'],
      ['序号', '小区', '幢', '单元号', '室号', '建筑面积(m²)', '业主姓名'],
      [1, '东苑', 3, 2, 502, 93.2, '张三'],
      [2, '东苑', '３', '２', '503', '78.5㎡', '李四'],
    ),
  )
  const names = { yard: '东苑', building: '3 号楼', doorway: '2 单元', household: '502' }
  expect(bad).toEqual([])
  expect(rows).toEqual([
    { row: 3, names, floorAreaHundredths: 9320 },
    { row: 4, names: { ...names, household: '503' }, floorAreaHundredths: 7850 },
  ])
  expect(found).toEqual({
    name: '房屋',
    others: [],
    row: 2,
    columns: [
      { title: '苑区', written: '小区', letter: 'B' },
      { title: '楼栋', written: '幢', letter: 'C' },
      { title: '单元', written: '单元号', letter: 'D' },
      { title: '门牌', written: '室号', letter: 'E' },
      { title: '建筑面积（㎡）', written: '建筑面积(m²)', letter: 'F' },
    ],
    unused: ['序号', '业主姓名'],
  })
})

test.each<[Line, string]>([
  [['栋', '房号'], 'building,household'],
  [['楼号 *', '单元：', '房间号'], 'building,doorway,household'],
  [['所属网格', '楼栋号', '门牌号', '面积（平方米）'], 'grid,building,household,floorArea'],
])('%j is understood', async (head, columns) => {
  const { rows } = await readSheet(await sheetOf(head, ['1', '2', '3', '4'].slice(0, head.length)))
  expect(Object.keys({ ...rows[0]?.names, ...(rows[0]?.floorAreaHundredths ? { floorArea: 1 } : {}) }).join()).toBe(
    columns,
  )
})

test('our own title goes before another word for the same', async () => {
  const { rows, found } = await readSheet(await sheetOf(['小区', '苑区', '楼栋', '门牌'], ['一', '二', '三号楼', '4']))
  expect(rows[0]?.names.yard).toBe('二')
  expect(found.unused).toEqual(['小区'])
})

describe('a head that is not understood', () => {
  it('is answered with the columns that were found, where they are, and those that say nothing', async () => {
    const { reason, userMessage } = await refusal(
      ['房屋表'],
      ['', '幢', '单元', '坐落', '面积'],
      [null, 3, 2, '502', 80],
    )
    expect(reason).toBe('COLUMNS_MISSING')
    expect(userMessage.split('\n')).toEqual([
      '表头缺少“门牌”，请补上，或用模板的表头。社区没有的一级，不用写这一列。',
      '读的是“房屋”这张表。',
      '第 2 行是表头，认出了：楼栋（B 列“幢”）、单元（C 列）、建筑面积（㎡）（E 列“面积”）。',
      '没有用到的列：“坐落”。',
    ])
  })

  it('is told that one column holds two levels', async () => {
    const { userMessage } = await refusal(['网格', '幢/室号'], ['1', '3-502'])
    expect(userMessage).toContain('“幢/室号”一列里有两级，请分成两列')
  })

  it('is told so where there is none at all', async () => {
    const { userMessage } = await refusal(['张三', '138'], ['李四', '139'])
    expect(userMessage).toContain('表头缺少“楼栋”“门牌”')
    expect(userMessage).toContain('前 10 行里没有认出表头')
  })
})

test('columns have letters as spreadsheet programs count them', () => {
  expect([1, 26, 27, 52, 703, 16_384].map(lettersOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA', 'XFD'])
})

test('a head that stands there again, as on every page of a list, is no home', async () => {
  const { rows, bad } = await readSheet(await sheetOf(['楼栋', '门牌'], ['3', '502'], ['楼栋', '门牌'], ['3', '503']))
  expect([rows.map(({ row }) => row), bad]).toEqual([[2, 4], []])
})
