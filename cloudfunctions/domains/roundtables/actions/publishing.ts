import type { RoundtableDocument } from 'types/roundtables'
import type { Actor } from '../../../kernel/actor'
import type { Reaction } from '../../../kernel/effects'
import { overlooks } from '../sitting'
import { openToNeighbours } from '../store'
import { endItems } from './ending'
import type { Action, ActionStanding } from './parts'

/**
 * From when on neighbours read what a meeting resolved. Before its summary is posted they know of it what the story of their
 * own request says, and nothing else. Source: issue 15, part 8; rules/roundtables.md C.1, 10.
 */

/** Whoever has to do with it, and the office, read it at once; everybody else once the summary was posted. */
export const mayRead = (
  { publicSince, people }: Pick<Action, 'publicSince' | 'people'>,
  actor: Actor,
  seat?: ActionStanding['seat'],
): boolean => publicSince !== null || seat !== undefined || people.includes(actor.memberId) || overlooks(actor)

/** The summary was posted. Items are ended and actions made first, so that none comes after this. */
export const openResolved: Reaction<RoundtableDocument> = async (happening) => {
  const { matter: meeting, context } = happening
  if (!meeting.posted) return
  await endItems(happening)
  await openToNeighbours(context.db, meeting._id, meeting.posted.at)
}
