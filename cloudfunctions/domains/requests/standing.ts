import type { Owner, RequestDocument } from 'types/requests'
import { PHASE_OF, type RequestState } from 'types/words/requests'
import type { Due } from '../../kernel/time'
import { ownerKeyOf } from './parties'

/** All that follows from state, owner and due time, kept in the document for the lists and the clock. */
export function standing(
  { _id, held }: Pick<RequestDocument, '_id' | 'held'>,
  state: RequestState,
  owner: Owner,
  { dueAt, counted }: Due,
  now: Date,
) {
  const phase = PHASE_OF[state]
  const closed = phase === 'closed'
  return {
    state,
    phase,
    owner,
    ownerKey: ownerKeyOf(owner),
    dueAt,
    counted,
    // The five levels are not told of what is held.
    climbAt: closed || held ? null : dueAt,
    sortKey: `${(closed ? now : dueAt).toISOString()} ${_id}`,
  }
}
