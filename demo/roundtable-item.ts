import type { AgendaItemDocument } from 'types/agenda-items'
import type { RoundtableDocument } from 'types/roundtables'
import type { MatterCategory, OwnersMatter } from 'types/words/roundtables'
import { COMMUNITY } from './places'

const DAY = 24 * 3_600_000

interface Brought {
  id: string
  category: MatterCategory
  title: string
  question: string
  ownersMatter?: OwnersMatter | undefined
  askedOf?: readonly string[] | undefined
  /** From which requests it came. */
  requests?: readonly string[]
}

/** An item as the liaison brought it ten days before a meeting of the demo roundtable, on whose agenda it stands. */
export function itemOf(
  { _id: meetingId, startsAt, seats }: RoundtableDocument,
  { id, category, title, question, ownersMatter, askedOf = [], requests = [] }: Brought,
): AgendaItemDocument {
  const at = new Date(startsAt.getTime() - 10 * DAY)
  const liaison = seats.find((one) => one.id === 'seat-liaison')?.holder
  if (!liaison) throw new Error('the liaison sits at the table')
  return {
    _id: id,
    communityId: COMMUNITY,
    state: 'onAgenda',
    title,
    question,
    background: null,
    category,
    ownersDecide: ownersMatter !== undefined,
    ...(ownersMatter ? { ownersMatter } : {}),
    photos: [],
    askedOf: [...askedOf],
    origins: requests.map((one) => ({ kind: 'request', id: one, at, gone: false })),
    broughtBy: { ...liaison, post: '联户长', seatId: 'seat-liaison' },
    supporters: [],
    comments: [],
    meetingId,
    meetingAt: startsAt,
    mergedInto: null,
    outcome: null,
    resolution: null,
    openActions: null,
    endedAt: null,
    order: `${at.toISOString()} ${id}`,
    timeline: [],
    effects: [],
    version: 1,
    createdAt: at,
    updatedAt: at,
  }
}
