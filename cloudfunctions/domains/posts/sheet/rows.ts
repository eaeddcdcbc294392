import type { SealedPhone } from 'types/members'
import type { PostSheetDocument } from 'types/post-sheets'
import { requiredPhone } from '../../../kernel/privacy'
import type { SeatedRow } from './plan'

/** A row as it waits in storage: its number sealed to its sheet. */
export type KeptRow = Omit<SeatedRow, 'phone'> & { phone: SealedPhone }

/** @throws {AppError} UNAVAILABLE/PHONE_UNREADABLE where the key is gone */
export const opened = ({ _id }: PostSheetDocument, row: KeptRow): SeatedRow => ({
  ...row,
  phone: requiredPhone(row.phone, _id),
})
