import type { AgendaItemDocument } from 'types/agenda-items'
import type { RoundtableDocument } from 'types/roundtables'
import type { ItemStep } from 'types/words/roundtables'
import type { Context } from '../../../kernel/context'
import { findByIds } from '../../../kernel/database'
import type { Reaction } from '../../../kernel/effects'
import type { Step } from '../../../kernel/matter'
import { takeStepOn } from '../../../kernel/steps'
import { entryOfClock } from '../entries'
import { takenOver } from '../items/owners'
import { agendaItems, itemsOfMeeting, roundtables } from '../store'

type Item = AgendaItemDocument
type Meeting = RoundtableDocument

const READ: readonly Meeting['state'][] = ['announced', 'inSession', 'drafting', 'circulated', 'fixed']

/** What an item has to do so that it stands as the meeting says; null where it does already. */
export function followed(item: Item, meeting: Meeting, now: Date): Step<Item> | null {
  const isOn = meeting.state !== 'cancelled' && meeting.agenda.some(({ itemId }) => itemId === item._id)
  const step = (name: ItemStep, set: Partial<Item>, events: Step<Item>['events']): Step<Item> => ({
    set,
    entry: { ...entryOfClock(name, now), meetingId: meeting._id },
    events,
  })
  const here = { meetingId: meeting._id, meetingAt: meeting.startsAt, unread: !READ.includes(meeting.state) }
  if (!isOn) {
    if (item.state !== 'onAgenda' || item.meetingId !== meeting._id) return null
    const wasRead = isAnnouncedFor(item, meeting)
    return step(
      'takeOff',
      { state: 'accepted', meetingId: null, meetingAt: null, unread: false },
      wasRead ? ['item.offAgenda'] : [],
    )
  }
  const isFree = item.state === 'accepted' || item.state === 'postponed'
  if (isFree) {
    return READ.includes(meeting.state)
      ? step('announce', { state: 'onAgenda', ...here }, ['item.onAgenda'])
      : step('putOn', { state: 'onAgenda', ...here }, [])
  }
  if (item.state !== 'onAgenda' || item.meetingId !== meeting._id) return null
  const isNews = READ.includes(meeting.state) && !isAnnouncedFor(item, meeting)
  if (isNews) return step('announce', here, ['item.onAgenda'])
  const isMoved = item.meetingAt?.getTime() !== meeting.startsAt.getTime()
  if (!isMoved) return null
  return READ.includes(meeting.state) ? step('announce', here, ['item.onAgenda']) : step('putOn', here, [])
}

/** Its last coming to this agenda was published. */
const isAnnouncedFor = ({ timeline }: Item, { _id }: Meeting): boolean =>
  timeline.filter(({ step, meetingId }) => meetingId === _id && ['putOn', 'announce', 'takeOff'].includes(step)).at(-1)
    ?.step === 'announce'

/** States of a meeting in which its agenda follows its items. */
const CHANGING: readonly Meeting['state'][] = ['planned', 'announced', 'inSession']

/** Whether it stays on an agenda whatever became of the item. */
const isFast = ({ state }: Meeting, { lateWhy, said, options, conclusion }: Meeting['agenda'][number]): boolean =>
  said.length > 0 || options.length > 0 || conclusion !== null || (state === 'inSession' && lateWhy === null)

const ATTEMPTS = 3

async function follow(context: Context, itemId: string, meetingId: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const [item, meeting] = await Promise.all([
      agendaItems(context.db).get(itemId),
      roundtables(context.db).get(meetingId),
    ])
    const step = item && meeting && followed(item, meeting, context.now)
    if (!step || (await takeStepOn(context, agendaItems, item, step))) return
  }
  throw new Error(`item ${itemId} is changed again and again; the clock goes on`)
}

/**
 * The items of a meeting stand as it says, in whatever order this comes: each is compared with the meeting as it is now. An
 * item that another meeting took in the same moment stays there, and goes off this agenda.
 */
export const followAgenda: Reaction<Meeting> = async ({ matter, context }) => {
  const { _id, communityId } = matter
  const on = matter.agenda.map(({ itemId }) => itemId)
  const [listed, held] = await Promise.all([
    findByIds(agendaItems(context.db), on),
    itemsOfMeeting(context.db, communityId, _id),
  ])
  for (const id of new Set([...listed, ...held].map((item) => item._id))) await follow(context, id, _id)
  await matchAgenda(context, _id)
}

/** The agenda of a meeting says what its items say now. */
export async function matchAgenda(context: Context, meetingId: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const meeting = await roundtables(context.db).get(meetingId)
    if (!meeting) return
    const on = meeting.agenda.map(({ itemId }) => itemId)
    const step = matched(meeting, await findByIds(agendaItems(context.db), on), context.now)
    if (!step || (await takeStepOn(context, roundtables, meeting, step))) return
  }
  throw new Error(`meeting ${meetingId} is changed again and again; the clock goes on`)
}

/**
 * What went to another meeting, or was merged, goes off an agenda; what was withdrawn does while the agenda is not published.
 * In session only what was added late may have gone, and it stays once something was entered on it. An item that owners
 * decide since it was put on is dealt with as theirs, as long as it has no conclusion.
 * @returns null where the agenda stands so already
 */
export function matched(meeting: Meeting, items: readonly Item[], now: Date): Step<Meeting> | null {
  const { state: stands, agenda: before } = meeting
  const isForeign = ({ state, meetingId: at }: Item) =>
    (state === 'onAgenda' && at !== meeting._id) ||
    state === 'merged' ||
    (stands === 'planned' && state === 'withdrawn')
  if (!CHANGING.includes(stands)) return null
  const agenda = before.flatMap((entry) => {
    const item = items.find(({ _id }) => _id === entry.itemId)
    if (item && isForeign(item) && !isFast(meeting, entry)) return []
    const own = item && !entry.conclusion ? takenOver(entry, item) : null
    return own ? { ...entry, ...own } : entry
  })
  if (agenda.length < before.length) {
    return { set: { agenda }, entry: entryOfClock('takeOff' as const, now), events: [] }
  }
  if (agenda.every((entry, place) => entry === before[place])) return null
  return { set: { agenda }, entry: entryOfClock('leaveToOwners' as const, now), events: [] }
}

/** It was withdrawn: it goes off the agenda that is not published yet. */
export const leaveAgenda: Reaction<Item> = async ({ matter, context }) => {
  if (matter.meetingId) await matchAgenda(context, matter.meetingId)
}
