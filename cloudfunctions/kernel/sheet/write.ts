import type { Worksheet } from 'exceljs'
import type { Layout } from './layout'

type Line = (string | number | null)[]

interface Written {
  /** Of each column: its width in characters, and its number format where it does not hold text. */
  columns: { width: number; format?: string }[]
  rows: Line[]
  /** On a worksheet of their own: how to fill it in. Left out: none. */
  explanations?: Line[]
}

/** A workbook with one list, as offices keep it. */
export async function writeList(
  layout: Pick<Layout, 'name' | 'columns' | 'titles'>,
  written: Written,
): Promise<Buffer> {
  // Loaded here, not at the start: hardly a call writes a spreadsheet.
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  const list = workbook.addWorksheet(layout.name, { views: [{ state: 'frozen', ySplit: 1 }] })
  setUp(list, layout, written)
  for (const row of written.rows) list.addRow(row)
  if (written.explanations) {
    const explanations = workbook.addWorksheet('填写说明')
    explanations.getColumn(1).width = 14
    for (const line of written.explanations) explanations.addRow(line)
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

function setUp(list: Worksheet, layout: Pick<Layout, 'columns' | 'titles'>, { columns }: Written): void {
  list.columns = layout.columns.map((column, index) => ({
    header: layout.titles[column] ?? '',
    width: columns[index]?.width ?? 12,
    // As text, so that no program makes a date of door 3-2.
    style: { numFmt: columns[index]?.format ?? '@' },
  }))
  const head = list.getRow(1)
  head.font = { bold: true }
  head.numFmt = '@'
}
