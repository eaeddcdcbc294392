import type { Post } from 'types/members'
import type { PostSheetDocument, PostSheetView } from 'types/post-sheets'
import { Duplicate } from '../../../kernel/database'
import { AppError } from '../../../kernel/errors'
import { derivedId } from '../../../kernel/ids'
import { sealPhone } from '../../../kernel/privacy'
import type { ActorContext } from '../../../kernel/procedure'
import { begun, goOn, type Part } from '../../../kernel/sheet/run/carrying'
import { slicesOf } from '../../../kernel/slices'
import { newInvitation } from '../offers'
import { seatTaken } from '../refusals'
import { authorityOver, termOf } from '../rules'
import { addInvitation, hashOf, invitationById } from '../store'
import { appoint, makeRoom } from '../taking'
import { codeOf } from './codes'
import { judge, type SeatedRow, type Standing } from './plan'
import { type KeptRow, opened } from './rows'
import { keysOf, mayUseSheets, noSuchSheet, ownSheet, sheetViewOf, standingAbout } from './runs'
import { postSheets } from './store'

/** Rows that one call carries out; a call of the platform ends after 20 seconds. */
const ROWS_AT_MOST = 40
const ROWS_AT_ONCE = 5

/**
 * Carries out a part of a sheet. Each row makes its invitation, or takes its step, under an id and a key that follow from the
 * sheet and the row: a call that died, or came twice, gives nothing twice.
 */
export async function applySheet(ctx: ActorContext, id: string): Promise<PostSheetView> {
  const { db, now } = ctx
  mayUseSheets(ctx, 'posts.applySheet')
  const found = await ownSheet(ctx, id)
  if (found.state === 'done') return sheetViewOf(found)
  const run = found.state === 'checked' ? await begun(postSheets(db), found, now) : found
  const after = await goOn(postSheets(db), run, now, (kept: KeptRow[]) => carryOutSome(ctx, run, kept))
  // In this very moment the clock may have forgotten it.
  if (after.state === 'expired') throw noSuchSheet()
  return sheetViewOf(after)
}

type Outcome = 'appointed' | 'invited' | 'unchanged' | { row: number; reason: string }

async function carryOutSome(
  ctx: ActorContext,
  found: PostSheetDocument,
  kept: KeptRow[],
): Promise<Part<PostSheetDocument>> {
  const rows = kept.slice(found.done, found.done + ROWS_AT_MOST).map((row) => opened(found, row))
  const standing = await standingAbout(ctx, rows)
  const outcomes: Outcome[] = []
  for (const some of slicesOf(rows, ROWS_AT_ONCE)) {
    outcomes.push(...(await Promise.all(some.map((row) => carryOut(ctx, found, row, standing)))))
  }
  const done = found.done + rows.length
  return {
    done,
    appointed: found.appointed + outcomes.filter((one) => one === 'appointed').length,
    invited: found.invited + outcomes.filter((one) => one === 'invited').length,
    left: [...found.left, ...outcomes.filter((one) => typeof one === 'object')],
    state: done >= found.total ? 'done' : 'running',
  }
}

async function carryOut(
  ctx: ActorContext,
  sheet: PostSheetDocument,
  row: SeatedRow,
  standing: Standing,
): Promise<Outcome> {
  const key = keyFor(sheet, row)
  const invitationId = derivedId(sheet._id, String(row.row))
  const post: Post = {
    id: derivedId(invitationId, 'post'),
    kind: row.kind,
    at: row.at,
    acting: row.acting,
    ...termOf(row.kind, { from: row.from, until: row.until }, ctx.now),
  }
  try {
    if (await invitationById(ctx.db, invitationId)) return 'invited'
    const by = authorityOver(ctx.actor, 'posts.applySheet', row.kind, row.scope)
    const verdict = judge(row, standing, ctx.now)
    if (verdict.kind === 'unchanged') return (await wasAppointed(standing, row, post.id)) ? 'appointed' : 'unchanged'
    if (verdict.kind === 'invitedBefore') return 'unchanged'
    if (verdict.kind === 'taken') throw seatTaken(post)
    if (verdict.kind === 'appoint') {
      await appoint(ctx, { memberId: verdict.memberId, post, by, key })
      return 'appointed'
    }
    await makeRoom(ctx, post, null)
    const invited = { name: row.name, memberId: null, phone: sealPhone(row.phone, invitationId) }
    const codeHash = hashOf(codeOf(invitationId))
    const making = { communityId: sheet.communityId, codeHash, post, invited, by, key, now: ctx.now }
    await addInvitation(ctx.db, newInvitation(invitationId, making)).catch((thrown) => {
      // The same row in the same moment.
      if (!(thrown instanceof Duplicate)) throw thrown
    })
    return 'invited'
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code === 'UNAVAILABLE') throw thrown
    return { row: row.row, reason: leftWords(thrown, row, post) }
  }
}

/** Whether the post that somebody holds is the one that this row gave them before its call died. */
const wasAppointed = ({ holders }: Standing, { name }: SeatedRow, postId: string): boolean =>
  holders.some((holder) => holder.name === name && holder.posts.some(({ id }) => id === postId))

/** What is kept names nobody: whoever is erased must not be left in it. */
const leftWords = ({ reason, userMessage }: AppError, { name }: SeatedRow, post: Post): string =>
  reason === 'SEAT_TAKEN' ? seatTaken(post).userMessage : userMessage.replaceAll(name, '这个人')

const keyFor = (sheet: PostSheetDocument, { row }: SeatedRow) => `${keysOf(sheet)}${String(row).padStart(6, '0')}`
