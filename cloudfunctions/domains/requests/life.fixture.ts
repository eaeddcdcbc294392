import type { RequestDocument } from 'types/requests'
import type { RequestState } from 'types/words/requests'
import { afterStep } from '../../kernel/matter'
import { CALENDAR } from '../../testing/calendar'
import { actor, NOW, WAY } from '../../testing/people'
import { decide, type Move, submit } from './rules'

/** Requests in every state, led there by the rules, for tests. */

export const reporter = actor({ id: 'reporter' })
export const committee = actor({ id: 'committee', posts: [['residentsCommittee', 'c1']] })
export const property = actor({ id: 'property', posts: [['propertyCompany', 'y1']] })

let keys = 0
export const newKey = () => `key-${String(++keys).padStart(16, '0')}`

export const submitted = (): RequestDocument =>
  submit(
    {
      number: '2026-1123-0001',
      category: 'facilities',
      text: '灯坏了',
      photos: [],
      way: WAY,
      naming: 'open',
      key: newKey(),
    },
    reporter,
    NOW,
    CALENDAR,
  )

type Script = [who: typeof reporter, move: Omit<Move, 'key'>][]

const TO_PROPERTY: Script = [
  [committee, { action: 'accept' }],
  [committee, { action: 'dispatch', target: { post: 'propertyCompany', placeId: 'y1' } }],
]
const TO_ANSWER: Script = [
  ...TO_PROPERTY,
  [property, { action: 'start' }],
  [property, { action: 'answer', text: '换好了' }],
]

const SCRIPTS: Record<RequestState, Script> = {
  submitted: [],
  accepted: TO_PROPERTY,
  declined: [[committee, { action: 'decline', text: '不属于公共区域' }]],
  inHand: [...TO_PROPERTY, [property, { action: 'start' }]],
  answered: TO_ANSWER,
  settled: [...TO_ANSWER, [reporter, { action: 'settle', stars: 5 }]],
  reopened: [...TO_ANSWER, [reporter, { action: 'reopen', text: '还是不亮' }]],
  withdrawn: [[reporter, { action: 'withdraw' }]],
}

/** A request in this state; from 'accepted' on it was dispatched to the property company of the yard. */
export const inState = (state: RequestState): RequestDocument =>
  SCRIPTS[state].reduce(
    (request, [who, move]) => afterStep(request, decide(request, who, { ...move, key: newKey() }, NOW, CALENDAR)),
    submitted(),
  )
