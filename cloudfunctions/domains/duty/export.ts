import { fileOf, upload } from '../../kernel/files'
import { pinyinMark } from '../../kernel/in-order'
import type { ActorContext } from '../../kernel/procedure'
import { writeList } from '../../kernel/sheet/write'
import { dayInShanghai } from '../../kernel/time'
import { overFiles } from './over'
import { settingsOf } from './settings'
import { filesOver, type ListedFile } from './store'

/** The register as .xlsx, by pinyin: who reports here, and nothing that counts or ranks. Source: issue 16, part 6; B11. */

const COLUMNS = ['name', 'kind', 'unit', 'branch', 'home'] as const
const TITLES = { name: '姓名', kind: '类别', unit: '单位', branch: '支部', home: '住处' }
const WIDTHS = [{ width: 12 }, { width: 12 }, { width: 28 }, { width: 20 }, { width: 24 }]
const AT_ONCE = 500

/** Those over whom the actor has a post. To the contact of a unit it does not say where people live. */
export async function sheetOf(ctx: ActorContext) {
  const { actor, db, now } = ctx
  const over = overFiles(ctx)
  const { labels } = await settingsOf(db, actor.communityId, now)
  const rows: (string | null)[][] = []
  for (let after: string | undefined; ; ) {
    const found: ListedFile[] = await filesOver(db, { ...over, state: 'active', after }, AT_ONCE)
    for (const { name, kind, unit, branch, home } of found) {
      rows.push([
        name,
        labels[kind],
        unit?.name ?? null,
        branch?.label ?? null,
        over.unitId ? null : (home?.label ?? null),
      ])
    }
    const last = found.at(-1)
    if (found.length < AT_ONCE || !last) break
    after = pinyinMark(last)
  }
  const layout = { name: '报到党员', columns: COLUMNS, titles: TITLES }
  const content = await writeList(layout, { columns: WIDTHS, rows })
  const name = `报到党员-${dayInShanghai(now)}.xlsx`
  return fileOf(await upload(`exports/${actor.memberId}/duty.xlsx`, content), name)
}
