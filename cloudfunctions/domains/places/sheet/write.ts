import { writeList } from '../../../kernel/sheet/write'
import { COLUMN_TITLES, COLUMNS, type Column, LAYOUT, SHEET_LEVELS, type SheetRow } from './columns'

/** Characters. */
const WIDTHS: Record<Column, number> = {
  yard: 12,
  block: 12,
  grid: 14,
  building: 14,
  doorway: 12,
  household: 12,
  floorArea: 18,
  placeId: 32,
}

const EXPLANATIONS = [
  '怎么填',
  '1. 每户一行，从“房屋”这张表的第 2 行开始填。表头不要改。',
  '2. 楼栋和门牌必填。社区没有苑区、片区、网格或单元的，那一列留空。',
  '3. 同一栋楼的每一行，苑区、片区、网格都要写得一样。不要合并单元格，不要用公式。',
  '4. 建筑面积只填数字，单位是平方米，最多两位小数；不知道就留空。',
  '5. 从系统导出的表有“编号”一列。改名时请保留编号，系统靠它认出是同一处；新加的行，编号留空。',
  '6. 导出的表里，楼栋、单元等自己也占一行（门牌留空）。楼栋改名时，这一行和它下面每一户的楼栋都要改。',
  '7. 导入只会新增和修改，不会删除。表里没有的房屋会列出来给您核对，需要停用的请在小程序里停用。',
  '',
  '填写示例',
]

const EXAMPLES = [
  ['东苑', '', '第 1 网格', '3 号楼', '2 单元', '502', 93.2],
  ['东苑', '', '第 1 网格', '3 号楼', '2 单元', '503', ''],
]

/** A sheet of these rows, as offices keep it; with none, the template to fill in. What was exported can be imported again. */
export const writeSheet = (rows: SheetRow[]): Promise<Buffer> =>
  writeList(LAYOUT, {
    columns: COLUMNS.map((column) => ({
      width: WIDTHS[column],
      ...(column === 'floorArea' ? { format: '0.00' } : {}),
    })),
    rows: rows.map(({ names, floorAreaHundredths, placeId }) => {
      const area = floorAreaHundredths === undefined ? null : floorAreaHundredths / 100
      return [...SHEET_LEVELS.map((level) => names[level] ?? null), area, placeId ?? null]
    }),
    explanations: [
      ...EXPLANATIONS.map((line) => [line]),
      COLUMNS.slice(0, -1).map((column) => COLUMN_TITLES[column]),
      ...EXAMPLES,
    ],
  })
