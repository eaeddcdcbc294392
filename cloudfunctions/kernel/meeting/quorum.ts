import type { MeetingSeat, QuorumEntry } from 'types/meetings'
import type { QuorumRule } from './kinds'

/** Whether a meeting may resolve anything. Source: rules/roundtables.md C.1, 4; C1 and C2. */

/** Whether somebody sits in it now. */
export const isPresent = ({ presence }: Pick<MeetingSeat, 'presence'>): boolean =>
  presence !== null && presence.left === null

/** Seats that count: those of the table, and of the invited ones those that came. */
const counted = (seats: readonly MeetingSeat[]) => seats.filter((one) => !one.invited || isPresent(one))

/** In whole numbers: a share of seats is never a fraction that a computer rounds. */
const REACHED: Record<QuorumRule, (present: number, seats: number) => boolean> = {
  half: (present, seats) => 2 * present > seats,
  twoThirds: (present, seats) => 3 * present >= 2 * seats,
}

/** Who keeps order in it: the chair, else the deputy. */
export const chairOf = (seats: readonly MeetingSeat[]): MeetingSeat | undefined =>
  seats.find((one) => one.duty === 'chair' && isPresent(one)) ??
  seats.find((one) => one.duty === 'deputyChair' && isPresent(one))

/** The quorum at a moment: enough seats, and among them whoever chairs and whoever writes. */
export function quorumAt(seats: readonly MeetingSeat[], rule: QuorumRule, at: Date): QuorumEntry {
  const all = counted(seats)
  const present = all.filter(isPresent).length
  const writes = all.some((one) => one.duty === 'secretary' && isPresent(one))
  const isReached = REACHED[rule](present, all.length) && writes && chairOf(seats) !== undefined
  return { at, present, seats: all.length, isReached }
}
