import type { Sitter } from 'types/meetings'
import type { MemberDocument } from 'types/members'
import type { ArrangeInput } from 'types/roundtable-inputs'
import type { TableDocument, TableSeat } from 'types/roundtables'
import type { Actor } from '../../kernel/actor'
import { AppError } from '../../kernel/errors'
import { derivedId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { refuseTable } from '../../kernel/meeting/seats'
import { entryByPost, type Said } from './entries'

/** Who sits at the table of a community. Source: rules/roundtables.md C.1 (3, 4, 16). */

/** The table of a community before anybody has arranged it. */
export const emptyTable = (communityId: string, now: Date): TableDocument => ({
  _id: communityId,
  communityId,
  seats: [],
  quorum: 'half',
  timeline: [],
  effects: [],
  version: 0,
  createdAt: now,
  updatedAt: now,
})

/** Everybody whom an arrangement names, each once. */
export const namedIn = ({ seats }: Pick<ArrangeInput, 'seats'>): string[] => [
  ...new Set(seats.flatMap(({ holder, substitutes }) => (holder ? [holder, ...substitutes] : substitutes))),
]

/**
 * Arranges the seats anew: those that keep their id stay the same seat, whoever holds it.
 * @param people whom it names, as they are in this community now
 * @throws {AppError} FORBIDDEN, INVALID_INPUT in words
 */
export function arrange(
  table: TableDocument,
  { seats, quorum, key }: ArrangeInput,
  people: readonly MemberDocument[],
  actor: Actor,
  now: Date,
): Step<TableDocument> {
  const said: Said = { key, now }
  const entry = entryByPost(actor, 'roundtables.arrange', 'arrange', said)
  const known = new Map(people.map((one) => [one._id, one]))
  const sitter = (memberId: string): Sitter => {
    const found = known.get(memberId)
    if (found?.state === 'verified') return { memberId, name: found.name }
    const message = '席位上有还没有核实的人，请重新选择'
    throw new AppError('INVALID_INPUT', 'NOT_VERIFIED', message, { seats: message })
  }
  const kept = new Set(table.seats.map(({ id }) => id))
  const arranged = seats.map(({ id, party, label, unitId, holder, substitutes, duty, invited }, place): TableSeat => {
    if (id !== undefined && !kept.has(id))
      throw new AppError('CONFLICT', 'CHANGED_MEANWHILE', '席位刚刚改过，请刷新后再改')
    return {
      id: id ?? derivedId(table._id, key, String(place)),
      party,
      label,
      unitId: unitId ?? null,
      holder: holder ? sitter(holder) : null,
      substitutes: substitutes.map(sitter),
      duty: duty ?? null,
      invited,
    }
  })
  refuseTable(arranged)
  return { set: { seats: arranged, quorum }, entry, events: ['table.arranged'] }
}
