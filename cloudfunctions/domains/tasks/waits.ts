import type { TaskDocument } from 'types/tasks'
import { postKey } from 'types/words/posts'
import { shortSign } from 'types/words/tasks'
import { memberKey, ownKey } from 'types/words/todos'
import type { PureWait, Waiting, Waits } from '../../kernel/todos/waiting'
import { isGuest, withPhones } from './guests'
import { isCountable, isOverdue } from './life'
import { isAsked } from './standing-in'
import { missingIn } from './watching'

/**
 * For whom a task waits: an offer for the volunteer, finding more people for the leader and the office, the counting for the leader and, once it is late, for the deputies and
 * the office. Whoever has a place sees it among their own.
 */
export const taskWaits: Waits<TaskDocument> = { kind: 'task', event: 'task.waits', waitsFor }

function waitsFor(task: TaskDocument): Waiting | null {
  const { title, createdAt, state, startsAt, countDueAt } = task
  const missing = missingIn(task)
  const waits = isCountable(task)
    ? ofLeader(task)
    : state === 'open' || state === 'underWay'
      ? [...ofOffered(task), ...ofAsked(task), ...(missing === null ? [] : ofShort(task)), ...ofClaimers(task)]
      : []
  if (waits.length === 0) return null
  return {
    urgent: false,
    subject: { title, sign: missing === null ? null : shortSign(missing), number: null, photos: 0, since: createdAt },
    place: null,
    order: countDueAt ?? startsAt,
    climbAt: null,
    waits,
  }
}

function ofLeader(task: TaskDocument): PureWait[] {
  const { teamId, communityId, countDueAt: due } = task
  const office = postKey('residentsCommittee', communityId)
  const deputies = postKey('teamDeputy', teamId)
  const verb = 'countTask' as const
  return [
    { holder: postKey('teamLeader', teamId), verb, due, instead: [deputies, office] },
    ...(isOverdue(task)
      ? [
          { holder: deputies, verb, due },
          { holder: office, verb, due },
        ]
      : []),
  ]
}

/** Too few people, a week before: whoever leads it and the office look for more. */
function ofShort({ teamId, communityId, startsAt: due }: TaskDocument): PureWait[] {
  const office = postKey('residentsCommittee', communityId)
  const verb = 'findPeople' as const
  return [
    { holder: postKey('teamLeader', teamId), verb, due, instead: [postKey('teamDeputy', teamId), office] },
    { holder: office, verb, due },
  ]
}

const ofOffered = ({ offers }: TaskDocument): PureWait[] =>
  offers.map(({ memberId, until }) => ({ holder: memberKey(memberId), verb: 'answerOffer', due: until }))

/** The time was changed: whoever has a place says whether they still come. */
const ofAsked = (task: TaskDocument): PureWait[] =>
  task.state === 'open'
    ? task.claims
        .filter((one) => one.state === 'claimed' && !isGuest(one.memberId) && isAsked(task, one))
        .map(({ memberId }) => ({ holder: memberKey(memberId), verb: 'confirmComing', due: task.startsAt }))
    : []

const ofClaimers = ({ claims, startsAt }: TaskDocument): PureWait[] =>
  withPhones(claims).map((memberId) => ({ holder: ownKey(memberId), verb: null, due: startsAt }))
