import type { Byline } from 'types/matter'
import type { BadRows, SheetFound, SheetRun } from 'types/sheets'
import { passTexts, type Scene } from '../../content'
import { Duplicate } from '../../database'
import { derivedId } from '../../ids'
import type { ActorContext } from '../../procedure'
import { refuseOther } from '../../steps'
import { type BadRow, badRowsView } from '../faults'
import { sentFile } from '../sent'
import { keepRows, type Run, type RunsOf } from './run'

/** What a domain found in a sheet. */
export interface Looked<R extends Run> {
  sheet: SheetFound
  /** One entry a row, from top to bottom. */
  bad: BadRow[]
  /** What is to wait for a yes; null where nothing is taken of the sheet. */
  plan: Plan<R> | null
}

interface Plan<R extends Run> {
  by: Byline
  /** What others will read of it. Nothing is kept before WeChat let it pass. */
  texts: Iterable<string>
  scene: Scene
  rows: readonly unknown[]
  total: number
  /** More rows that wait in storage, by the field of the run that says where: as those that are left out. */
  more?: Partial<Record<keyof R & string, readonly unknown[]>>
  /** What this domain keeps beside what all keep. */
  own: Omit<R, keyof SheetRun | 'state'>
}

/** Rows that cannot be taken, and the run that waits for a yes. */
type Checked<R extends Run> = BadRows & { sheet: R['sheet']; run: R | null }

interface Checking<R extends Run> {
  runsOf: RunsOf<R>
  /** What this domain finds in a sheet; it writes nothing. @param id of the run that may come of it */
  look: (content: Buffer, id: string) => Promise<Looked<R>>
  /** The rows of a run that were left out as bad; left out where one bad row refuses the sheet. */
  badOf?: (run: R) => Promise<BadRow[]>
}

/**
 * Reads a sheet that the actor's app put under a reserved name, once for a key: the same call again gives what came of it.
 * The rows wait in storage; the file itself is removed, whatever was found in it.
 * @throws {AppError} CONFLICT (KEY_REUSED, FILE_MISSING), INVALID_INPUT where WeChat lets a text not pass, and what `look` throws
 */
export async function checkOnce<R extends Run>(
  ctx: ActorContext,
  { fileId, key }: { fileId: string; key: string },
  { runsOf, look, badOf = async () => [] }: Checking<R>,
): Promise<Checked<R>> {
  const id = derivedId(ctx.actor.memberId, key)
  const before = await runsOf(ctx.db).get(id)
  if (before) {
    refuseOther(before, { digest: before.sentDigest }, ctx.sent)
    return { ...badRowsView(await badOf(before)), sheet: before.sheet, run: before }
  }
  return sentFile(ctx, fileId, async (content) => {
    const { sheet, bad, plan } = await look(content, id)
    return { ...badRowsView(bad), sheet, run: plan && (await keep(ctx, runsOf, id, sheet, plan)) }
  })
}

async function keep<R extends Run>(
  { actor, db, now, sent: { digest } }: ActorContext,
  runsOf: RunsOf<R>,
  id: string,
  sheet: SheetFound,
  { by, texts, scene, rows, total, more = {}, own }: Plan<R>,
): Promise<R> {
  const { communityId } = actor
  const whose = { communityId, _id: id }
  await passTexts(actor.openid, { fileId: [...new Set(texts)] }, { scene })
  const files: [string, string][] = []
  for (const [field, some] of Object.entries<readonly unknown[] | undefined>(more)) {
    if (some && some.length > 0) files.push([field, await keepRows(whose, some, field)])
  }
  const kept: Run = {
    ...whose,
    by,
    rowsFile: await keepRows(whose, rows),
    sheet,
    ...(digest ? { sentDigest: digest } : {}),
    state: 'checked',
    done: 0,
    total,
    createdAt: now,
    updatedAt: now,
  }
  const run = { ...kept, ...own, ...Object.fromEntries(files) } as unknown as R
  await runsOf(db)
    .insert(run)
    .catch((thrown) => {
      // The same sheet sent twice at once: both made the same of it.
      if (!(thrown instanceof Duplicate)) throw thrown
    })
  return run
}
