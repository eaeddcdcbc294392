import type { ImportDocument, ImportView } from 'types/places'
import { floorAreaOf } from 'types/words/places'
import type { Context } from '../../../kernel/context'
import { AppError } from '../../../kernel/errors'
import type { ActorContext } from '../../../kernel/procedure'
import type { Share } from '../../../kernel/share'
import { begun, goOn, type Part, refuseBeside } from '../../../kernel/sheet/run/carrying'
import { tidyRuns } from '../../../kernel/sheet/run/clock'
import { keptRows } from '../../../kernel/sheet/run/run'
import { bylineOver } from '../rules'
import type { SheetRow } from '../sheet/columns'
import { imports } from '../store'
import { carryOutSome } from './carry-out'
import { digestOf, importViewOf } from './figures'
import { planFor } from './planning'

/**
 * Carries out a part of an import. It keeps no list of what is left: each call looks anew at what lies between the rows
 * and the tree, so that a call that died, came twice or came from the clock goes on where the work stands.
 *
 * @throws {AppError} CONFLICT: IMPORT_UNDER_WAY while another one runs, CHANGED_MEANWHILE where the places are no longer
 * as they were when somebody looked at the plan
 */
export async function applyImport(ctx: ActorContext, id: string): Promise<ImportView> {
  const { actor, db } = ctx
  const found = await imports(db).get(id)
  if (found?.communityId !== actor.communityId) throw noSuchImport()
  bylineOver(actor, 'places.applyImport', [found.communityId])
  if (found.state === 'expired') throw noSuchImport()
  const run = found.state === 'checked' ? await begin(ctx, found) : found
  return importViewOf(run.state === 'running' ? await carryOn(ctx, run) : run)
}

const noSuchImport = () => new AppError('NOT_FOUND', 'UNKNOWN_ID', '没有找到这次导入，请重新选择文件')
const anotherRuns = () => new AppError('CONFLICT', 'IMPORT_UNDER_WAY', '另一份房屋表正在导入，请等它完成后再来')

/** From here on nothing else may change the places, until it has ended. */
async function begin({ db, now }: Context, found: ImportDocument): Promise<ImportDocument> {
  const alone = { lock: found.communityId, another: anotherRuns }
  const running = await refuseBeside(imports(db), found, alone)
  const kept = running ? null : await keptRows<KeptRow>(found.rowsFile)
  const plan = kept && (await planFor(db, found.communityId, rowsIn(kept)))
  if (!plan || plan.bad.length > 0 || digestOf(plan) !== found.digest) {
    // Sent twice at once, the other one may have begun it, or even ended it.
    const fresh = await imports(db).get(found._id)
    if (fresh && fresh.state !== 'checked') return fresh
    throw new AppError('CONFLICT', 'CHANGED_MEANWHILE', '房屋在核对之后有了变动，请重新选择文件核对一遍')
  }
  return begun(imports(db), found, now, alone)
}

/** A row as it waits in storage; an earlier version may have left it there. */
type KeptRow = SheetRow & { floorAreaCentiares?: number }

const rowsIn = (kept: KeptRow[]): SheetRow[] =>
  kept.map((row) => {
    const { floorAreaCentiares: _former, ...known } = row
    const floorAreaHundredths = floorAreaOf(row)
    return floorAreaHundredths === undefined ? known : { ...known, floorAreaHundredths }
  })

/** Writes so much as one call may, and says how far it is. */
const carryOn = (context: Context, found: ImportDocument): Promise<ImportDocument> =>
  goOn(imports(context.db), found, context.now, async (kept: KeptRow[]): Promise<Part<ImportDocument>> => {
    const plan = await planFor(context.db, found.communityId, rowsIn(kept))
    // Somebody changed a place in the very moment in which the import began. What was done stays, and it is said.
    if (plan.bad.length > 0) return { done: found.done, state: 'stopped' }
    const carried = await carryOutSome(context, found, plan.steps)
    if (carried === plan.steps.length) return { done: found.total, state: 'done' }
    return { done: Math.min(found.total, found.total - plan.steps.length + carried), state: 'running' }
  })

/** Finishes what a phone left behind, and forgets sheets that were checked and never imported. Run by the clock. */
export const finishImports = (context: Context, share: Share): Promise<number> =>
  tidyRuns(context, share, { runs: imports(context.db), goOn: (found) => carryOn(context, found) })
