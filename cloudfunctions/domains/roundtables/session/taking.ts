import type { SessionView } from 'types/roundtable-session'
import type { MeetingStep } from 'types/words/roundtables'
import { changedMeanwhile, forbidden, notFound } from '../../../kernel/errors'
import type { Step } from '../../../kernel/matter'
import type { ActorContext } from '../../../kernel/procedure'
import { markUntil } from '../../../kernel/since'
import { attemptDeed, takeStepOn } from '../../../kernel/steps'
import { dayInShanghai } from '../../../kernel/time'
import { roundtables } from '../store'
import { type Meeting, mayRead } from './standing'
import { sessionViewOf } from './view'

/** How the procedures of session and minutes load, take a step and answer. */

const WHAT = '次会议'

/** A meeting of my community, announced or not: whoever calls this asks who may know of it. @throws {AppError} NOT_FOUND */
export async function knownMeeting({ db, actor }: ActorContext, id: string): Promise<Meeting> {
  const meeting = await roundtables(db).get(id)
  if (meeting?.communityId !== actor.communityId) throw notFound(WHAT)
  return meeting
}

/** One whose course I may read: I have a seat in it, or work in the office. @throws {AppError} */
export async function readable(ctx: ActorContext, id: string): Promise<Meeting> {
  const meeting = await knownMeeting(ctx, id)
  refuseOthers(meeting, ctx)
  return meeting
}

export function refuseOthers(meeting: Meeting, { actor }: ActorContext): void {
  if (!mayRead(meeting, actor)) throw forbidden('开会的过程只有席位上的人能看，会后请看结果公示')
}

/** Many sit down and leave at the same moment, while one records: whoever is slower decides again. */
const ATTEMPTS = 20

interface Deed {
  id: string
  key: string
  step: MeetingStep
}

/** A step in a meeting, by whoever has to do with it. */
export function inMeeting(
  ctx: ActorContext,
  { id: matterId, key, step }: Deed,
  decide: (meeting: Meeting) => Step<Meeting>,
): Promise<Meeting> {
  const deed = { matterId, memberId: ctx.actor.memberId, step, key, sent: ctx.sent, what: WHAT }
  return attemptDeed<Meeting, Step<Meeting>>(ctx, roundtables, deed, {
    attempts: ATTEMPTS,
    lost: changedMeanwhile,
    decide(meeting) {
      if (meeting.communityId !== ctx.actor.communityId) throw notFound(WHAT)
      refuseOthers(meeting, ctx)
      return decide(meeting)
    },
    write: (_, meeting, taken) => takeStepOn(ctx, roundtables, meeting, taken),
  })
}

/** What is read at every asking: what the reader may do changes with the version, and with the day. */
export const glanced = ({ _id, version }: Pick<Meeting, '_id' | 'version'>, now: Date) => ({
  _id,
  version,
  day: dayInShanghai(now),
})

export const showSession = (ctx: ActorContext, meeting: Meeting): SessionView => ({
  ...sessionViewOf(meeting, ctx.actor, ctx.now),
  mark: markUntil(ctx, glanced(meeting, ctx.now), null),
})
