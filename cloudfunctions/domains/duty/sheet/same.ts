import type { DutyUnit } from 'types/duty'
import { comparable } from 'types/words/text'

/** Who a row or a file is about, as far as it tells people apart. */
export interface Who {
  name: string
  /** Eleven digits; null where it is not known. */
  number: string | null
  unit: DutyUnit | null
  home: { id: string } | null
}

/**
 * Whether two are one person: the same name and number, or the same name, unit and home. Where neither says a home, two known
 * numbers that differ are two people: two of one unit may well be called alike. Source: rules/duty.md, 'Bad input'.
 */
export function isSame(one: Who, other: Who): boolean {
  if (one.name !== other.name) return false
  if (one.number !== null && one.number === other.number) return true
  if (unitKey(one) !== unitKey(other) || one.home?.id !== other.home?.id) return false
  return one.home !== null || one.number === null || other.number === null
}

const unitKey = ({ unit }: Pick<Who, 'unit'>): string => unit?.id ?? comparable(unit?.name ?? '')
