import type { Seat } from 'types/meetings'
import { POST_NAMES, type PostKind } from 'types/words/posts'
import { type Actor, holdsAny, postOver } from '../../kernel/actor'
import { AppError, notFound } from '../../kernel/errors'
import { postsFor } from '../../kernel/grants'
import { seatOf } from '../../kernel/meeting/seats'
import { keeps, leads } from './leading'

/** As what somebody comes to the table. Source: rules/roundtables.md C.2. */

type Seats = readonly Seat[]

/** The office, with whoever receives requests. */
export const isOffice = (actor: Actor) => keeps(actor) || holdsAny(actor, postsFor('requests.dispatch'))

/** Who reads all that the table does: the office, and the community secretary, to whom it climbs. */
export const overlooks = (actor: Actor) =>
  isOffice(actor) || postOver(actor, ['communitySecretary'], [actor.communityId]) !== undefined

/** Whether they prepare a meeting: whoever leads, and the secretary. */
export const prepares = (seats: Seats, actor: Actor): boolean =>
  leads(seats, actor) || seatOf(seats, actor.memberId)?.duty === 'secretary'

/** @throws {AppError} FORBIDDEN with the way to whoever may */
export function refuseOthers(may: boolean, message = '这一步由主持人来办，请联系主持人'): void {
  if (!may) throw new AppError('FORBIDDEN', 'NOT_YOURS', message)
}

/** Who brings what they heard from door to door. */
const BRINGING: readonly PostKind[] = ['liaison', 'steward']
/** In whose name somebody acts at the table who has no seat there. */
const AT_WORK: readonly PostKind[] = [...BRINGING, ...postsFor('requests.dispatch'), ...postsFor('roundtables.arrange')]

/** In what name they act: that of their seat, or of the post that brings them here; null for a neighbour. */
export function nameAt(seats: Seats, actor: Actor): string | null {
  const post = actor.posts.find(({ kind }) => AT_WORK.includes(kind))
  return seatOf(seats, actor.memberId)?.label ?? (post ? POST_NAMES[post.kind] : null)
}

/** Whether they may bring an item themselves; all others report something, which is handed on. */
export const mayPropose = ({ seats }: { seats: Seats }, actor: Actor): boolean =>
  seatOf(seats, actor.memberId) !== undefined || holdsAny(actor, AT_WORK)

/** Who sees what the chair has not answered yet, and meetings that are only planned. */
export const seesDrafts = ({ seats }: { seats: Seats }, actor: Actor): boolean =>
  seatOf(seats, actor.memberId) !== undefined || isOffice(actor)

export const noSuchItem = () => notFound('项议题')
export const noSuchMeeting = () => notFound('次会议')
