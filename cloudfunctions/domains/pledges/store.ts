import type { DutyPostDocument, NominationDocument, PledgeDocument } from 'types/pledges'
import type { DutyPostState, PledgeState } from 'types/words/pledges'
import { command, type Database, exceptFor, type Listed } from '../../kernel/database'
import { wholeById } from '../../kernel/in-order'
import { mattersOf } from '../../kernel/matters'
import { PUBLIC_STATES } from './standing'

/** The queries of pledges, and nothing that decides. People stand in the order of their pinyin, and in no other one. */

export const pledges = (db: Database) => mattersOf(db, 'pledges')
export const dutyPosts = (db: Database) => mattersOf(db, 'dutyPosts')
export const nominations = (db: Database) => mattersOf(db, 'nominations')

const ROW = [
  '_id',
  'communityId',
  'kind',
  'ownerId',
  'memberId',
  'name',
  'order',
  'text',
  'by',
  'place',
  'state',
  'year',
  'seat',
] as const
export type ListedPledge = Listed<PledgeDocument, typeof ROW>

const afterOrder = (after: string | undefined) => (after ? { order: command().gt(after) } : {})

/** Public pledges of people that are read at one of these places, among those who allow it. */
export const seenAt = (
  db: Database,
  communityId: string,
  placeIds: readonly string[],
  after: string | undefined,
  limit: number,
): Promise<ListedPledge[]> =>
  pledges(db).findOnly(ROW, {
    where: {
      communityId,
      kind: 'person',
      shared: true,
      'place.id': command().in([...placeIds]),
      state: command().in([...PUBLIC_STATES]),
      ...afterOrder(after),
    },
    order: [['order', 'asc']],
    limit,
  })

interface OfAll {
  communityId: string
  kind: PledgeDocument['kind']
  states: readonly PledgeState[]
  /** Only of those kept on paper. */
  onPaper?: boolean
}

/** Pledges of a community in these states. */
export const ofAll = (
  db: Database,
  { communityId, kind, states, onPaper }: OfAll,
  after: string | undefined,
  limit: number,
): Promise<ListedPledge[]> =>
  pledges(db).findOnly(ROW, {
    where: {
      communityId,
      kind,
      state: command().in([...states]),
      ...(onPaper ? { memberId: null } : {}),
      ...afterOrder(after),
    },
    order: [['order', 'asc']],
    limit,
  })

/** More than anybody makes: two a year, those that were taken back, and drafts. */
const OF_ONE = 100

/** Of these people and units, the newest first. */
export const ofOwners = (db: Database, ownerIds: readonly string[]): Promise<ListedPledge[]> =>
  pledges(db).findOnly(ROW, {
    where: { ownerId: command().in([...ownerIds]) },
    order: [['createdAt', 'desc']],
    limit: OF_ONE,
  })

/** Who has which of these seats of a year. */
export const inSeats = (db: Database, seats: readonly string[]) =>
  pledges(db).findOnly(['_id', 'seat'], { where: { seat: command().in([...seats]) }, limit: seats.length })

/** Whole, for steps that follow from something else: of a person or unit, those that are under way. */
export const underWayOf = (db: Database, ownerId: string) =>
  pledges(db).find({ where: { ownerId, state: command().in(['draft', 'open']) }, limit: OF_ONE })
export const underWayOfMember = (db: Database, memberId: string) =>
  pledges(db).find({ where: { memberId, state: command().in(['draft', 'open']) }, limit: OF_ONE })

/** Pledges that are read at a place. */
export const readAt = (db: Database, placeId: string, limit: number) =>
  pledges(db).find({ where: { 'place.id': placeId }, limit })

/** Pledges whose owner is to be asked. */
export const toAsk = (db: Database, now: Date, except: string[], limit: number) =>
  pledges(db).find({
    where: { state: 'open', askAt: command().lte(now), ...exceptFor(except) },
    order: [['askAt', 'asc']],
    limit,
  })

const POST_ROW = ['_id', 'title', 'what', 'time', 'place', 'places', 'holders', 'state', 'order', 'version'] as const
export type ListedPost = Listed<DutyPostDocument, typeof POST_ROW>

/** Posts of a community, the newest first. */
export const postsIn = (
  db: Database,
  communityId: string,
  state: DutyPostState,
  before: string | undefined,
  limit: number,
): Promise<ListedPost[]> =>
  dutyPosts(db).findOnly(POST_ROW, {
    where: { communityId, state, ...(before ? { order: command().lt(before) } : {}) },
    order: [['order', 'desc']],
    limit,
  })

/** Open posts that somebody has, whole. More than a community lists. */
export const postsHeldIn = (db: Database, communityId: string) =>
  dutyPosts(db).find({
    where: { communityId, state: 'open', 'holders.0': command().exists(true) },
    order: [['order', 'asc']],
    limit: 1_000,
  })

/** Posts that somebody has. */
export const heldBy = (db: Database, fileId: string) =>
  dutyPosts(db).findOnly(['_id', 'title', 'holders'], { where: { 'holders.fileId': fileId }, limit: OF_ONE })
export const heldByMember = (db: Database, memberId: string) =>
  dutyPosts(db).findOnly(['_id', 'holders'], { where: { 'holders.memberId': memberId }, limit: OF_ONE })

/** Posts that somebody has had for a year. */
export const toEnd = (db: Database, now: Date, except: string[], limit: number) =>
  dutyPosts(db).find({ where: { 'holders.until': command().lte(now), ...exceptFor(except) }, limit })

const NOMINATION_ROW = ['_id', 'fileId', 'name', 'order', 'text', 'nominatorName', 'version'] as const
export type ListedNomination = Listed<NominationDocument, typeof NOMINATION_ROW>

export const nominatedIn = (
  db: Database,
  communityId: string,
  year: number,
  after: string | undefined,
  limit: number,
): Promise<ListedNomination[]> =>
  nominations(db).findOnly(NOMINATION_ROW, {
    where: { communityId, year, state: 'made', ...afterOrder(after) },
    order: [['order', 'asc']],
    limit,
  })

export const nominatedBy = (db: Database, nominatorId: string, year: number): Promise<ListedNomination[]> =>
  nominations(db).findOnly(NOMINATION_ROW, { where: { nominatorId, year, state: 'made' }, limit: OF_ONE })

/** Whole, in the order of their ids, for a person's own file. */
export function whole<N extends 'pledges' | 'dutyPosts' | 'nominations'>(
  db: Database,
  name: N,
  where: Record<string, unknown>,
  after: string | undefined,
  limit: number,
) {
  return wholeById(mattersOf(db, name), where, after, limit)
}
