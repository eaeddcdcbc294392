import type { HoursDocument, TaskDocument } from 'types/tasks'
import type { Context } from '../../kernel/context'
import { type Database, insertOnce } from '../../kernel/database'
import type { Reaction } from '../../kernel/effects'
import { isGuest } from '../../kernel/guests'
import { derivedId } from '../../kernel/ids'
import { slicesOf } from '../../kernel/slices'
import { entryOf } from '../messages/telling'
import { dayOf, overlapsOf } from './hours'
import { countedAfter, hours } from './hours-store'
import { keyAt } from './rules'

/** The ledger of hours. Each entry has an id that follows from what it stands for, so that it is entered once. */

const AT_ONCE = 10

/** Enters the minutes of all who were counted, and takes off what was counted twice. */
export const enterCounted: Reaction<TaskDocument> = async ({ matter, effect, context }) => {
  const entry = entryOf(matter, effect)
  const counted = matter.claims.filter(({ state }) => state === 'counted')
  for (const slice of slicesOf(counted, AT_ONCE)) {
    await Promise.all(
      slice.map(async ({ memberId, from = matter.startsAt, to = matter.endsAt, minutes = 0, note }) => {
        const { communityId, teamId, _id: taskId, title } = matter
        const made = await enter(context.db, {
          _id: derivedId('counted', taskId, memberId),
          communityId,
          memberId,
          teamId,
          taskId,
          title,
          kind: 'counted',
          from,
          to,
          day: dayOf({ from }),
          // Corrections that came before this was carried out have entries of their own.
          minutes: minutes - correctedSince(matter, memberId),
          // What is said of somebody without a phone goes after a year, and here nothing is ever changed.
          note: isGuest(memberId) ? null : (note ?? null),
          by: entry?.by ?? null,
          at: effect.at,
        })
        await takeOffOverlap(context, made)
      }),
    )
  }
}

const correctedSince = ({ claims, timeline }: TaskDocument, memberId: string): number => {
  const id = claims.find((one) => one.memberId === memberId)?.id
  return timeline.reduce(
    (sum, { step, placeId, minutes = 0 }) => sum + (step === 'correct' && placeId === id ? minutes : 0),
    0,
  )
}

/** Looked at after the entering: of two who count at once, the second sees both, and both take off the same. */
async function takeOffOverlap({ db }: Context, entry: HoursDocument): Promise<void> {
  const near = await sharing(db, entry)
  for (const one of near) {
    // The other one may share time with entries of which this one knows nothing.
    const all = one._id === entry._id ? near : await sharing(db, one)
    for (const { id, with: other, minutes } of overlapsOf(one, all)) {
      await enter(db, {
        ...one,
        _id: id,
        kind: 'overlap',
        minutes: -minutes,
        note: `与“${other}”重叠 ${minutes} 分钟，只计一次`,
        by: null,
      })
    }
  }
}

/** What was counted of the same person that shares time with an entry, itself included. */
const sharing = async (db: Database, { memberId, from, to }: HoursDocument) =>
  (await countedAfter(db, memberId, from)).filter((one) => one.from < to)

/** Enters by how much a correction changes what was counted. */
export const enterCorrected: Reaction<TaskDocument> = async ({ matter, effect, context }) => {
  const entry = entryOf(matter, effect)
  const claim = matter.claims.find(({ id }) => id === entry?.placeId)
  if (!entry || !claim) return
  const { from = matter.startsAt, to = matter.endsAt, memberId } = claim
  const { communityId, teamId, _id: taskId, title } = matter
  await enter(context.db, {
    _id: derivedId('corrected', taskId, entry.id),
    communityId,
    memberId,
    teamId,
    taskId,
    title,
    kind: 'corrected',
    from,
    to,
    day: dayOf({ from }),
    minutes: entry.minutes ?? 0,
    note: isGuest(memberId) ? null : (entry.text ?? null),
    by: entry.by,
    at: effect.at,
  })
}

/** An entry with its place in a list. */
const enter = (db: Database, entry: Omit<HoursDocument, 'order'>): Promise<HoursDocument> =>
  insertOnce(hours(db), { ...entry, order: keyAt(entry.at, entry._id) })
