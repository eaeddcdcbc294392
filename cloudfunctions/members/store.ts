import type { MemberDocument } from 'types/members'
import type { PostKey } from 'types/words/posts'
import { command, type Database } from '../kernel/database'

export const members = (db: Database) => db.collection<MemberDocument>('members')

/** Those with a home in this place that waits to be verified, after the member with id `after`. */
export const applicants = (db: Database, placeId: string, after: string | undefined, limit: number) =>
  members(db).find({
    where: { pendingScope: placeId, ...(after ? { _id: command().gt(after) } : {}) },
    order: [['_id', 'asc']],
    limit,
  })

export const countApplicants = (db: Database, placeId: string) => members(db).count({ pendingScope: placeId })

/** Whoever has held one of these posts; whether they hold it still is for the caller to look at. */
export const holdersOf = (db: Database, keys: PostKey[], limit: number) =>
  members(db).find({ where: { postKeys: keys.length === 1 ? keys[0] : command().in(keys) }, limit })

/** Every community that this person is in. */
export const membershipsOf = (db: Database, openid: string) =>
  members(db).find({ where: { openid }, order: [['_id', 'asc']], limit: 20 })

/** Those with a home in this place, verified or waiting, after the member with id `after`. */
export const livingIn = (db: Database, placeId: string, after: string | undefined, limit: number) =>
  members(db).find({
    where: { homeScope: placeId, ...(after ? { _id: command().gt(after) } : {}) },
    order: [['_id', 'asc']],
    limit,
  })

/** Those with a home in this place, verified or waiting to be. */
export const countLiving = (db: Database, placeId: string) => members(db).count({ homeScope: placeId })

/** Those in a volunteer team, after the member with id `after`. */
export const inTeam = (db: Database, teamId: string, after: string | undefined, limit: number) =>
  members(db).find({
    where: { 'teams.teamId': teamId, ...(after ? { _id: command().gt(after) } : {}) },
    order: [['_id', 'asc']],
    limit,
  })

export const countInTeam = (db: Database, teamId: string) => members(db).count({ 'teams.teamId': teamId })

/** Those whose number was sealed with this key. */
export const sealedWith = (db: Database, keyId: string, limit: number) =>
  members(db).find({ where: { 'phone.keyId': keyId }, limit })

/** Those who were erased before this moment and are not removed yet; what is left of whoever was stopped stays. */
export const erasedBefore = (db: Database, before: Date, limit: number) =>
  members(db).find({ where: { state: 'erased', blocked: null, updatedAt: command().lt(before) }, limit })
