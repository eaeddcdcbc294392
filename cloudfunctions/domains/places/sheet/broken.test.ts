import { readSheet } from './read'
import { handmade, worksheet } from './sheet.fixture'
import { one, usual, withDoor } from './spelled.fixture'

describe('a workbook that is not whole, or not meant well', () => {
  const cell = (at: string) => worksheet(`<row><c r="${at}"><v>1</v></c></row>`)
  const deep = `${'<a>'.repeat(200)}${'</a>'.repeat(200)}`
  const attributes = Array.from({ length: 1_000 }, (_, at) => `a${at}=""`).join(' ')
  const inGbk = Buffer.from(usual.replace('东苑', 'GB'))
  inGbk.set([0xb6, 0xab], inGbk.indexOf('GB'))
  const LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'

  it.each<[string, () => Buffer, string]>([
    ['a cell beyond the last row', () => one(cell('XFD999999999')), '不存在的格子 XFD999999999'],
    ['a cell beyond the last column', () => one(cell('XFE1')), '不存在的格子 XFE1'],
    ['a row beyond the last', () => one(worksheet('<row r="999999999"/>')), '不存在的格子 999999999'],
    ['a cell of row 0', () => one(cell('A0')), '不存在的格子 A0'],
    ['tags that do not close', () => one(usual.replace('</row>', '')), '打不开'],
    ['words before the sheet', () => one(`foo${usual}`), '打不开'],
    ['a part cut off', () => one(usual.slice(0, -20)), '打不开'],
    ['an entity that nobody knows', () => one(usual.replace('东苑', '&laugh;')), '打不开'],
    ['a DOCTYPE', () => one(LAUGHS + usual), '打不开'],
    ['elements in elements without end', () => one(usual.replace('<sheetData>', `${deep}<sheetData>`)), '打不开'],
    ['attributes without end', () => one(usual.replace('<sheetData', `<a ${attributes}/><sheetData`)), '打不开'],
    ['bytes that are no letters', () => one('', { 'xl/worksheets/sheet1.xml': inGbk }), '打不开'],
    ['a text that is not there', () => one(withDoor({ 5: '<c t="s"><v>7</v></c>' })), '打不开'],
    ['no worksheet where it should be', () => one(`<html>${usual}</html>`), '打不开'],
    ['no workbook at all', () => handmade({ 'xl/workbook.xml': '' }), '打不开'],
  ])('%s', async (_, content, words) => {
    await expect(readSheet(content())).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'NOT_A_SHEET',
      userMessage: expect.stringContaining(words),
    })
  })

  it('elements without number', async () => {
    const many = '<a/>'.repeat(1_000_001)
    await expect(readSheet(one(worksheet(many)))).rejects.toMatchObject({ reason: 'SHEET_TOO_LARGE' })
  })

  it('thousands of joined cells', async () => {
    const joined = `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(20_001)}</mergeCells>`
    await expect(readSheet(one(worksheet('', joined)))).rejects.toMatchObject({ reason: 'SHEET_TOO_LARGE' })
  })

  it('a name as long as a book is refused, in its row', async () => {
    const { bad } = await readSheet(one(withDoor({ 3: '楼'.repeat(100_000) })))
    expect(bad).toEqual([{ row: 2, reason: expect.stringContaining('“楼栋”最多 30 字') }])
  })
})
