import type { Byline } from 'types/matter'
import type { CheckedSheet, ImportDocument, ImportView } from 'types/places'
import type { ReservedView } from 'types/reservations'
import type { SheetFound } from 'types/sheets'
import type { PlaceLevel } from 'types/words/places'
import type { ActorContext } from '../../../kernel/procedure'
import { reserve } from '../../../kernel/reservations'
import { byRow } from '../../../kernel/sheet/faults'
import { columnsMissing } from '../../../kernel/sheet/head'
import { checkOnce, type Looked } from '../../../kernel/sheet/run/checking'
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

/** Reads a sheet and says what importing it would change. Nothing is kept of one that has a bad row. */
export async function checkSheet(ctx: ActorContext, sent: { fileId: string; key: string }): Promise<CheckedSheet> {
  const by = bylineOver(ctx.actor, 'places.checkSheet', [ctx.actor.communityId])
  const look = (content: Buffer, id: string) => lookAt(ctx, { id, by, content })
  const { run, sheet = null, ...bad } = await checkOnce(ctx, sent, { runsOf: imports, look })
  return { ...bad, sheet, import: run && importViewOf(run) }
}

async function lookAt(
  { actor: { communityId }, db }: ActorContext,
  { id, by, content }: { id: string; by: Byline; content: Buffer },
): Promise<Looked<ImportDocument>> {
  const { rows, placed, bad, found: sheet } = await readSheet(content)
  const tree = await treeOf(db, communityId)
  const missing = levelsMissing(sheet, tree)
  if (missing.length > 0) throw columnsMissing(LAYOUT, sheet, missing, '本社区有这一级，请补上这一列')
  // All faults in one round: what is wrong with single rows, and what only the whole sheet shows.
  const plan = planImport(placed, tree)
  const faults = byRow([...bad, ...plan.bad])
  if (faults.length > 0) return { sheet, bad: faults, plan: null }
  // Thousands of doors have a few hundred names between them: one look of WeChat's, or two.
  const texts = rows.flatMap((row) => Object.values(row.names))
  const own = { lock: id, figures: figuresOf(plan), sheet, digest: digestOf(plan) }
  return { sheet, bad: [], plan: { by, texts, scene: 'comment', rows, total: plan.steps.length, own } }
}

/** Without the column of a level that is there, every building would be a new one outside of it. */
function levelsMissing({ columns }: SheetFound, tree: Tree): SheetLevel[] {
  const present = new Set<PlaceLevel>([...tree.byId.values()].map(({ level }) => level))
  return SHEET_LEVELS.filter(
    (level) => present.has(level) && !columns.some(({ title }) => title === COLUMN_TITLES[level]),
  )
}

export async function importUnderWay({ actor, db }: ActorContext): Promise<ImportView | null> {
  bylineOver(actor, 'places.importUnderWay', [actor.communityId])
  const running = await runningImport(db, actor.communityId)
  return running && importViewOf(running)
}
