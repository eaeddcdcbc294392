import type { DutyFileDocument, DutyUnit } from 'types/duty'
import { beginningOf } from '../../../kernel/time'

type Span = DutyFileDocument['spans'][number]

/**
 * The unit that a letter of a year goes to: that of the last span in the year, so of its end, or of when they left. It is not
 * the unit of now: whoever changes it in January has last year's letter sent to where they were. Source: rules/duty.md B.3,
 * 'letters go by span'.
 * @param tookPart whether something is entered for the year. Whoever was registered later was with their first unit then
 * @returns null where they belonged to no unit, or were not here
 */
export function unitOfYear(spans: readonly Span[], year: string, tookPart: boolean): DutyUnit | null {
  const begin = beginningOf(`${year}-01-01`)
  const end = beginningOf(`${Number(year) + 1}-01-01`)
  const last = spans.filter(({ from, until }) => from < end && (until === null || until > begin)).at(-1)
  if (last) return last.unit
  return tookPart ? (spans[0]?.unit ?? null) : null
}
