import type { Byline } from 'types/matter'
import type { CheckedPosts, PostSheetDocument, PostSheetView } from 'types/post-sheets'
import type { ReservedView } from 'types/reservations'
import { POST_NAMES } from 'types/words/posts'
import { AppError } from '../../../kernel/errors'
import { sealPhone } from '../../../kernel/privacy'
import type { ActorContext } from '../../../kernel/procedure'
import { reserve } from '../../../kernel/reservations'
import { byRow } from '../../../kernel/sheet/faults'
import { checkOnce, type Looked } from '../../../kernel/sheet/run/checking'
import { lastRunOf } from '../../../kernel/sheet/run/run'
import { placeFinder } from '../../places/directory'
import { planPosts, seatRows } from './plan'
import { type ReadRow, readPosts } from './read'
import type { KeptRow } from './rows'
import { mayUseSheets, sheetViewOf, standingAbout } from './runs'
import { postSheets } from './store'

/** More than a community has posts to give in one go. */
const ROWS_AT_MOST = 1_000

export function reserveSheet(ctx: ActorContext, key: string): Promise<ReservedView> {
  mayUseSheets(ctx, 'posts.reserveSheet')
  return reserve(ctx, { count: 1, key })
}

/**
 * Reads a sheet and says what carrying it out would do. Nothing is kept of one that has a bad row; of a sound one its rows
 * wait with their numbers sealed.
 */
export async function checkSheet(ctx: ActorContext, sent: { fileId: string; key: string }): Promise<CheckedPosts> {
  const { kind } = mayUseSheets(ctx, 'posts.checkSheet')
  const by = { memberId: ctx.actor.memberId, name: ctx.actor.member.name, post: POST_NAMES[kind] }
  const look = (content: Buffer, id: string) => lookAt(ctx, { id, by, content })
  const { run, ...found } = await checkOnce(ctx, sent, { runsOf: postSheets, look })
  return { ...found, run: run && sheetViewOf(run) }
}

async function lookAt(
  ctx: ActorContext,
  { id, by, content }: { id: string; by: Byline; content: Buffer },
): Promise<Looked<PostSheetDocument>> {
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
  const sheet = read.found
  if (faults.length > 0) return { sheet, bad: faults, plan: null }
  const rows: KeptRow[] = plan.rows.map(({ phone, ...row }) => ({ ...row, phone: sealPhone(phone, id) }))
  const own = {
    figures: { ...plan.figures, blank: read.blank },
    sheet,
    appointed: 0,
    invited: 0,
    left: [],
    codesFile: '',
    codesTaken: [],
  }
  const texts = plan.rows.map(({ name }) => name)
  return { sheet, bad: [], plan: { by, texts, scene: 'profile', rows, total: rows.length, own } }
}

const isAboutDoors = ({ names }: ReadRow) => names.doorway !== undefined || names.household !== undefined

/** The sheet that the actor carried out last, or is still at. */
export async function lastSheetOf(ctx: ActorContext): Promise<PostSheetView | null> {
  mayUseSheets(ctx, 'posts.lastSheet')
  const found = await lastRunOf(postSheets(ctx.db), ctx.actor)
  return found && sheetViewOf(found)
}
