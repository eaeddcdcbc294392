import type { FileView } from 'types/sheets'
import { EMPLOYER_LENGTH, SKILLS_LENGTH } from 'types/words/duty'
import { AppError } from '../../../kernel/errors'
import { fileIdOf, fileOf, upload } from '../../../kernel/files'
import { requiredPhone } from '../../../kernel/privacy'
import type { ActorContext } from '../../../kernel/procedure'
import { keptRows } from '../../../kernel/sheet/run/run'
import { writeList } from '../../../kernel/sheet/write'
import { unitsInUse } from '../../units/directory'
import { COLUMNS, type Column, LAYOUT } from './layout'
import { KIND_TITLES } from './read'
import type { KeptBadRow } from './rows'
import { bringerOf, ownSheet } from './runs'
import { dutySheets } from './store'

/** The sheets that are handed out: one to fill in, and the bad rows of one that was brought in. */

const WIDTHS: Partial<Record<Column, number>> = { unit: 28, branch: 20, phone: 16, skills: 24 }
const columns = COLUMNS.map((column) => ({ width: WIDTHS[column] ?? 12 }))

const EXPLANATIONS = [
  '怎么填',
  '1. 每人一行，从“党员”这张表的第 2 行开始填。表头不要改，不要合并单元格，不要用公式。',
  `2. 姓名和类别必填。类别填${KIND_TITLES.map((title) => `“${title}”`).join('')}。`,
  `3. 单位按下面列出的名称写；不在里面的，按工作单位记下来（最多 ${EMPLOYER_LENGTH} 字）；不清楚就留空，以后再补。`,
  '4. 党支部填它所在的苑区或片区的名称，不清楚就留空。',
  '5. 住处写到门牌，按“房屋管理”里的名称；两个苑区有同名楼栋的，苑区要写。不清楚就都留空。',
  `6. 手机填 11 位号码，加密保存；特长最多 ${SKILLS_LENGTH} 字。这两列可以留空。`,
  '7. 已经登记过的人不会改动：姓名和手机都一样，或姓名、单位和住处都一样，就当作同一个人。',
  '8. 有问题的行不会导入，会列出来；改好后再导入一次，其他人不受影响。',
  '',
  '本社区的驻区单位',
]

/** The register to fill in. */
export async function sheetTemplate(ctx: ActorContext): Promise<FileView> {
  bringerOf(ctx, 'duty.sheetTemplate')
  const units = await unitsInUse(ctx.db, ctx.actor.communityId)
  const explanations = [...EXPLANATIONS, ...units.map(({ label }) => label)].map((line) => [line])
  const content = await writeList(LAYOUT, { columns, rows: [], explanations })
  return fileOf(await upload(`exports/${ctx.actor.memberId}/duty.xlsx`, content), '党员名册模板.xlsx')
}

/** Nobody reads this column when the sheet comes again. */
const MENDING = {
  name: LAYOUT.name,
  columns: [...COLUMNS, 'reason'] as const,
  titles: { ...LAYOUT.titles, reason: '要改什么' },
}

/**
 * The bad rows of a register as they were written, with what is wrong with each, to be mended and brought in again.
 * @throws {AppError} NOT_FOUND, CONFLICT/WRONG_STATE where there were none, or a day later
 */
export async function badRowsSheet(ctx: ActorContext, id: string): Promise<FileView> {
  bringerOf(ctx, 'duty.badRows')
  const { badFile } = await ownSheet(ctx, id)
  const bad = await keptRows<KeptBadRow>(badFile)
  if (!bad) {
    throw new AppError('CONFLICT', 'WRONG_STATE', '要改的行只保留一天，现在没有了，请在自己的表里改好后重新导入')
  }
  const rows = bad.map(({ written, phone, reason }) => {
    const cells: Partial<Record<Column, string>> = { ...written, ...(phone ? { phone: requiredPhone(phone, id) } : {}) }
    return [...COLUMNS.map((column) => cells[column] ?? null), reason]
  })
  const content = await writeList(MENDING, { columns: [...columns, { width: 60 }], rows })
  const path = `exports/${ctx.actor.memberId}/${id}.xlsx`
  // By this the file is found again, whatever dies on the way.
  await dutySheets(ctx.db).update({ _id: id }, { handedFile: await fileIdOf(path), updatedAt: ctx.now })
  return fileOf(await upload(path, content), '要改的行.xlsx')
}
