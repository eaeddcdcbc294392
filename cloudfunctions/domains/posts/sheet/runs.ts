import type { PostSheetDocument, PostSheetView } from 'types/post-sheets'
import { AppError } from '../../../kernel/errors'
import { authority, type GovernedName } from '../../../kernel/grants'
import { shownHoldersOf } from '../../../kernel/holders'
import type { ActorContext } from '../../../kernel/procedure'
import { calledAny } from '../../members/directory'
import { openAt } from '../store'
import { keyOfRow, type SeatedRow, type Standing } from './plan'
import { postSheets } from './store'

/** @throws {AppError} FORBIDDEN for whoever names nobody in this community */
export const mayUseSheets = ({ actor }: ActorContext, name: GovernedName) =>
  authority(actor, name, [actor.communityId], '任免职务由本社区的管理员或居委会办理，请联系他们')

/**
 * A sheet of the actor's own.
 * @throws {AppError} NOT_FOUND, also for one that somebody else checked
 */
export async function ownSheet(ctx: ActorContext, id: string): Promise<PostSheetDocument> {
  const { actor, db } = ctx
  const found = await postSheets(db).get(id)
  const isTheirs = found?.communityId === actor.communityId && found.by.memberId === actor.memberId
  if (!found || !isTheirs || found.state === 'expired') throw noSuchSheet()
  return found
}

export const noSuchSheet = () => new AppError('NOT_FOUND', 'UNKNOWN_ID', '没有找到这份职务表，请重新选择文件')

/** How things stand about the posts of these rows: three kinds of reads, of fifty posts, places or names each. */
export async function standingAbout(
  { actor: { communityId }, db, now }: ActorContext,
  rows: readonly SeatedRow[],
): Promise<Standing> {
  if (rows.length === 0) return { holders: [], open: [], namesakes: [] }
  const [holders, open, namesakes] = await Promise.all([
    shownHoldersOf(db, [...new Set(rows.map(keyOfRow))]),
    openAt(
      db,
      communityId,
      rows.map(({ at }) => at.id),
      now,
    ),
    calledAny(
      db,
      communityId,
      rows.map(({ name }) => name),
    ),
  ])
  return { holders, open, namesakes }
}

/** What all keys of a sheet begin with. */
export const keysOf = ({ _id }: Pick<PostSheetDocument, '_id'>) => `sheet-${_id}-`

export const sheetViewOf = (found: PostSheetDocument): PostSheetView => ({
  id: found._id,
  state: found.state,
  done: found.done,
  total: found.total,
  figures: found.figures,
  appointed: found.appointed,
  invited: found.invited,
  left: found.left,
  codesTaken: found.codesTaken.map((at) => at.getTime()),
})
