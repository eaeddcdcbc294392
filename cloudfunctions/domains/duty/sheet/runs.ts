import type { DutySheetDocument, DutySheetView } from 'types/duty-sheets'
import type { Byline } from 'types/matter'
import { POST_NAMES } from 'types/words/posts'
import { AppError } from '../../../kernel/errors'
import { authority, type GovernedName } from '../../../kernel/grants'
import type { ActorContext } from '../../../kernel/procedure'
import { dutySheets } from './store'

/** In whose name somebody brings in a register. @throws {AppError} FORBIDDEN for whoever keeps none here */
export function bringerOf({ actor }: ActorContext, name: GovernedName): Byline {
  const post = authority(actor, name, [actor.communityId], '党员名册由社区党委和居委会导入，请联系他们')
  return { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
}

/**
 * A register that the actor brought in.
 * @throws {AppError} NOT_FOUND, also for one that somebody else brought in
 */
export async function ownSheet({ actor, db }: ActorContext, id: string): Promise<DutySheetDocument> {
  const found = await dutySheets(db).get(id)
  const isTheirs = found?.communityId === actor.communityId && found.by.memberId === actor.memberId
  if (!found || !isTheirs || found.state === 'expired') throw noSuchSheet()
  return found
}

export const noSuchSheet = () => new AppError('NOT_FOUND', 'UNKNOWN_ID', '没有找到这份党员名册，请重新选择文件')

export const sheetViewOf = ({ _id: id, state, done, total, ...found }: DutySheetDocument): DutySheetView => ({
  id,
  state,
  done,
  total,
  figures: found.figures,
  entered: found.entered,
  left: found.left,
  hasBadRows: found.badFile !== '',
})
