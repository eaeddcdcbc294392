import type { MemberDocument, Upload } from 'types/members'
import { command, type Database } from '../kernel/database'

/** Pictures that wait to be used are kept with their member: whoever uses one has read the member already. */
const members = (db: Database) => db.collection<MemberDocument>('members')

/** Keeps a picture, unless the same one is kept already. */
export async function keepUpload(db: Database, memberId: string, upload: Upload): Promise<boolean> {
  const _ = command()
  const updated = await members(db).update(
    { _id: memberId, 'uploads.source': _.neq(upload.source) },
    { uploads: _.push([upload]) },
  )
  return updated === 1
}

export const dropUploads = (db: Database, memberId: string, ids: string[]) =>
  members(db).update({ _id: memberId }, { uploads: command().pull({ id: command().in(ids) }) })

/** Members with pictures that nobody used since `before`. */
export const withUploadsBefore = (db: Database, before: Date, limit: number) =>
  members(db).find({ where: { 'uploads.at': command().lt(before) }, limit })
