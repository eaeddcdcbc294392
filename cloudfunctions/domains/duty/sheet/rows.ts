import type { SealedPhone } from 'types/members'
import { sealPhone } from '../../../kernel/privacy'
import type { BadRow } from '../../../kernel/sheet/faults'
import type { Column } from './layout'
import type { SoundRow } from './plan'

/** Rows as they wait in storage. Their numbers are sealed to the sheet. */

export type KeptRow = Omit<SoundRow, 'phone'> & { phone: SealedPhone | null }

export interface KeptBadRow extends BadRow {
  written: Partial<Record<Exclude<Column, 'phone'>, string>>
  phone: SealedPhone | null
}

/** @param id of the sheet */
export const kept = ({ phone, ...row }: SoundRow, id: string): KeptRow => ({
  ...row,
  phone: phone ? sealPhone(phone, id) : null,
})

/** What stands in the column of the number is sealed whatever it is: a digit too few, and it is still somebody's. */
export function keptBad(bad: BadRow, written: Partial<Record<Column, string>>, id: string): KeptBadRow {
  const { phone, ...others } = written
  return { ...bad, written: others, phone: phone ? sealPhone(phone, id) : null }
}
