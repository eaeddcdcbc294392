import type { Photo } from 'types/requests'
import type { TableDocument, TableSeat } from 'types/roundtables'
import { ACCEPTING_DAYS, type ActionDeed, VERSIONS_AT_MOST } from 'types/words/meeting-actions'
import { ACTION_STATE_NAMES, type ActionState, type ActionStep } from 'types/words/roundtables'
import type { Actor } from '../../../kernel/actor'
import type { Calendar } from '../../../kernel/calendar'
import { AppError, forbidden, notFound } from '../../../kernel/errors'
import type { Step } from '../../../kernel/matter'
import { afterWorkingDays } from '../../../kernel/time'
import { entryBy, type Said } from '../entries'
import { acceptorFor } from './accepting'
import {
  type Action,
  type ActionEntry,
  type ActionStanding,
  climbsAt,
  inState,
  ownerOf,
  standingOf,
  withPeople,
} from './parts'

/** What people do with an action. Source: rules/roundtables.md C.2. */

type Table = Pick<TableDocument, 'seats'>

/** A deed of a person on an action. */
export interface Doing extends Said {
  actor: Actor
  table: Table
  calendar: Calendar
}

/** In which states each is done, and by whom. */
const MAY: Record<ActionDeed, { from: readonly ActionState[]; who: 'owns' | 'accepts' | 'isAsked' }> = {
  startAction: { from: ['open'], who: 'owns' },
  reportAction: { from: ['open', 'inHand'], who: 'owns' },
  acceptReport: { from: ['reported'], who: 'accepts' },
  sendBack: { from: ['reported'], who: 'accepts' },
  offerAction: { from: ['open', 'inHand'], who: 'owns' },
  takeHandOver: { from: ['open', 'inHand'], who: 'isAsked' },
  declineHandOver: { from: ['open', 'inHand'], who: 'isAsked' },
  applyFor: { from: ['open', 'inHand'], who: 'owns' },
  enterAnswer: { from: ['open', 'inHand', 'reported'], who: 'owns' },
  newVersion: { from: ['open', 'inHand'], who: 'owns' },
  linkRequest: { from: ['open', 'inHand'], who: 'owns' },
}

const NOT_YOURS = {
  owns: '这件事不由您落实，请联系负责的席位',
  accepts: '由主持人或提出这件事的人来确认，请联系他们',
  isAsked: '这件事没有转给您，请返回刷新',
}

const OWN_REPORT = `自己这一方报的完成不能自己确认，请联系副主持人或提出这件事的人。${ACCEPTING_DAYS} 个工作日没有人退回，就算已落实`

export const WHAT = '件落实事项'

/** @throws {AppError} NOT_FOUND where it lies in another community */
export function refuseElsewhere(action: Action | null, actor: Actor): asserts action is Action {
  if (action?.communityId !== actor.communityId) throw notFound(WHAT)
}

/** Whether an authority has not answered yet. */
export const isWaiting = ({ application }: Action) => application !== null && application.answeredAt === null

const fits: Partial<Record<ActionDeed, (action: Action) => boolean>> = {
  applyFor: (action) => !isWaiting(action),
  enterAnswer: isWaiting,
  newVersion: ({ versions }) => versions.length < VERSIONS_AT_MOST,
  linkRequest: ({ link }) => link === null,
}

/** What somebody may do with it now. */
export const deedsOf = (action: Action, standing: ActionStanding): ActionDeed[] =>
  (Object.keys(MAY) as ActionDeed[]).filter((deed) => {
    const { from, who } = MAY[deed]
    return standing[who] && from.includes(action.state) && (fits[deed]?.(action) ?? true)
  })

const wrongState = ({ state }: Action) =>
  new AppError('CONFLICT', 'WRONG_STATE', `这件事现在是“${ACTION_STATE_NAMES[state]}”，请刷新后再看`)

/** @throws {AppError} NOT_FOUND, FORBIDDEN, CONFLICT/WRONG_STATE */
export function entryOf(action: Action, deed: ActionDeed, step: ActionStep, doing: Doing): ActionEntry {
  refuseElsewhere(action, doing.actor)
  const standing = standingOf(action, doing.table, doing.actor)
  const { from, who } = MAY[deed]
  if (who === 'accepts' && standing.isOwnReport && from.includes(action.state)) throw forbidden(OWN_REPORT)
  if (!standing[who]) throw forbidden(NOT_YOURS[who])
  if (!from.includes(action.state)) throw wrongState(action)
  return entryBy(doing.actor, standing.seat?.label ?? null, step, doing)
}

/** What an entry says in words and photos. */
export const told = (text: string | undefined, photos: Photo[] = []) => ({
  ...(text ? { text } : {}),
  ...(photos.length > 0 ? { photos } : {}),
})

export function start(action: Action, doing: Doing): Step<Action> {
  const entry = entryOf(action, 'startAction', 'start', doing)
  return { set: inState(action, 'inHand', doing.now), entry, events: [] }
}

/** What follows from a report, whoever makes it. @param entry which says so */
export const asReported = (
  action: Action,
  entry: ActionEntry,
  seats: readonly TableSeat[],
  { now, calendar }: Pick<Doing, 'now' | 'calendar'>,
): Partial<Action> => ({
  ...inState(action, 'reported', now),
  reportedAt: now,
  acceptBy: afterWorkingDays(now, ACCEPTING_DAYS, calendar).dueAt,
  climbAt: null,
  level: 0,
  ...withPeople(action, {
    offeredTo: null,
    acceptor: acceptorFor({ ...action, timeline: [...action.timeline, entry] }, seats),
  }),
})

/** It is done, as its owner says. */
export function report(action: Action, said: { text: string; photos: Photo[] }, doing: Doing): Step<Action> {
  const entry = { ...entryOf(action, 'reportAction', 'report', doing), ...told(said.text, said.photos) }
  return { set: asReported(action, entry, doing.table.seats, doing), entry, events: ['action.reported'] }
}

export function acceptReport(action: Action, text: string | undefined, doing: Doing): Step<Action> {
  const entry = { ...entryOf(action, 'acceptReport', 'accept', doing), ...told(text) }
  return { set: inState(action, 'done', doing.now), entry, events: ['action.done'] }
}

/** It is not done yet: the due date stays, and it climbs one working day after that, or from now on. */
export function sendBack(action: Action, text: string, doing: Doing): Step<Action> {
  const entry = { ...entryOf(action, 'sendBack', 'sendBack', doing), text }
  const reset = { reportedAt: null, acceptBy: null, ...withPeople(action, { acceptor: null }) }
  const set = { ...inState(action, 'inHand', doing.now), ...reset }
  return { set: { ...set, climbAt: climbsAt(action, doing.now, doing.calendar) }, entry, events: ['action.sentBack'] }
}

interface Offer {
  seatId: string
  text: string
  /** The unit for which that seat stands, where it is out of use. */
  closedUnit: string | undefined
}

/** Asks another seat to take it on. */
export function offer(action: Action, { seatId, text, closedUnit }: Offer, doing: Doing): Step<Action> {
  const entry = { ...entryOf(action, 'offerAction', 'askHandOver', doing), text }
  const seat = doing.table.seats.find(({ id }) => id === seatId)
  const wrong = (message: string) => new AppError('INVALID_INPUT', 'MALFORMED', message, { seatId: message })
  if (!seat) throw wrong('没有这个席位，请重新选择')
  if (seat.id === action.owner.seatId) throw wrong('这件事已经在这个席位，请选别的席位')
  if (closedUnit) throw wrong(`${closedUnit}已停用，请选别的席位`)
  if (!seat.holder) throw wrong('这个席位还没有人，请选别的席位')
  return { set: withPeople(action, { offeredTo: ownerOf(seat) }), entry, events: ['action.offered'] }
}

/** Whoever is asked takes it on: from now on it is theirs. */
export function takeHandOver(action: Action, doing: Doing): Step<Action> {
  const entry = entryOf(action, 'takeHandOver', 'takeHandOver', doing)
  const { owner, formerOwners, offeredTo } = action
  if (!offeredTo) throw wrongState(action)
  const seat = doing.table.seats.find(({ id }) => id === offeredTo.seatId)
  const taken = seat ? ownerOf(seat, doing.actor.memberId) : offeredTo
  return {
    set: {
      ...withPeople(action, { owner: taken, formerOwners: [...formerOwners, owner], offeredTo: null }),
      level: 0,
      climbAt: climbsAt(action, doing.now, doing.calendar),
    },
    entry,
    events: ['action.handedOver'],
  }
}

export function declineHandOver(action: Action, text: string, doing: Doing): Step<Action> {
  const entry = { ...entryOf(action, 'declineHandOver', 'declineHandOver', doing), text }
  return { set: withPeople(action, { offeredTo: null }), entry, events: ['action.declined'] }
}
