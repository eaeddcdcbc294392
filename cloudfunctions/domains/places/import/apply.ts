import type { ImportDocument, ImportView } from 'types/places'
import { floorAreaOf } from 'types/words/places'
import type { Context } from '../../../kernel/context'
import { type Database, Duplicate } from '../../../kernel/database'
import { AppError } from '../../../kernel/errors'
import { download, remove } from '../../../kernel/files'
import { logFault } from '../../../kernel/log'
import type { ActorContext } from '../../../kernel/procedure'
import { type Share, workOff } from '../../../kernel/share'
import { bylineOver } from '../rules'
import type { SheetRow } from '../sheet/columns'
import { endedWithRows, imports, importsLeft, runningImport } from '../store'
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
  const begun = found.state === 'checked' ? await begin(ctx, found) : found
  return importViewOf(begun.state === 'running' ? await goOn(ctx, begun) : begun)
}

const noSuchImport = () => new AppError('NOT_FOUND', 'UNKNOWN_ID', '没有找到这次导入，请重新选择文件')
const anotherRuns = () => new AppError('CONFLICT', 'IMPORT_UNDER_WAY', '另一份房屋表正在导入，请等它完成后再来')

/** From here on nothing else may change the places, until it has ended. */
async function begin({ db, now }: Context, found: ImportDocument): Promise<ImportDocument> {
  const running = await runningImport(db, found.communityId)
  if (running && running._id !== found._id) throw anotherRuns()
  const rows = running ? null : await rowsIn(found)
  const plan = rows && (await planFor(db, found.communityId, rows))
  if (!plan || plan.bad.length > 0 || digestOf(plan) !== found.digest) {
    // Sent twice at once, the other one may have begun it, or even ended it.
    const fresh = await imports(db).get(found._id)
    if (fresh && fresh.state !== 'checked') return fresh
    throw new AppError('CONFLICT', 'CHANGED_MEANWHILE', '房屋在核对之后有了变动，请重新选择文件核对一遍')
  }
  const set = { state: 'running' as const, lock: found.communityId, updatedAt: now }
  try {
    await imports(db).update({ _id: found._id, state: 'checked' }, set)
  } catch (thrown) {
    if (!(thrown instanceof Duplicate)) throw thrown
    throw anotherRuns()
  }
  return { ...found, ...set }
}

async function rowsIn({ rowsFile }: ImportDocument): Promise<SheetRow[] | null> {
  const content = await download(rowsFile)
  if (!content) return null
  const rows = JSON.parse(content.toString('utf8')) as (SheetRow & { floorAreaCentiares?: number })[]
  // An earlier version may have left them there.
  return rows.map((row) => {
    const { floorAreaCentiares: _former, ...kept } = row
    const floorAreaHundredths = floorAreaOf(row)
    return floorAreaHundredths === undefined ? kept : { ...kept, floorAreaHundredths }
  })
}

/** Writes so much as one call may, and says how far it is. */
async function goOn(context: Context, found: ImportDocument): Promise<ImportDocument> {
  const { db, now } = context
  const rows = await rowsIn(found)
  // The rows are gone when it has ended, perhaps in this moment, by another call.
  if (!rows) return (await imports(db).get(found._id)) ?? found
  const plan = await planFor(db, found.communityId, rows)
  // Somebody changed a place in the very moment in which the import began. What was done stays, and it is said.
  if (plan.bad.length > 0) return end(db, found, 'stopped', now)
  const carried = await carryOutSome(context, found, plan.steps)
  const done = Math.min(found.total, found.total - plan.steps.length + carried)
  if (carried === plan.steps.length) return end(db, { ...found, done: found.total }, 'done', now)
  await imports(db).update({ _id: found._id, state: 'running' }, { done, updatedAt: now })
  return { ...found, done }
}

async function end(db: Database, found: ImportDocument, state: 'done' | 'stopped', now: Date): Promise<ImportDocument> {
  const set = { state, lock: found._id, done: found.done, updatedAt: now }
  await imports(db).update({ _id: found._id, state: 'running' }, set)
  await forgetRows(db, found)
  return { ...found, ...set }
}

/** As long as the file may be there, the import says where. @returns how many it was */
async function forgetRows(db: Database, { _id, rowsFile }: ImportDocument): Promise<number> {
  await remove([rowsFile])
  return imports(db).update({ _id }, { rowsFile: '' })
}

/** After so long without a call the phone is away. Milliseconds. */
const LEFT_BEHIND = 60_000
/** After so long nobody will say yes any more. Milliseconds. */
const WAITING_AT_MOST = 24 * 3_600_000

/**
 * Finishes what a phone left behind, and forgets sheets that were checked and never imported. Run by the clock.
 * @returns how many imports it moved on or forgot
 */
export async function finishImports(context: Context, share: Share): Promise<number> {
  const { db, now } = context
  const failed = ({ _id }: ImportDocument, thrown: unknown) => logFault(`finishing the import ${_id}`, thrown)
  const before = new Date(now.getTime() - LEFT_BEHIND)
  const movedOn = await workOff(share, {
    find: (except, limit) => importsLeft(db, 'running', before, except, limit),
    async work(found) {
      let one = found
      while (one.state === 'running' && !share.isOver()) one = await goOn(context, one)
      return 1
    },
    failed,
  })
  const longAgo = new Date(now.getTime() - WAITING_AT_MOST)
  const forgotten = await workOff(share, {
    find: (except, limit) => importsLeft(db, 'checked', longAgo, except, limit),
    async work({ _id, rowsFile }) {
      await remove([rowsFile])
      return imports(db).update({ _id, state: 'checked' }, { state: 'expired', updatedAt: now })
    },
    failed,
  })
  // A call that ended an import may have died before it removed the rows.
  for (const state of ['done', 'stopped'] as const) {
    await workOff(share, {
      find: (except, limit) => endedWithRows(db, state, { after: longAgo, before }, except, limit),
      work: (found) => forgetRows(db, found),
      failed,
    })
  }
  return movedOn + forgotten
}
