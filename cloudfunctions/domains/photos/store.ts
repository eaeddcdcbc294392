import type { MemberDocument, Upload } from 'types/members'
import type { PictureDocument } from 'types/photos'
import type { Actor } from '../../kernel/actor'
import { command, type Database, exceptFor, type Listed } from '../../kernel/database'
import { mattersOf } from '../../kernel/matters'

/** Pictures that wait to be used are kept with their member: whoever uses one has read the member already. */
const members = (db: Database) => db.collection<MemberDocument>('members')

/** Pictures on their way past WeChat's check. */
export const pictures = (db: Database) => mattersOf(db, 'pictures')

/** Keeps a picture, unless the same one is kept already. */
export async function keepUpload(db: Database, memberId: string, upload: Upload): Promise<boolean> {
  const _ = command()
  const updated = await members(db).update(
    { _id: memberId, 'uploads.source': _.neq(upload.source) },
    { uploads: _.push([upload]) },
  )
  return updated === 1
}

/** The picture that waits with its owner and came from this name; null where none does. */
export async function uploadFrom(db: Database, { memberId }: Pick<Actor, 'memberId'>, source: string) {
  return (await members(db).get(memberId))?.uploads.find((one) => one.source === source) ?? null
}

export const dropUploads = (db: Database, memberId: string, ids: string[]) =>
  members(db).update({ _id: memberId }, { uploads: command().pull({ id: command().in(ids) }) })

/** Members with pictures that nobody used since `before`. */
export const withUploadsBefore = (db: Database, before: Date, except: string[], limit: number) =>
  members(db).find({ where: { 'uploads.at': command().lt(before), ...exceptFor(except) }, limit })

export async function pictureByTrace(db: Database, trace: string): Promise<PictureDocument | null> {
  const [found] = await pictures(db).find({ where: { traces: trace }, limit: 1 })
  return found ?? null
}

/** Writes down that WeChat was asked. What was decided meanwhile stays: who is not waiting any more is not asked again. */
export const noteAsking = (db: Database, id: string, trace: string | undefined, askAt: Date) =>
  pictures(db).update(
    { _id: id, state: 'asked' },
    { askAt, ...(trace === undefined ? {} : { traces: command().push([trace]) }) },
  )

/** Those on which WeChat has said nothing, longest ago first. */
export const askingDue = (db: Database, now: Date, except: string[], limit: number) =>
  pictures(db).find({
    // A date: null, where nothing is waited for, stands before every date and is not meant.
    where: { askAt: command().gt(new Date(0)).and(command().lte(now)), ...exceptFor(except) },
    order: [['askAt', 'asc']],
    limit,
  })

/** What a list shows of a picture. */
const LISTED = ['_id', 'fileId', 'thumbnailId', 'createdAt'] as const
export type ListedPicture = Listed<PictureDocument, typeof LISTED>

/** What the office has to look at, oldest first, after the picture with id `after`. */
export const toReview = (db: Database, communityId: string, after: string | undefined, limit: number) =>
  pictures(db).findOnly(LISTED, {
    where: { communityId, state: 'review', ...(after ? { _id: command().gt(after) } : {}) },
    order: [['_id', 'asc']],
    limit,
  })

export const countToReview = (db: Database, communityId: string) => pictures(db).count({ communityId, state: 'review' })
