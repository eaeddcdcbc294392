import type { PresenceCode } from 'types/presence'

/**
 * The code of a moment, in two halves as people read it out, and for how many seconds it is still shown; null for none.
 * A phone whose clock is wrong shows the right one: when the codes were fetched it was the time of the first.
 * @param now by the phone's clock
 * @param fetchedAt when the codes came, by the same clock
 */
export function codeAt(
  codes: readonly PresenceCode[],
  now: number,
  fetchedAt: number,
): { code: string; left: number } | null {
  const at = now + byHowMuchWrong(codes[0], fetchedAt)
  const found = codes.find(({ from, until }) => from <= at && at < until)
  if (!found) return null
  const { code, until } = found
  return { code: `${code.slice(0, 4)} ${code.slice(4)}`, left: Math.ceil((until - at) / 1_000) }
}

/** Milliseconds to add to the phone's clock; the middle of the first code's time is near enough. */
function byHowMuchWrong(first: PresenceCode | undefined, fetchedAt: number): number {
  if (!first || (first.from <= fetchedAt && fetchedAt < first.until)) return 0
  return (first.from + first.until) / 2 - fetchedAt
}
