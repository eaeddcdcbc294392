import type { Hands, MeetingSeat } from 'types/meetings'
import { AppError } from '../errors'
import { isPresent } from './quorum'

/**
 * A show of hands as it is entered, with the number present at that moment.
 * @throws {AppError} INVALID_INPUT where a hand belongs to no seat that is present, or to both sides
 */
export function handsShown(
  seats: readonly MeetingSeat[],
  { inFavour, against }: { inFavour: readonly string[]; against: readonly string[] },
  at: Date,
): Hands {
  const present = seats.filter(isPresent)
  const here = new Set(present.map(({ id }) => id))
  const all = [...inFavour, ...against]
  const wrong = (message: string) => new AppError('INVALID_INPUT', 'MALFORMED', message, { hands: message })
  if (all.some((one) => !here.has(one))) throw wrong('举手的席位里有不在场的，请重新选择')
  if (new Set(all).size < all.length) throw wrong('一个席位只能举一次手，请重新选择')
  return { at, inFavour: [...inFavour], against: [...against], present: present.length }
}
