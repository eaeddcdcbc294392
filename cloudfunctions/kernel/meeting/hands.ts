import type { Hands, MeetingSeat } from 'types/meetings'
import { AppError } from '../errors'

/** A phone's clock differs from ours by so much at most. Milliseconds. */
export const CLOCKS_APART = 120_000

/** Whether somebody sat in it at a moment, give or take. */
const satAt = ({ presence, sat = [] }: MeetingSeat, at: Date, apart: number): boolean =>
  [...sat, ...(presence ? [presence] : [])].some(
    (one) =>
      one.at.getTime() <= at.getTime() + apart && (one.left === null || one.left.getTime() > at.getTime() - apart),
  )

/**
 * A show of hands as it is entered, with the number present at that moment, whoever has come or gone since.
 * @param apart how much the moment may differ from our clock, in milliseconds
 * @throws {AppError} INVALID_INPUT where a hand belongs to no seat that is present, or to both sides
 */
export function handsShown(
  seats: readonly MeetingSeat[],
  { inFavour, against }: { inFavour: readonly string[]; against: readonly string[] },
  at: Date,
  apart = 0,
): Hands {
  const here = new Set(seats.filter((one) => satAt(one, at, apart)).map(({ id }) => id))
  const all = [...inFavour, ...against]
  const wrong = (message: string) => new AppError('INVALID_INPUT', 'MALFORMED', message, { hands: message })
  if (all.some((one) => !here.has(one))) throw wrong('举手的席位里有不在场的，请重新选择')
  if (new Set(all).size < all.length) throw wrong('一个席位只能举一次手，请重新选择')
  return {
    at,
    inFavour: [...inFavour],
    against: [...against],
    present: new Set([...seats.filter((one) => satAt(one, at, 0)).map(({ id }) => id), ...all]).size,
  }
}
