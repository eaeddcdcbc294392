import type { AgendaItemDocument } from 'types/agenda-items'
import type { ProposeInput } from 'types/item-inputs'
import type { Byline } from 'types/matter'
import type { Photo, RequestDocument, RequestEntry } from 'types/requests'
import type { TableDocument } from 'types/roundtables'
import type { ItemStep } from 'types/words/roundtables'
import type { Actor } from '../../../kernel/actor'
import { AppError } from '../../../kernel/errors'
import { derivedId, newId } from '../../../kernel/ids'
import { effectsOf } from '../../../kernel/matter'
import { seatOf } from '../../../kernel/meeting/seats'
import { type Entry, entryBy } from '../entries'
import { leaderOf } from '../leading'
import { mayPropose, nameAt, refuseOthers } from '../sitting'
import { ownersPart } from './owners'

/** How an item comes to the table: proposed by somebody, or made of a request. Source: rules/roundtables.md C.2, second table. */

type Item = AgendaItemDocument
type Table = Pick<TableDocument, 'seats'>

const EMPTY = {
  background: null,
  photos: [],
  askedOf: [],
  origins: [],
  supporters: [],
  comments: [],
  meetingId: null,
  meetingAt: null,
  mergedInto: null,
  outcome: null,
  resolution: null,
  openActions: null,
  endedAt: null,
}

const begun = (_id: string, entry: Entry<ItemStep>) => ({
  _id,
  ...EMPTY,
  state: 'proposed' as const,
  order: `${entry.at.toISOString()} ${_id}`,
  timeline: [entry],
  effects: effectsOf(['item.proposed'], entry),
  version: 1,
  createdAt: entry.at,
  updatedAt: entry.at,
})

/** What is proposed, with the pictures that were taken in for it. */
type Proposal = Omit<ProposeInput, 'photoIds'> & { photos?: Photo[] }

/**
 * Somebody of the table, a liaison, a steward or the office brings an item.
 * @throws {AppError} FORBIDDEN, INVALID_INPUT
 */
export function propose(_id: string, input: Proposal, table: Table, actor: Actor, now: Date): Item {
  const { communityId, memberId, member } = actor
  const { title, question, background, category, askedOf, photos = [], key } = input
  const words = '议题由参会席位、联户长、红管家或居委会提出；您有事要反映，请点“我要反映”'
  refuseOthers(mayPropose(table, actor), words)
  const known = new Set(table.seats.map(({ id }) => id))
  if (askedOf.some((one) => !known.has(one)) || new Set(askedOf).size < askedOf.length) {
    const message = '选的席位刚刚改过，请重新选择'
    throw new AppError('INVALID_INPUT', 'MALFORMED', message, { askedOf: message })
  }
  const post = nameAt(table.seats, actor)
  const seatId = seatOf(table.seats, memberId)?.id ?? null
  return {
    ...begun(_id, entryBy(actor, post, 'propose', { key, now })),
    communityId,
    title,
    question,
    background: background || null,
    category,
    ...ownersPart(input),
    askedOf,
    photos,
    broughtBy: { memberId, name: member.name, post, seatId },
    chairId: leaderOf(table.seats)?.memberId ?? null,
  }
}

/** What a request that is handed on says of the item that is made of it. */
export interface HandedEntry extends RequestEntry {
  by: Byline
  handed: NonNullable<RequestEntry['handed']> & { question: string; category: Item['category'] }
}

/** An item that is made of a request, by whoever handed that on. What the resident wrote is not in it. */
export function fromRequest(
  { communityId }: Pick<RequestDocument, 'communityId'>,
  { handed, by, at }: HandedEntry,
  origin: Item['origins'][number],
  { seats }: Table,
): Item {
  const { id: _id, title, question, category } = handed
  // By its key what follows is found and carried out at once.
  const key = derivedId('proposes', _id)
  const entry = { id: newId(), at, step: 'propose' as const, by, key, originId: origin.id }
  return {
    ...begun(_id, entry),
    communityId,
    title,
    question,
    category,
    ...ownersPart(handed),
    origins: [origin],
    broughtBy: { ...by, seatId: seatOf(seats, by.memberId)?.id ?? null },
    chairId: leaderOf(seats)?.memberId ?? null,
  }
}
