import type { OfferDayDocument } from 'types/bookings'
import type { JointProjectDocument } from 'types/joint-projects'
import type { NeedDocument, NeedRoundDocument } from 'types/needs'
import type { OfferDocument } from 'types/offers'
import type { NeedState, OfferKind, OfferState } from 'types/words/offers'
import { command, type Database, exceptFor, type Listed } from '../../kernel/database'
import { derivedId } from '../../kernel/ids'
import { wholeById } from '../../kernel/in-order'
import { mattersOf } from '../../kernel/matters'
import { foundInSlices } from '../../kernel/slices'

/** Offers and needs as they are stored, and what is asked of them. Days with bookings: day-store.ts. */

export const offers = (db: Database) => mattersOf(db, 'offers')
export const needs = (db: Database) => mattersOf(db, 'needs')
export const jointProjects = (db: Database) => mattersOf(db, 'jointProjects')
export const needRounds = (db: Database) => db.collection<NeedRoundDocument>('needRounds')

/** One offer and day has exactly one document. */
export const dayIdOf = (offerId: string, day: string): string => derivedId('offerDay', offerId, day)

const LISTED = ['_id', 'unitId', 'kind', 'title', 'quiet', 'state', 'hours'] as const
export type ListedOffer = Listed<OfferDocument, typeof LISTED>

/** So many ids in one condition. */
const IDS_AT_ONCE = 100

interface OffersAsked {
  communityId: string
  unitId: string | undefined
  state: OfferState
  kind: OfferKind | undefined
  after: string | undefined
}

/** Offers of a unit, or of the community, always in the same order. */
export const offersIn = (
  db: Database,
  { communityId, unitId, state, kind, after }: OffersAsked,
  limit: number,
): Promise<ListedOffer[]> =>
  offers(db).findOnly(LISTED, {
    where: {
      ...(unitId ? { unitId } : {}),
      communityId,
      state,
      ...(kind ? { kind } : {}),
      ...(after ? { _id: command().gt(after) } : {}),
    },
    order: [['_id', 'asc']],
    limit,
  })

/** More than the units of a community offer. */
const FITTING_AT_MOST = 300
const FITTING = ['_id', 'unitId', 'kind', 'title', 'hours', 'minutes', 'first', 'last'] as const
export type FittingOffer = Listed<OfferDocument, typeof FITTING>

/** All open offers of a community, with what a need is held against. */
export const openOffers = (db: Database, communityId: string): Promise<FittingOffer[]> =>
  offers(db).findOnly(FITTING, {
    where: { communityId, state: 'open' },
    order: [['_id', 'asc']],
    limit: FITTING_AT_MOST,
  })

/** The offers of a unit that can be had. */
export const openOffersOf = (db: Database, unitId: string, limit: number): Promise<OfferDocument[]> =>
  offers(db).find({ where: { unitId, state: 'open' }, limit })

/** The offers in which somebody advises. */
export const offersAdvisedBy = (db: Database, memberId: string, after: string | undefined, limit: number) =>
  wholeById(offers(db), { 'advisers.memberId': memberId }, after, limit)

const AROUND = ['_id', 'kind', 'where', 'advisers'] as const
export type OfferAround = Listed<OfferDocument, typeof AROUND>

/** What a booking shows of these offers. */
export const offersAround = (db: Database, ids: readonly string[]): Promise<OfferAround[]> =>
  foundInSlices([...new Set(ids)], IDS_AT_ONCE, (slice) =>
    offers(db).findOnly(AROUND, { where: { _id: command().in(slice) }, limit: slice.length }),
  )

/** The ids of the offers in which somebody advises. */
export const advisedIds = async (db: Database, memberId: string, limit: number): Promise<string[]> =>
  (await offers(db).findOnly(['_id'], { where: { 'advisers.memberId': memberId }, limit })).map(({ _id }) => _id)

/** The offers in whose story somebody stands. */
export const offersWithStepsBy = (db: Database, memberId: string, after: string | undefined, limit: number) =>
  wholeById(offers(db), { 'timeline.by.memberId': memberId }, after, limit)

/** Open offers whose contact is to be asked by now whether they are still there. */
export const offersToAsk = (db: Database, now: Date, except: string[], limit: number): Promise<OfferDocument[]> => {
  const _ = command()
  // A date: null stands before every date and is not meant.
  const due = _.gt(new Date(0)).and(_.lte(now))
  return offers(db).find({
    where: { state: 'open', askAt: due, ...exceptFor(except) },
    order: [['askAt', 'asc']],
    limit,
  })
}

interface NeedsAsked {
  communityId: string
  unitId: string | undefined
  state: NeedState
  /** Where the list goes on, or the month with which it begins. */
  after: string
  /** Left out: with no end. */
  before?: string
}

const NEED = [
  '_id',
  'communityId',
  'unitId',
  'kind',
  'title',
  'about',
  'month',
  'count',
  'weekdays',
  'part',
  'state',
  'metBy',
  'order',
  'version',
] as const
export type ListedNeed = Listed<NeedDocument, typeof NEED>

/** Needs of a unit, or of the community, by their months. */
export const needsIn = (db: Database, { communityId, unitId, state, after, before }: NeedsAsked, limit: number) => {
  const _ = command()
  const order = before ? _.gt(after).and(_.lt(before)) : _.gt(after)
  return needs(db).findOnly(NEED, {
    where: { ...(unitId ? { unitId } : {}), communityId, state, order },
    order: [['order', 'asc']],
    limit,
  })
}

/** The needs of a unit that are not met. */
export const openNeedsOf = (db: Database, unitId: string, limit: number) =>
  needs(db).find({ where: { unitId, state: 'open' }, limit })

/** In which communities something is needed in a month. */
export const communitiesNeeding = async (db: Database, month: string): Promise<string[]> => [
  ...(await needs(db).tally({ state: 'open', month }, '$communityId')).keys(),
]

const PROJECT = ['_id', 'title', 'unitIds', 'state', 'order'] as const
export type ListedProject = Listed<JointProjectDocument, typeof PROJECT>

/** Joint projects of a unit, or of the community, the newest first. */
export const projectsIn = (
  db: Database,
  { communityId, unitId, before }: { communityId: string; unitId: string | undefined; before: string | undefined },
  limit: number,
) =>
  jointProjects(db).findOnly(PROJECT, {
    where: {
      ...(unitId ? { unitIds: unitId } : {}),
      communityId,
      ...(before ? { order: command().lt(before) } : {}),
    },
    order: [['order', 'desc']],
    limit,
  })

/** A day on which nobody has booked. */
export const emptyDay = (offer: OfferDocument, day: string, now: Date): OfferDayDocument => {
  const { _id: offerId, communityId, unitId, title, quiet } = offer
  const _id = dayIdOf(offerId, day)
  return {
    _id,
    communityId,
    offerId,
    unitId,
    title,
    quiet,
    day,
    order: `${day} ${_id}`,
    taken: {},
    bookings: [],
    over: false,
    ended: false,
    timeline: [],
    effects: [],
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}
