import type { CheckedPosts, PostSheetDocument, PostSheetView } from 'types/post-sheets'
import type { ReservedView } from 'types/reservations'
import { POST_NAMES } from 'types/words/posts'
import { passTexts } from '../../../kernel/content'
import { Duplicate } from '../../../kernel/database'
import { AppError } from '../../../kernel/errors'
import { upload } from '../../../kernel/files'
import { derivedId } from '../../../kernel/ids'
import { sealPhone } from '../../../kernel/privacy'
import type { ActorContext } from '../../../kernel/procedure'
import { reserve } from '../../../kernel/reservations'
import { badRowsView, byRow } from '../../../kernel/sheet/faults'
import { sentFile } from '../../../kernel/sheet/sent'
import { refuseOther } from '../../../kernel/steps'
import { placeFinder } from '../../places/directory'
import { planPosts, seatRows } from './plan'
import { type ReadRow, readPosts } from './read'
import type { KeptRow } from './rows'
import { mayUseSheets, sheetViewOf, standingAbout } from './runs'
import { lastSheet, postSheets } from './store'

/** More than a community has posts to give in one go. */
const ROWS_AT_MOST = 1_000

export function reserveSheet(ctx: ActorContext, key: string): Promise<ReservedView> {
  mayUseSheets(ctx, 'posts.reserveSheet')
  return reserve(ctx, { count: 1, key })
}

/**
 * Reads a sheet and says what carrying it out would do. Nothing is kept of one that has a bad row; of a sound one its rows
 * wait in storage, the numbers sealed. The file itself is removed in either case.
 */
export async function checkSheet(
  ctx: ActorContext,
  { fileId, key }: { fileId: string; key: string },
): Promise<CheckedPosts> {
  mayUseSheets(ctx, 'posts.checkSheet')
  const id = derivedId(ctx.actor.memberId, key)
  const before = await postSheets(ctx.db).get(id)
  if (before) {
    refuseOther(before, { digest: before.sentDigest }, ctx.sent)
    return sound(before)
  }
  return sentFile(ctx, fileId, (content) => check(ctx, id, content))
}

async function check(ctx: ActorContext, id: string, content: Buffer): Promise<CheckedPosts> {
  const { actor, db, now } = ctx
  const read = await readPosts(content)
  if (read.rows.length > ROWS_AT_MOST) {
    const words = `表里有 ${read.rows.length} 个人，一次最多 ${ROWS_AT_MOST} 个，请分成几个文件，分几次导入`
    throw new AppError('INVALID_INPUT', 'SHEET_TOO_LARGE', words)
  }
  const finder = await placeFinder(db, actor.communityId, read.rows.some(isAboutDoors))
  const { seated, bad } = seatRows(read.rows, finder, now)
  const plan = planPosts(seated, await standingAbout(ctx, seated), now)
  // All faults in one round: of cells, of places and posts, and of who holds them.
  const faults = byRow([...read.bad, ...bad, ...plan.bad])
  if (faults.length > 0) return { ...badRowsView(faults), sheet: read.found, run: null }
  await passTexts(actor.openid, { fileId: [...new Set(plan.rows.map(({ name }) => name))] }, { scene: 'profile' })
  const rows: KeptRow[] = plan.rows.map(({ phone, ...row }) => ({ ...row, phone: sealPhone(phone, id) }))
  const found: PostSheetDocument = {
    _id: id,
    communityId: actor.communityId,
    by: {
      memberId: actor.memberId,
      name: actor.member.name,
      post: POST_NAMES[mayUseSheets(ctx, 'posts.checkSheet').kind],
    },
    rowsFile: await upload(`imports/${actor.communityId}/${id}.json`, Buffer.from(JSON.stringify(rows))),
    figures: { ...plan.figures, blank: read.blank },
    sheet: read.found,
    ...(ctx.sent.digest ? { sentDigest: ctx.sent.digest } : {}),
    state: 'checked',
    done: 0,
    total: rows.length,
    appointed: 0,
    invited: 0,
    left: [],
    codesFile: '',
    codesTaken: [],
    createdAt: now,
    updatedAt: now,
  }
  await postSheets(db)
    .insert(found)
    .catch((thrown) => {
      // The same sheet sent twice at once: both made the same of it.
      if (!(thrown instanceof Duplicate)) throw thrown
    })
  return sound(found)
}

const isAboutDoors = ({ names }: ReadRow) => names.doorway !== undefined || names.household !== undefined

const sound = (found: PostSheetDocument): CheckedPosts => ({
  bad: [],
  moreBad: 0,
  rest: [],
  sheet: found.sheet,
  run: sheetViewOf(found),
})

/** The sheet that the actor carried out last, or is still at. */
export async function lastSheetOf(ctx: ActorContext): Promise<PostSheetView | null> {
  mayUseSheets(ctx, 'posts.lastSheet')
  const found = await lastSheet(ctx.db, ctx.actor.communityId, ctx.actor.memberId)
  return found && sheetViewOf(found)
}
