import { readSheet } from './read'
import { type Line, SPREADSHEET, workbookOf } from './sheet.fixture'
import { one, withDoor } from './spelled.fixture'

describe('numbers in the column of doors', () => {
  const shown = async (format: string, value: number) => {
    const line: Line = ['东苑', null, '第 1 网格', '3 号楼', '2 单元', value, 93.2]
    const content = await workbookOf([line], { touch: (list) => Object.assign(list.getCell('F2'), { numFmt: format }) })
    const { rows, bad } = await readSheet(content)
    return rows[0]?.names.household ?? bad[0]?.reason
  }

  it.each<[string, number]>([
    ['General', 502],
    ['0', 502],
    ['0_ ', 502],
    ['0_);[Red]\\(0\\)', 502],
    ['0_ ;[Red]\\-0\\ ', 502],
    ['[Red]0', 502],
    ['G/通用格式', 502],
    ['[$-804]General', 502],
    ['#,##0', 502],
    ['0000', 1502],
  ])('%s shows %d as it is', async (format, value) => {
    expect(await shown(format, value)).toBe(String(value))
  })

  it.each<[string, number]>([
    ['0000', 502],
    ['#,##0', 1502],
    ['0.00', 502],
    ['0"室"', 502],
    ['0%', 5],
    ['[DBNum1][$-804]General', 502],
    ['[$¥-804]0', 502],
  ])('%s shows %d otherwise than it is kept', async (format, value) => {
    expect(await shown(format, value)).toContain('带格式的数字')
  })

  it.each(['yyyy/m/d', '[$-804]yyyy"年"m"月"', 'm"月"d"日"', '[h]:mm', '上午/下午h"时"'])(
    '%s makes a date of it',
    async (format) => {
      expect(await shown(format, 46_000)).toContain('变成了日期')
    },
  )

  it.each([14, 31, 57])('the built-in format %d is a date as well', async (number) => {
    const styles = `<styleSheet ${SPREADSHEET}><cellXfs><xf numFmtId="0"/><xf numFmtId="${number}"/></cellXfs></styleSheet>`
    const { bad } = await readSheet(one(withDoor({ 5: '<c s="1"><v>46000</v></c>' }), { 'xl/styles.xml': styles }))
    expect(bad[0]?.reason).toContain('变成了日期')
  })

  it('a day of the strict edition', async () => {
    const { bad } = await readSheet(one(withDoor({ 5: '<c t="d"><v>2026-03-02</v></c>' })))
    expect(bad).toEqual([{ row: 2, reason: expect.stringContaining('“门牌”变成了日期') }])
  })
})
