import type { MeetingActionDocument } from 'types/meeting-actions'
import { postKey } from 'types/words/posts'
import { memberKey } from 'types/words/todos'
import { beginningOf } from '../../../kernel/todos/beginning'
import type { PureWait, Waits } from '../../../kernel/todos/waiting'
import type { Action } from './parts'

/**
 * For whom an action waits: its owner, whoever is asked to take it on, the chair once it is reported; overdue the chair and
 * then the community secretary as well. Where nobody is left it waits in the office.
 */
export const actionWaits: Waits<MeetingActionDocument> = {
  kind: 'meetingAction',
  event: 'action.waits',
  waitsFor(action) {
    const waits = waitsOf(action)
    if (waits.length === 0) return null
    const { what, createdAt, dueAt, acceptBy } = action
    return {
      urgent: false,
      subject: { title: beginningOf(what), sign: null, number: null, photos: 0, since: createdAt },
      place: null,
      order: acceptBy ?? dueAt,
      climbAt: null,
      waits,
    }
  },
}

function waitsOf(action: Action): PureWait[] {
  const { state, owner, offeredTo, chair, dueAt, acceptBy, communityId, level } = action
  const office = postKey('residentsCommittee', communityId)
  const holderOf = (memberId: string | null) => (memberId === null ? office : memberKey(memberId))
  if (state === 'reported') return [{ holder: holderOf(chair.memberId), verb: 'acceptAction', due: acceptBy }]
  if (state !== 'open' && state !== 'inHand') return []
  const own = holderOf(owner.memberId)
  const above = [holderOf(chair.memberId), postKey('communitySecretary', communityId)].slice(0, level)
  return [
    { holder: own, verb: 'doAction', due: dueAt },
    ...(offeredTo ? [{ holder: holderOf(offeredTo.memberId), verb: 'takeAction' as const, due: dueAt }] : []),
    ...above
      .filter((holder) => holder !== own)
      .map((holder): PureWait => {
        const isPost = holder === postKey('communitySecretary', communityId)
        return { holder, verb: 'urgeAction', due: dueAt, ...(isPost ? { instead: [office] } : {}) }
      }),
  ]
}
