import type { Byline } from 'types/matter'
import type { CheckedSheet, ImportDocument, ImportView } from 'types/places'
import type { ReservedView } from 'types/reservations'
import type { SheetFound } from 'types/sheets'
import type { PlaceLevel } from 'types/words/places'
import { passTexts } from '../../../kernel/content'
import { Duplicate } from '../../../kernel/database'
import { upload } from '../../../kernel/files'
import { derivedId } from '../../../kernel/ids'
import type { ActorContext } from '../../../kernel/procedure'
import { reserve } from '../../../kernel/reservations'
import { type BadRow, badRowsView, byRow } from '../../../kernel/sheet/faults'
import { columnsMissing } from '../../../kernel/sheet/head'
import { sentFile } from '../../../kernel/sheet/sent'
import { refuseOther } from '../../../kernel/steps'
import { planImport } from '../plan/plan'
import type { Tree } from '../plan/tree'
import { bylineOver } from '../rules'
import { COLUMN_TITLES, LAYOUT, SHEET_LEVELS, type SheetLevel } from '../sheet/columns'
import { readSheet } from '../sheet/read'
import { imports, runningImport } from '../store'
import { digestOf, figuresOf, importViewOf } from './figures'
import { treeOf } from './planning'

export function reserveSheet(ctx: ActorContext, key: string): Promise<ReservedView> {
  bylineOver(ctx.actor, 'places.reserveSheet', [ctx.actor.communityId])
  return reserve(ctx, { count: 1, key })
}

/**
 * Reads a sheet and says what importing it would change. Nothing is kept of one that has a bad row; of a sound one its
 * rows wait in storage. The file itself is removed in either case.
 */
export async function checkSheet(
  ctx: ActorContext,
  { fileId, key }: { fileId: string; key: string },
): Promise<CheckedSheet> {
  const { actor, db } = ctx
  const by = bylineOver(actor, 'places.checkSheet', [actor.communityId])
  const id = derivedId(actor.memberId, key)
  const before = await imports(db).get(id)
  if (before) {
    refuseOther(before, { digest: before.sentDigest }, ctx.sent)
    return sound(before)
  }
  return sentFile(ctx, fileId, (content) => check(ctx, { id, by, content }))
}

async function check(
  { actor, db, now, sent: { digest } }: ActorContext,
  { id, by, content }: { id: string; by: Byline; content: Buffer },
): Promise<CheckedSheet> {
  const { rows, placed, bad, found: sheet } = await readSheet(content)
  const tree = await treeOf(db, actor.communityId)
  const missing = levelsMissing(sheet, tree)
  if (missing.length > 0) throw columnsMissing(LAYOUT, sheet, missing, '本社区有这一级，请补上这一列')
  // All faults in one round: what is wrong with single rows, and what only the whole sheet shows.
  const plan = planImport(placed, tree)
  const faults = byRow([...bad, ...plan.bad])
  if (faults.length > 0) return refused(faults, sheet)
  // Thousands of doors have a few hundred names between them: one look of WeChat's, or two.
  const names = new Set(rows.flatMap((row) => Object.values(row.names)))
  await passTexts(actor.openid, { fileId: [...names] }, { scene: 'comment' })
  const rowsFile = await upload(`imports/${actor.communityId}/${id}.json`, Buffer.from(JSON.stringify(rows)))
  const found: ImportDocument = {
    _id: id,
    communityId: actor.communityId,
    lock: id,
    by,
    rowsFile,
    figures: figuresOf(plan),
    sheet,
    digest: digestOf(plan),
    ...(digest ? { sentDigest: digest } : {}),
    state: 'checked',
    done: 0,
    total: plan.steps.length,
    createdAt: now,
    updatedAt: now,
  }
  await imports(db)
    .insert(found)
    .catch((thrown) => {
      // The same sheet sent twice at once: both made the same of it.
      if (!(thrown instanceof Duplicate)) throw thrown
    })
  return sound(found)
}

/** Without the column of a level that is there, every building would be a new one outside of it. */
function levelsMissing({ columns }: SheetFound, tree: Tree): SheetLevel[] {
  const present = new Set<PlaceLevel>([...tree.byId.values()].map(({ level }) => level))
  return SHEET_LEVELS.filter(
    (level) => present.has(level) && !columns.some(({ title }) => title === COLUMN_TITLES[level]),
  )
}

const sound = (found: ImportDocument): CheckedSheet => ({
  bad: [],
  moreBad: 0,
  rest: [],
  sheet: found.sheet ?? null,
  import: importViewOf(found),
})

const refused = (bad: BadRow[], sheet: SheetFound): CheckedSheet => ({ ...badRowsView(bad), sheet, import: null })

export async function importUnderWay({ actor, db }: ActorContext): Promise<ImportView | null> {
  bylineOver(actor, 'places.importUnderWay', [actor.communityId])
  const running = await runningImport(db, actor.communityId)
  return running && importViewOf(running)
}
