import type { ItemSummary } from 'types/item-inputs'
import type {
  ActionInput,
  RecordEntry,
  ResolveInput,
  SessionItem,
  SessionSeat,
  SessionView,
} from 'types/roundtable-session'
import type { SeatDuty } from 'types/words/meetings'
import type { Queued } from '@/cloud/outbox'
import { conclusionOf, type DroppedNames } from './conclusion-sketch'

/** A meeting as it will be once what waits on this phone has arrived. Whether that counts is for the cloud to say. */

export interface SessionShown extends SessionView {
  /** What has not arrived yet: ids of what was said, of options and seats, and the marks below. */
  unsent: ReadonlySet<string>
  /** What was refused and stands in the queue: it counts for nothing. */
  refusedDeeds: readonly Queued[]
}

/** What is unsent of an option or an item, beside itself. */
export const handsOf = (optionId: string) => `hands ${optionId}`
export const endOf = (itemId: string) => `conclusion ${itemId}`
export const CLOSING = 'closing'

/** How an item ends. */
export const RESOLVE = 'roundtables.resolve'

/** What the page keeps beside the input of a late item. */
export type LateItem = Pick<ItemSummary, 'id' | 'title' | 'question' | 'category' | 'reporters'>

/**
 * @param deeds what waits of this meeting or was refused, the oldest first
 */
export function withUnsent(view: SessionView, deeds: readonly Queued[]): SessionShown {
  const begun: SessionShown = {
    ...view,
    unsent: new Set(),
    refusedDeeds: deeds.filter(({ refusal }) => refusal !== null),
  }
  return deeds.filter(({ refusal }) => refusal === null).reduce(applied, begun)
}

function applied(view: SessionShown, { path, input, shown }: Queued): SessionShown {
  // The queue keeps what a form of this app has sent, or of an earlier one: what is missing in it changes nothing.
  const { itemId, seatId, memberId, duty } = input as Partial<Record<string, string>>
  switch (path) {
    case 'roundtables.record':
      return ((input.entries ?? []) as RecordEntry[]).reduce(recorded, view)
    case 'roundtables.sit':
      return seated(view, ({ sitters }) => sitters.some((one) => one.memberId === memberId), memberId)
    case 'roundtables.getUp':
      return seated(view, ({ id }) => id === seatId, null)
    case 'roundtables.name':
      return named(view, seatId, duty as SeatDuty)
    case RESOLVE:
      return concluded(view, itemId, input as unknown as ResolveInput, shown)
    case 'roundtables.addLate':
      return added(view, shown as LateItem | undefined, String(input.reason))
    case 'roundtables.close':
      return ending(view)
    default:
      return view
  }
}

const marked = (view: SessionShown, mark: string): SessionShown => ({
  ...view,
  unsent: new Set([...view.unsent, mark]),
})

const onItem = (view: SessionShown, itemId: string | undefined, change: (item: SessionItem) => SessionItem) => ({
  ...view,
  agenda: view.agenda.map((one) => (one.itemId === itemId ? change(one) : one)),
})

function recorded(view: SessionShown, entry: RecordEntry): SessionShown {
  const { id, kind, itemId, seatId = '', text = '', optionId = '', inFavour = [], against = [] } = entry
  const item = view.agenda.find((one) => one.itemId === itemId)
  if (!item) return view
  switch (kind) {
    case 'said': {
      if (item.said.some((one) => one.id === id)) return view
      const next = onItem(view, itemId, (one) => ({ ...one, said: [...one.said, { id, seatId, text }] }))
      const seats = view.seats.map((one) => (one.id === seatId ? { ...one, hasSpoken: true } : one))
      return marked({ ...next, seats }, id)
    }
    case 'option': {
      if (item.options.some((one) => one.id === id)) return view
      return marked(
        onItem(view, itemId, (one) => ({ ...one, options: [...one.options, { id, text, hands: null }] })),
        id,
      )
    }
    case 'hands': {
      const hands = { inFavour, against, present: view.quorum.present }
      const options = item.options.map((one) => (one.id === optionId ? { ...one, hands } : one))
      return marked(
        onItem(view, itemId, (one) => ({ ...one, options })),
        handsOf(optionId),
      )
    }
  }
}

/** @param memberId who sits down; null: whoever sits there leaves */
function seated(
  view: SessionShown,
  isIt: (seat: SessionSeat) => boolean,
  memberId: string | null | undefined,
): SessionShown {
  const seat = view.seats.find(isIt)
  const arrives = memberId !== null
  if (!seat || seat.isPresent === arrives) return view
  const name = arrives ? (seat.sitters.find((one) => one.memberId === memberId)?.name ?? null) : seat.name
  const next = { ...seat, isPresent: arrives, wasPresent: true, name }
  const change = arrives ? 1 : -1
  const quorum = {
    ...view.quorum,
    present: view.quorum.present + change,
    // Whoever comes by invitation counts while they are there.
    seats: view.quorum.seats + (seat.invited ? change : 0),
  }
  return marked({ ...view, quorum, seats: view.seats.map((one) => (one === seat ? next : one)) }, seat.id)
}

function named(view: SessionShown, seatId: string | undefined, duty: SeatDuty): SessionShown {
  const seat = view.seats.find(({ id }) => id === seatId)
  if (!seat || seat.duty === duty) return view
  const seats = view.seats.map((one) =>
    one.id === seatId ? { ...one, duty } : one.duty === duty ? { ...one, duty: null } : one,
  )
  return marked({ ...view, seats }, seat.id)
}

function concluded(view: SessionShown, itemId: string | undefined, input: ResolveInput, shown: unknown): SessionShown {
  const item = view.agenda.find((one) => one.itemId === itemId)
  if (!item || item.conclusion) return view
  const { outcome, text, agreedBy, against, referral = null, majority = null, noActionWhy = null, actions } = input
  const sitterOf = ({ seatId, memberId }: ActionInput) =>
    view.seats.find(({ id }) => id === seatId)?.sitters.find((one) => one.memberId === memberId)?.name ?? null
  const conclusion: NonNullable<SessionItem['conclusion']> = {
    outcome,
    text,
    agreedBy,
    against,
    referral,
    majority,
    noActionWhy,
    actions: actions.map((one, place) => ({
      id: String(place),
      what: one.what,
      seatId: one.seatId,
      name: sitterOf(one),
      dueAt: Date.parse(`${one.dueOn}T00:00:00+08:00`),
      reviewOn: one.reviewOn ?? one.dueOn,
      evidence: one.evidence,
    })),
    drops: conclusionOf(item, input, (shown as { drops?: DroppedNames } | undefined)?.drops).drops,
  }
  return marked(
    onItem(view, itemId, (one) => ({ ...one, conclusion })),
    endOf(item.itemId),
  )
}

function added(view: SessionShown, item: LateItem | undefined, lateWhy: string): SessionShown {
  if (!item || view.agenda.some(({ itemId }) => itemId === item.id)) return view
  const { id: itemId, title, question, category, reporters: requests } = item
  const entry = { itemId, title, question, category, requests, ownersDecide: false, lateWhy }
  return marked({ ...view, agenda: [...view.agenda, { ...entry, said: [], options: [], conclusion: null }] }, itemId)
}

/** Nothing more is written down behind the end. */
const ending = (view: SessionShown): SessionShown =>
  view.state === 'inSession' ? marked({ ...view, actions: [] }, CLOSING) : view

/** The conclusion of an item that was refused, and is to be put right. */
export const refusedConclusion = ({ refusedDeeds }: SessionShown, itemId: string): Queued | undefined =>
  refusedDeeds.find(({ path, input }) => path === RESOLVE && input.itemId === itemId)

/** Whether the count of seats is one that the cloud has not seen: then it cannot be said here what may be resolved. */
export const seatsUnsent = ({ seats, unsent }: SessionShown): boolean => seats.some(({ id }) => unsent.has(id))
