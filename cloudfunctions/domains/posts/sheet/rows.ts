import type { SealedPhone } from 'types/members'
import type { PostSheetDocument } from 'types/post-sheets'
import { download } from '../../../kernel/files'
import { requiredPhone } from '../../../kernel/privacy'
import type { SeatedRow } from './plan'

/** A row as it waits in storage: its number sealed to its sheet. */
export type KeptRow = Omit<SeatedRow, 'phone'> & { phone: SealedPhone }

/** The rows of a sheet that are to be carried out; null once they are gone. */
export async function keptRows({ rowsFile }: PostSheetDocument): Promise<KeptRow[] | null> {
  const content = rowsFile === '' ? null : await download(rowsFile)
  return content && (JSON.parse(content.toString('utf8')) as KeptRow[])
}

/** @throws {AppError} UNAVAILABLE/PHONE_UNREADABLE where the key is gone */
export const opened = ({ _id }: PostSheetDocument, row: KeptRow): SeatedRow => ({
  ...row,
  phone: requiredPhone(row.phone, _id),
})
