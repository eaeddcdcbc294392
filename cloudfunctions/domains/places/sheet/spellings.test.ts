import { readSheet } from './read'
import { handmade, links, OFFICE, SPREADSHEET, worksheet } from './sheet.fixture'
import { DOOR, one, rowsOf, TITLES, usual, withDoor } from './spelled.fixture'

/** One list, in the spellings of many programs. Every one of them is a workbook that somebody's program writes. */

const NAMES = { yard: '东苑', grid: '第 1 网格', building: '3 号楼', doorway: '2 单元', household: '502' }
const READ = { bad: [], rows: [{ row: 2, names: NAMES, floorAreaHundredths: 9320 }] }

const workbook = (inside: string) => ({
  'xl/workbook.xml': `<workbook ${SPREADSHEET} xmlns:r="${OFFICE}">${inside}</workbook>`,
})

const STRICT = 'http://purl.oclc.org/ooxml'
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

describe('the same list', () => {
  it.each<[string, () => Buffer]>([
    ['as most write it', () => one(usual)],
    [
      'with a prefix before every name (exceljs #1437, WPS)',
      () =>
        one(
          `<x:worksheet ${SPREADSHEET.replace('xmlns', 'xmlns:x')}>${rowsOf([TITLES, DOOR], { prefix: 'x:' }).replace(/^/, '<x:sheetData>')}</x:sheetData></x:worksheet>`,
          {
            'xl/workbook.xml': `<x:workbook ${SPREADSHEET.replace('xmlns', 'xmlns:x')} xmlns:rel="${OFFICE}"><x:sheets><x:sheet name="房屋" sheetId="1" rel:id="r1"/></x:sheets></x:workbook>`,
          },
        ),
    ],
    [
      'without an address at any cell (exceljs #2961)',
      () => one(worksheet(rowsOf([TITLES, DOOR], { cellAt: () => '', rowAt: () => '' }))),
    ],
    ['with addresses of rows only', () => one(worksheet(rowsOf([TITLES, DOOR], { cellAt: () => '' })))],
    ['with addresses of cells only', () => one(worksheet(rowsOf([TITLES, DOOR], { rowAt: () => '' })))],
    [
      'with things of another kind between its cells',
      () =>
        one(
          worksheet(
            rowsOf([TITLES, DOOR], { cellAt: () => '', rowAt: () => '' }).replace(
              /<row>(?!.*<row>)/,
              '<row><y:c xmlns:y="urn:y"><y:v>1</y:v></y:c>',
            ),
          ),
        ),
    ],
    [
      'in single quotes, with comments, CDATA and room between',
      () =>
        one(
          usual
            .replace(/"/g, "'")
            .replace('东苑', '<![CDATA[东苑]]>')
            .replace('<sheetData>', '<!-- <row><c/></row> -->\n<sheetData >\n'),
        ),
    ],
    ['in UTF-16', () => one('', { 'xl/worksheets/sheet1.xml': utf16(usual) })],
    ['with entities for letters', () => one(usual.replace('3 号楼', '3&#x20;&#21495;楼'))],
    [
      'of the strict edition',
      () =>
        one(usual.replace(SPREADSHEET, `xmlns="${STRICT}/spreadsheetml/main"`), {
          'xl/workbook.xml': `<workbook xmlns="${STRICT}/spreadsheetml/main" xmlns:r="${STRICT}/officeDocument/relationships"><sheets><sheet name="房屋" sheetId="1" r:id="r1"/></sheets></workbook>`,
          'xl/_rels/workbook.xml.rels': links(['r1', 'worksheet', 'worksheets/sheet1.xml']).replaceAll(
            OFFICE,
            `${STRICT}/officeDocument/relationships`,
          ),
        }),
    ],
    [
      'in another folder, under other names, with capitals and backslashes',
      () =>
        handmade({
          '_rels/.rels': links(['r0', 'officeDocument', '/Book/Main.xml']),
          'Book\\Main.xml': `<workbook ${SPREADSHEET} xmlns:r="${OFFICE}"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>`,
          'Book/_rels/Main.xml.rels': links(['r1', 'worksheet', '../cells/one.xml']),
          'CELLS/One.xml': usual,
        }),
    ],
    [
      'with shared texts, of which one is in pieces and has its pinyin (ruby)',
      () =>
        one(
          worksheet(
            rowsOf([TITLES, [...DOOR.slice(0, 3), '<c t="s"><v>1</v></c>', ...DOOR.slice(4)]]).replace(
              '<v>1</v>',
              '<v> 1 </v>',
            ),
          ),
          {
            'xl/sharedStrings.xml': `<sst ${SPREADSHEET}><si><t>x</t></si><si><r><t>3 </t></r><r><rPr><b/></rPr><t>号楼</t></r><rPh sb="0" eb="1"><t>hào</t></rPh><phoneticPr/></si></sst>`,
          },
        ),
    ],
    ['with a carriage return after a name (xlsx2csv #174)', () => one(withDoor({ 3: '3 号楼_x000D_\n' }))],
    ['as the values of formulas that were thrown away', () => one(withDoor({ 5: '<c t="str"><v>502</v></c>' }))],
  ])('%s', async (_, content) => {
    expect(await readSheet(content())).toMatchObject(READ)
  })

  it('with a carriage return in a shared text', async () => {
    const strings = `<sst ${SPREADSHEET}><si><t>3 号楼_x000D_\n</t></si></sst>`
    const shared = one(withDoor({ 3: '<c t="s"><v>0</v></c>' }), { 'xl/sharedStrings.xml': strings })
    expect(await readSheet(shared)).toMatchObject(READ)
  })

  it('further down, where only its cells say so', async () => {
    const lower = { cellAt: (row: number, column: string) => ` r="${column}${row + 2}"`, rowAt: () => '' }
    const { rows } = await readSheet(one(worksheet(rowsOf([TITLES, DOOR], lower))))
    expect(rows).toMatchObject([{ row: 4, names: NAMES }])
  })

  it('with an underscore that is no escape', async () => {
    const { rows } = await readSheet(one(withDoor({ 3: '_x005F_x000D_楼' })))
    expect(rows[0]?.names.building).toBe('_x000D_楼')
  })
})

describe('which worksheet is read', () => {
  const sheets = (...some: [name: string, more: string][]) =>
    `<sheets>${some.map(([name, more], at) => `<sheet name="${name}" sheetId="${at + 1}" ${more} r:id="r${at + 1}"/>`).join('')}</sheets>`
  const three = (inside: string, second = 'worksheet') =>
    handmade({
      ...workbook(inside),
      'xl/_rels/workbook.xml.rels': links(
        ['r1', 'worksheet', 'worksheets/other.xml'],
        ['r2', second, 'worksheets/second.xml'],
        ['r3', 'worksheet', 'worksheets/list.xml'],
      ),
      'xl/worksheets/other.xml': worksheet('<row><c t="inlineStr"><is><t>别的</t></is></c></row>'),
      'xl/worksheets/second.xml': second === 'worksheet' ? usual.replace('502', '601') : `<chartsheet ${SPREADSHEET}/>`,
      'xl/worksheets/list.xml': usual,
    })
  const door = async (content: Buffer) => {
    const { rows, found } = await readSheet(content)
    return [rows[0]?.names.household, found.name, found.others.join()]
  }

  it.each<[string, string, string[]]>([
    ['the one of our name', sheets(['a', ''], ['b', ''], ['房屋', '']), ['502', '房屋', 'a,b']],
    [
      'not one that is hidden',
      sheets(['a', 'state="hidden"'], ['房屋', 'state="veryHidden"'], ['c', '']),
      ['502', 'c', ''],
    ],
    [
      'the one in front',
      `<bookViews><workbookView activeTab="2"/></bookViews>${sheets(['a', ''], ['b', ''], ['c', ''])}`,
      ['502', 'c', 'a,b'],
    ],
    [
      'the first that is seen, where a hidden one is in front',
      `<bookViews><workbookView activeTab="0"/></bookViews>${sheets(['a', 'state="hidden"'], ['b', 'state="visible"'], ['c', ''])}`,
      ['601', 'b', 'c'],
    ],
  ])('%s', async (_, inside, read) => {
    expect(await door(three(inside))).toEqual(read)
  })

  it('never a chart sheet (exceljs PR #75)', async () => {
    expect(await door(three(sheets(['a', 'state="hidden"'], ['图', ''], ['c', '']), 'chartsheet'))).toEqual([
      '502',
      'c',
      '',
    ])
  })

  it('and where all are hidden it is said', async () => {
    const hidden = three(sheets(['a', 'state="hidden"'], ['b', 'state="hidden"'], ['c', 'state="hidden"']))
    await expect(readSheet(hidden)).rejects.toMatchObject({
      reason: 'NOT_A_SHEET',
      userMessage: expect.stringContaining('取消隐藏'),
    })
  })
})
