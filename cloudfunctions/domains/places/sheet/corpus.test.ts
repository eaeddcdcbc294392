import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { lettersOf } from '../../../kernel/sheet/head'
import { openSheet } from '../../../kernel/sheet/workbook'
import type { Cell } from '../../../kernel/sheet/worksheet'
import expected from './corpus.fixture.json'

/**
 * Workbooks from the test suites of easyexcel, exceljs and tealeg/xlsx. They are not part of this repository: the test runs
 * where they lie in ../shared/corpus/xlsx, or in the folder that CORPUS names. What is expected was read by another
 * reader, SheetJS 0.18.5 (test-issue-771 by openpyxl): the worksheet, how many cells hold something, and a digest of them.
 * Null: a workbook that is broken, and that its own suite expects to be refused.
 */
const CORPUS = path.join(process.env.CORPUS ?? path.resolve(__dirname, '../../../../../shared/corpus'), 'xlsx')
const whereTheyAre = existsSync(CORPUS) ? describe : describe.skip

/** As both readers are compared: of a formula only that it is one, a day as its number, and blanks are nothing. */
function said(cell: Cell): string | null {
  if (cell.kind === 'number') return String(cell.number)
  if (cell.kind === 'formula' || cell.kind === 'error') return cell.kind
  if (cell.kind === 'date') return String(Number(cell.text))
  return cell.text.trim() ? cell.text : null
}

whereTheyAre('a public workbook', () => {
  it.each(Object.entries(expected))('%s', async (file, read) => {
    const opening = openSheet(readFileSync(path.join(CORPUS, file)), '房屋')
    if (read === null) return expect(opening).rejects.toMatchObject({ reason: 'NOT_A_SHEET' })
    const { name, rows } = await opening
    const lines = rows.flatMap(({ number, cells }) =>
      [...cells].flatMap(([column, cell]) => {
        const words = said(cell)
        return words === null ? [] : [`${lettersOf(column)}${number} ${words}`]
      }),
    )
    const digest = createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 16)
    expect([name, lines.length, digest]).toEqual(read)
  })
})
