import type { MemberDocument } from 'types/members'
import type { PostKey } from 'types/words/posts'
import { command, type Database } from '../kernel/database'

export const members = (db: Database) => db.collection<MemberDocument>('members')

/** Those who wait to be verified and live in this place, after the member with id `after`. */
export const applicants = (db: Database, placeId: string, after: string | undefined, limit: number) =>
  members(db).find({
    where: { homeScope: placeId, state: 'pending', ...(after ? { _id: command().gt(after) } : {}) },
    order: [['_id', 'asc']],
    limit,
  })

export const countApplicants = (db: Database, placeId: string) =>
  members(db).count({ homeScope: placeId, state: 'pending' })

/** Whoever has held one of these posts; whether they hold it still is for the caller to look at. */
export const holdersOf = (db: Database, keys: PostKey[], limit: number) =>
  members(db).find({ where: { postKeys: keys.length === 1 ? keys[0] : command().in(keys) }, limit })

/** Every community that this person is in. */
export const membershipsOf = (db: Database, openid: string) =>
  members(db).find({ where: { openid }, order: [['_id', 'asc']], limit: 20 })
