import type { Seat } from 'types/members'
import { POST_NAMES, POSTS, type PostKind } from 'types/words/posts'
import type { Database } from '../../kernel/database'
import { AppError } from '../../kernel/errors'
import { wayTo } from '../places/directory'
import { seatOf as teamSeat } from '../teams/directory'
import { seatOf as unitSeat } from '../units/directory'

/** Where a post is to be held: how it is called there, and every id that contains it. */
export interface PostSeat {
  at: Seat
  scope: string[]
}

/**
 * Finds where a post of this kind would be held.
 * @throws {AppError} NOT_FOUND for what is not in this community, INVALID_INPUT for a place of a level that the post does
 *   not fit
 */
export async function seatFor(db: Database, communityId: string, kind: PostKind, atId: string): Promise<PostSeat> {
  const levels = POSTS[kind].at
  // Held in a team or for a unit, a post is held at no place.
  if (levels.includes('team')) return { at: await teamSeat(db, communityId, atId), scope: [communityId, atId] }
  if (levels.includes('unit')) return { at: await unitSeat(db, communityId, atId), scope: [communityId, atId] }
  const way = await wayTo(db, communityId, atId)
  const place = way.at(-1)
  if (!place || !levels.includes(place.level)) throw wrongLevel(kind)
  return { at: { id: place.id, label: place.label }, scope: way.map(({ id }) => id) }
}

function wrongLevel(kind: PostKind) {
  const message = `“${POST_NAMES[kind]}”不设在这一级，请重新选择地点`
  return new AppError('INVALID_INPUT', 'WRONG_LEVEL', message, { atId: message })
}
