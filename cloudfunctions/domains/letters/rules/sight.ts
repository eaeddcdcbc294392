import type { LetterDocument } from 'types/letters'
import type { Byline } from 'types/matter'
import type { LetterState } from 'types/words/letters'
import { POST_NAMES, postKey } from 'types/words/posts'
import { type Actor, heldPost } from '../../../kernel/actor'
import { authority, type GovernedName, mayOver } from '../../../kernel/grants'
import { noSuchLetter } from './letter'

/** Who may see a letter, and in whose name somebody acts on it. */

type Letter = LetterDocument

/** In whose name the office acts. @throws {AppError} NOT_FOUND from elsewhere, FORBIDDEN */
export function officeOf({ communityId }: Pick<Letter, 'communityId'>, actor: Actor, name: GovernedName): Byline {
  if (communityId !== actor.communityId) throw noSuchLetter()
  const post = authority(actor, name, [communityId], '反馈函由社区党委办理，请联系他们')
  return { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
}

/** Its member. @throws {AppError} NOT_FOUND for everybody else */
export function ownOf(letter: Letter, actor: Actor): Byline {
  if (letter.communityId !== actor.communityId || letter.memberId !== actor.memberId) throw noSuchLetter()
  return { memberId: actor.memberId, name: actor.member.name, post: null }
}

/** What a unit sees: only what was sent to it. */
export const SEEN_BY_UNIT: readonly LetterState[] = ['sent', 'acknowledged', 'answered']

/** Whether the actor answers for the unit that it was sent to. */
export const isUnits = ({ unit, state, communityId }: Letter, actor: Actor): boolean =>
  communityId === actor.communityId &&
  unit.id !== null &&
  SEEN_BY_UNIT.includes(state) &&
  heldPost(actor, postKey('unitContact', unit.id)) !== undefined

/** In whose name the contact of a unit acts. @throws {AppError} NOT_FOUND for a letter that was not sent to it */
export function unitOf(letter: Letter, actor: Actor): Byline {
  if (!isUnits(letter, actor)) throw noSuchLetter()
  return { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES.unitContact }
}

/** Its member once it was shown, the office always, its unit once it was sent. For everybody else it does not exist. */
export function refuseUnknown(letter: Letter | null, actor: Actor): asserts letter is Letter {
  if (letter?.communityId !== actor.communityId) throw noSuchLetter()
  const isMine = letter.memberId === actor.memberId && letter.state !== 'drafted'
  if (!isMine && !isUnits(letter, actor) && !mayOver(actor, 'letters.show', [letter.communityId])) throw noSuchLetter()
}
