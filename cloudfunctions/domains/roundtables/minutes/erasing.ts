import type { MemberDocument } from 'types/members'
import type { AgendaEntry, Conclusion, Minutes } from 'types/roundtables'
import type { Context } from '../../../kernel/context'
import { command } from '../../../kernel/database'
import type { Reaction } from '../../../kernel/effects'
import { formerOf } from '../../../kernel/former'
import { namesOfReporters, reporterDigest } from '../../requests/directory'
import type { Meeting } from '../session/standing'
import { roundtables, standingIn } from '../store'
import { known, peopleIn, requestsOf } from './hiding'
import { withoutWords } from './redacting'

/**
 * The name of somebody erased goes out of what others wrote in a meeting. What is fixed under a hash stays as it is; what
 * copies are made of does not. Source: rules/roundtables.md C.3, 'fixed minutes contain a telephone'.
 */

type Rewrite = (text: string) => string

const maybe = (rewrite: Rewrite, text: string | null): string | null => text && rewrite(text)

const conclusionBy = (rewrite: Rewrite, { actions, drops, ...one }: Conclusion): Conclusion => ({
  ...one,
  text: rewrite(one.text),
  noActionWhy: maybe(rewrite, one.noActionWhy),
  actions: actions.map((action) => ({
    ...action,
    what: rewrite(action.what),
    evidence: rewrite(action.evidence),
  })),
  ...(drops
    ? { drops: drops.map((drop) => ({ ...drop, reason: rewrite(drop.reason), what: rewrite(drop.what) })) }
    : {}),
})

const entryBy = (rewrite: Rewrite, { said, options, conclusion, ...one }: AgendaEntry): AgendaEntry => ({
  ...one,
  title: rewrite(one.title),
  question: rewrite(one.question),
  lateWhy: maybe(rewrite, one.lateWhy),
  said: said.map((line) => ({ ...line, text: rewrite(line.text) })),
  options: options.map((option) => ({ ...option, text: rewrite(option.text) })),
  conclusion: conclusion && conclusionBy(rewrite, conclusion),
})

function minutesBy(rewrite: Rewrite, minutes: Minutes): Minutes {
  const { text, copyFrom, publicCopy, earlier, appendixAnswers } = minutes
  const objected = <A extends { objection: string | null }>(one: A): A => ({
    ...one,
    objection: maybe(rewrite, one.objection),
  })
  // Under the hash nothing changes: what a copy is made of stands beside it, where it differs.
  const copied = text === null ? null : rewrite(copyFrom ?? text)
  return {
    ...minutes,
    addition: maybe(rewrite, minutes.addition),
    confirmations: minutes.confirmations.map(objected),
    appendices: minutes.appendices.map((one) => ({ ...one, text: rewrite(one.text) })),
    ...(copied !== null && copied !== text ? { copyFrom: copied } : {}),
    ...(publicCopy ? { publicCopy: { ...publicCopy, text: rewrite(publicCopy.text) } } : {}),
    ...(earlier ? { earlier: earlier.map((one) => ({ ...one, addition: maybe(rewrite, one.addition) })) } : {}),
    ...(appendixAnswers ? { appendixAnswers: appendixAnswers.map(objected) } : {}),
  }
}

type Texts = Pick<Meeting, 'agenda' | 'minutes' | 'posted' | 'timeline'>

/** All that people wrote in a meeting, and what was made of it, without these names. */
export function textsWithout({ agenda, minutes, posted, timeline }: Texts, names: readonly string[]): Texts {
  const rewrite: Rewrite = (text) => withoutWords(text, names)
  /** Where the summary names who does something, also a name of one character. */
  const unnamed = (text: string) => names.reduce((left, name) => left.replaceAll(` ${name}：`, '：'), text)
  return {
    agenda: agenda.map((one) => entryBy(rewrite, one)),
    minutes: minutes && minutesBy(rewrite, minutes),
    posted: posted && { ...posted, text: rewrite(posted.withNames ? unnamed(posted.text) : posted.text) },
    timeline: timeline.map((one) => (one.text ? { ...one, text: rewrite(one.text) } : one)),
  }
}

const ATTEMPTS = 5
const AT_ONCE = 50
/** In which ways somebody stands in a meeting. */
const WAYS = [
  'seats.holder.memberId',
  'seats.substitutes.memberId',
  'former.memberId',
  'seats.presence.memberId',
  'timeline.by.memberId',
]

/** The names of one person in a meeting, before they are taken out of it. */
const namesOf = (meeting: Meeting, memberId: string): string[] => [
  ...peopleIn(meeting).flatMap((one) => (one.memberId === memberId ? [one.name] : [])),
  ...meeting.timeline.flatMap(({ by }) => (by?.memberId === memberId ? [by.name] : [])),
]

async function hideIn(context: Context, meetingId: string, memberId: string, others: readonly string[]): Promise<void> {
  const meetings = roundtables(context.db)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const meeting = await meetings.get(meetingId)
    if (!meeting) return
    const names = known([...namesOf(meeting, memberId), ...others])
    const texts = textsWithout(meeting, names)
    if (names.length === 0 || isSame(meeting, texts)) return
    const _ = command()
    const set = Object.fromEntries(Object.entries(texts).map(([field, value]) => [field, _.set(value)]))
    const { version } = meeting
    if ((await meetings.update({ _id: meetingId, version }, { ...set, version: _.inc(1) })) === 1) return
  }
  throw new Error(`meeting ${meetingId} is changed again and again; the clock goes on`)
}

const isSame = (before: Texts, after: Texts) =>
  JSON.stringify([before.agenda, before.minutes, before.posted, before.timeline]) ===
  JSON.stringify([after.agenda, after.minutes, after.posted, after.timeline])

/**
 * Somebody is erased: before their name is taken out of meetings and requests it is taken out of what others wrote in the
 * meetings at which they sat, or that dealt with what they reported. Nothing is left by which it could be found later.
 */
export const hideInMeetings: Reaction<MemberDocument> = async ({ matter, context }) => {
  const { memberId } = formerOf(matter)
  for (const way of WAYS) {
    for (let after = ''; ; ) {
      const found = await standingIn('roundtables', way)(context.db, memberId, after, AT_ONCE)
      for (const { _id } of found) await hideIn(context, _id, memberId, [])
      const last = found.at(-1)
      if (!last || found.length < AT_ONCE) break
      after = last._id
    }
  }
  await hideReporter(context, memberId)
}

/** In each meeting that dealt with what they had reported. */
async function hideReporter(context: Context, memberId: string): Promise<void> {
  const digest = reporterDigest(memberId)
  for (let after = ''; ; ) {
    const items = await standingIn('agendaItems', 'origins.reporter')(context.db, digest, after, AT_ONCE)
    for (const item of items) {
      const names = await namesOfReporters(context.db, requestsOf([item]), memberId)
      const meetings = new Set([item.meetingId, ...item.timeline.map(({ meetingId }) => meetingId)])
      for (const id of meetings) if (id && names.length > 0) await hideIn(context, id, memberId, names)
    }
    const last = items.at(-1)
    if (!last || items.length < AT_ONCE) return
    after = last._id
  }
}
