import type { SheetFound } from '../sheets'

/** Bad rows that are shown one by one; the others stand together by what is wrong with them. */
export const BAD_ROWS_AT_MOST = 100

const named = (titles: string[]) => titles.map((title) => `“${title}”`).join('')

/** Names of worksheets that were not read; of more only the first ones. */
const OTHERS_SHOWN = 5

/**
 * What was found in a workbook, in lines: which worksheet was read, where its head is, and which columns were known.
 * Said of a sheet that was taken as well as of one that was not.
 */
export function foundLines({ name, others, row, columns, unused }: SheetFound): string[] {
  const more = others.length > OTHERS_SHOWN ? '等' : ''
  return [
    `读的是“${name}”这张表${others.length > 0 ? `，没有读${named(others.slice(0, OTHERS_SHOWN))}${more}` : ''}。`,
    ...(columns.length > 0 ? [`第 ${row} 行是表头，认出了：${columns.map(columnWords).join('、')}。`] : []),
    ...(columns.length > 0 && unused.length > 0 ? [`没有用到的列：${named(unused)}。`] : []),
  ]
}

const columnWords = ({ title, written, letter }: SheetFound['columns'][number]) =>
  title === written ? `${title}（${letter} 列）` : `${title}（${letter} 列“${written}”）`
