import type { MemberDocument } from 'types/members'
import { type Condition, command, type Database, exceptFor, type Listed, type Query } from '../../kernel/database'
import { mattersOf } from '../../kernel/matters'
import { foundInSlices } from '../../kernel/slices'

export const members = (db: Database) => mattersOf(db, 'members')

// What lists show of people. Their timelines, which only grow, are in none.
const APPLICANT = ['_id', 'name', 'homes'] as const
const RESIDENT = ['_id', 'name', 'homes', 'posts', 'phone'] as const
const VOLUNTEER = ['_id', 'name', 'teams'] as const
const CANDIDATE = ['_id', 'name', 'state', 'homes', 'posts'] as const
const MEMBERSHIP = ['_id', 'communityId', 'state'] as const
export type Applicant = Listed<MemberDocument, typeof APPLICANT>
export type Resident = Listed<MemberDocument, typeof RESIDENT>
export type Volunteer = Listed<MemberDocument, typeof VOLUNTEER>
export type Candidate = Listed<MemberDocument, typeof CANDIDATE>
export type Membership = Listed<MemberDocument, typeof MEMBERSHIP>

/** Those with a home in this place that waits to be verified, after the member with id `after`. */
export const applicants = (db: Database, placeId: string, after: string | undefined, limit: number) =>
  members(db).findOnly(APPLICANT, {
    where: { pendingScope: placeId, ...(after ? { _id: command().gt(after) } : {}) },
    order: [['_id', 'asc']],
    limit,
  })

export const countApplicants = (db: Database, placeId: string) => members(db).count({ pendingScope: placeId })

/** Every community that this person is in. */
export const membershipsOf = (db: Database, openid: string) =>
  members(db).findOnly(MEMBERSHIP, { where: { openid }, order: [['_id', 'asc']], limit: 20 })

const withHomeIn = (placeId: string, after: string | undefined, limit: number): Query => ({
  where: { homeScope: placeId, ...(after ? { _id: command().gt(after) } : {}) },
  order: [['_id', 'asc']],
  limit,
})

/** Those with a home in this place, verified or waiting, whole, after the member with id `after`. */
export const livingIn = (db: Database, placeId: string, after: string | undefined, limit: number) =>
  members(db).find(withHomeIn(placeId, after, limit))

/** The same for a register. */
export const residentsIn = (db: Database, placeId: string, after: string | undefined, limit: number) =>
  members(db).findOnly(RESIDENT, withHomeIn(placeId, after, limit))

/** Those with a home in this place whose names fulfil a condition, in the order of their names. */
export const residentsCalled = (db: Database, placeId: string, where: Condition, limit: number) =>
  members(db).findOnly(RESIDENT, {
    where: { homeScope: placeId, ...where },
    order: [
      ['name', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  })

/** Those with a home in this place whose numbers end so, after the member with id `after`. */
export const residentsEnding = (
  db: Database,
  placeId: string,
  tails: string[],
  after: string | undefined,
  limit: number,
) =>
  members(db).findOnly(RESIDENT, {
    where: {
      homeScope: placeId,
      'phone.tail': command().in(tails),
      ...(after ? { _id: command().gt(after) } : {}),
    },
    order: [['_id', 'asc']],
    limit,
  })

/** More than live behind a page of doors. */
const BEHIND_DOORS = 500

/** Those with a home behind one of these doors. */
export const residentsOf = (db: Database, householdIds: string[]) =>
  members(db).findOnly(RESIDENT, { where: { homeScope: command().in(householdIds) }, limit: BEHIND_DOORS })

/** Those in a volunteer team, after the member with id `after`. */
export const inTeam = (db: Database, teamId: string, after: string | undefined, limit: number) =>
  members(db).findOnly(VOLUNTEER, {
    where: { 'teams.teamId': teamId, ...(after ? { _id: command().gt(after) } : {}) },
    order: [['_id', 'asc']],
    limit,
  })

export const countInTeam = (db: Database, teamId: string) => members(db).count({ 'teams.teamId': teamId })

/** Those who were erased before this moment and are not removed yet; what is left of whoever was stopped stays. */
export const erasedBefore = (db: Database, before: Date, except: string[], limit: number) =>
  members(db).find({
    where: { state: 'erased', blocked: null, updatedAt: command().lt(before), ...exceptFor(except) },
    limit,
  })

/** Whoever has this in the unique index: a post that one person holds, or an invitation that was used. */
export async function bySeat(db: Database, seat: string): Promise<MemberDocument | null> {
  const [found] = await members(db).find({ where: { seats: seat }, limit: 1 })
  return found ?? null
}

/** Those with a post whose last day has passed. */
export const withTermOver = (db: Database, now: Date, except: string[], limit: number) =>
  members(db).find({ where: { 'posts.until': command().lte(now), ...exceptFor(except) }, limit })

interface NameSearch {
  /** All of one community, or whoever has a home in one place. */
  within: { communityId: string } | { homeScope: string }
  /** How the name begins. */
  name: string
  limit: number
}

/** Members by name, as people look them up. */
export const named = (db: Database, { within, name, limit }: NameSearch) =>
  members(db).findOnly(CANDIDATE, {
    // U+FFFF stands behind every character of a name.
    where: {
      ...within,
      name: command()
        .gte(name)
        .and(command().lt(`${name}\uffff`)),
    },
    order: [
      ['name', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  })

const NAMESAKE = ['_id', 'name', 'state', 'homes', 'phone'] as const
/** So many names in one condition. */
const NAMES_AT_ONCE = 50

/** The members of a community who are called so, for whoever looks at their numbers as well. */
export const calledAny = (db: Database, communityId: string, names: readonly string[]) =>
  foundInSlices([...new Set(names)], NAMES_AT_ONCE, (slice) =>
    members(db).findOnly(NAMESAKE, { where: { communityId, name: command().in(slice) }, limit: 1_000 }),
  )

/** Those of a community in whose lives something happened from which more is still to follow. */
export const withEffectsPending = (db: Database, communityId: string) =>
  members(db).find({ where: { 'effects.nextAt': command().gt(new Date(0)), communityId }, limit: 1_000 })
