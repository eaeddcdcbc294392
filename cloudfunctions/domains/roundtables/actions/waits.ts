import type { MeetingActionDocument } from 'types/meeting-actions'
import { postKey } from 'types/words/posts'
import type { ActionStep } from 'types/words/roundtables'
import { memberKey } from 'types/words/todos'
import { beginningOf } from '../../../kernel/todos/beginning'
import type { PureWait, Waits } from '../../../kernel/todos/waiting'
import { waitingOn } from './accepting'
import type { Action } from './parts'

/**
 * For whom an action waits: its owner, whoever is asked to take it on, whoever accepts it once it is reported; overdue the chair and
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

const TAKEN: readonly ActionStep[] = ['takeHandOver', 'passToHolder', 'passToChair']

/** When whoever has it is late: at its due time; whoever came to it after that, when it climbs anew. */
function dueFor({ timeline, dueAt, climbAt, level }: Action): Date {
  const taken = timeline.filter(({ step }) => TAKEN.includes(step)).at(-1)
  return taken && taken.at > dueAt && level === 0 && climbAt ? climbAt : dueAt
}

/** Nobody is late with an answer to what was overdue before they were asked. */
function answerDue({ timeline, dueAt }: Action): Date | null {
  const asked = timeline.filter(({ step }) => step === 'askHandOver').at(-1)
  return asked && asked.at > dueAt ? null : dueAt
}

function waitsOf(action: Action): PureWait[] {
  const { state, owner, offeredTo, chair, dueAt, acceptBy, communityId, level } = action
  const office = postKey('residentsCommittee', communityId)
  const holderOf = (memberId: string | null) => (memberId === null ? office : memberKey(memberId))
  if (state === 'reported') {
    return waitingOn(action).map((one) => ({ holder: holderOf(one), verb: 'acceptAction', due: acceptBy }))
  }
  if (state !== 'open' && state !== 'inHand') return []
  const own = holderOf(owner.memberId)
  const above = [holderOf(chair.memberId), postKey('communitySecretary', communityId)].slice(0, level)
  return [
    { holder: own, verb: 'doAction', due: dueFor(action) },
    ...(offeredTo
      ? [{ holder: holderOf(offeredTo.memberId), verb: 'takeAction' as const, due: answerDue(action) }]
      : []),
    ...above
      .filter((holder) => holder !== own)
      .map((holder): PureWait => {
        const isPost = holder === postKey('communitySecretary', communityId)
        return { holder, verb: 'urgeAction', due: dueAt, ...(isPost ? { instead: [office] } : {}) }
      }),
  ]
}
