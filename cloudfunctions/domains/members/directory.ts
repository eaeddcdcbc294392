import type { Unchanged } from 'types/common'
import type { MemberDocument, MeView } from 'types/members'
import type { PhotoView } from 'types/request-views'
import type { MemberStep } from 'types/words/members'
import { heldAt } from '../../kernel/actor'
import { around } from '../../kernel/community'
import type { Context } from '../../kernel/context'
import { type Database, findByIds } from '../../kernel/database'
import { notFound } from '../../kernel/errors'
import { memberIdOf } from '../../kernel/ids'
import { lately } from '../../kernel/lately'
import type { Step } from '../../kernel/matter'
import { isVerifiedIn } from '../../kernel/residents'
import { isKnown, markUntil, UNCHANGED } from '../../kernel/since'
import { begin, begunBy, takeStep, takeStepOn } from '../../kernel/steps'
import { countUnreadable } from '../../kernel/unreadable'
import { goodUntil, type Looked, photoViews } from '../photos/showing'
import { communityName } from '../places/directory'
import { comeBack } from './ending'
import { meViewOf, newMember, stillErasing } from './rules'
import {
  bySeat,
  calledAny,
  countInTeam,
  inTeam,
  type Membership,
  members,
  membershipsOf,
  named,
  residentsCalled,
  withEffectsPending,
  withTermOver,
} from './store'

/** What other domains may ask of members: who holds a post, and a step in somebody's life. */

export { lookAt, passLooks } from './looks'
export type { Candidate, Volunteer } from './store'
export { bySeat, calledAny, comeBack, named, newMember, stillErasing, withEffectsPending, withTermOver }

interface Deed {
  /** Whose life it is a step in. */
  memberId: string
  /** Who takes it, from an actor or from the clock. */
  byId: string
  step: MemberStep
  key: string
}

/**
 * Takes a step in a member's life that another domain decided on, and carries out what follows.
 * @throws {AppError} NOT_FOUND where there is no such member in this community, and whatever `decide` throws
 * @throws {Duplicate} of `by_seat` where the step takes what another one has
 */
export async function changeMember(
  context: Context & { actor: { communityId: string } },
  { memberId, byId, step, key }: Deed,
  decide: (member: MemberDocument) => Step<MemberDocument>,
): Promise<MemberDocument> {
  const deed = { matterId: memberId, memberId: byId, step, key, sent: context.sent, what: '位居民' }
  return takeStep(context, members, deed, (found) => {
    if (found.communityId !== context.actor.communityId) throw notFound('位居民')
    return decide(found)
  })
}

/** The communities that this person belongs to, or asks to; whoever left one is in it no longer. */
export const membershipsNow = async (db: Database, openid: string): Promise<Membership[]> =>
  (await membershipsOf(db, openid)).filter(({ state }) => state !== 'left')

/** What a person sees of themselves in one community; null where they are in none such. */
export async function meIn(db: Database, communityId: string, openid: string, now: Date): Promise<MeView | null> {
  const member = await members(db).get(memberIdOf(communityId, openid))
  return member && meOf(db, member, now)
}

/**
 * What somebody sees of themselves: one read for the name of their community, one more for whoever is held up, and one
 * more for whoever has a portrait.
 */
export async function meOf(db: Database, member: MemberDocument, now: Date): Promise<MeView> {
  const [community, shown] = await Promise.all([
    surroundings(db, member.communityId),
    photoViews(db, portraitOf(member)),
  ])
  return withPortrait(member, bareView(member, community, now), shown, now)
}

/**
 * The same for whoever only asks, by what this instance knows of the community lately; the portrait is read where it is
 * given anew only.
 */
export async function meUnlessKnown(
  db: Database,
  member: MemberDocument,
  since: string | undefined,
  now: Date,
): Promise<MeView | Unchanged> {
  const bare = bareView(member, await surroundingsLately.of(db, member.communityId), now)
  if (isKnown({ openid: member.openid, now }, since, seenIn(member, bare))) return UNCHANGED
  return withPortrait(member, bare, await photoViews(db, portraitOf(member)), now)
}

const portraitOf = ({ portrait }: MemberDocument): Looked[] => (portrait ? [{ photo: portrait, mine: true }] : [])

/** The name of a community, and its own affairs. */
async function surroundings(db: Database, communityId: string) {
  const [name, affairs] = await Promise.all([communityName(db, communityId), around(db, communityId)])
  return { name, ...affairs }
}
const surroundingsLately = lately(surroundings)

function bareView(
  member: MemberDocument,
  { name, office, systemsOff, isSetUp }: Awaited<ReturnType<typeof surroundings>>,
  now: Date,
): MeView {
  const settingUp = !isSetUp && heldAt(member, now).some(({ kind }) => kind === 'administrator')
  return meViewOf(member, { communityName: name, office, systemsOff, settingUp, portrait: null }, now)
}

/** Another portrait is another answer. */
const seenIn = ({ portrait }: MemberDocument, bare: MeView): object => [bare, portrait?.id]

function withPortrait(member: MemberDocument, bare: MeView, shown: Map<string, PhotoView>, now: Date): MeView {
  const until = goodUntil(portraitOf(member), shown, now)
  const mark = markUntil({ openid: member.openid, now }, seenIn(member, bare), until)
  const [portrait] = shown.values()
  return { ...bare, portrait: portrait?.thumbnailUrl ?? null, mark }
}

/** How many members' numbers the keys of this deployment do not open. */
export const countUnreadablePhones = (db: Database, communityId: string): Promise<number> =>
  countUnreadable(members(db), communityId, { field: 'phone', top: 'phone', phoneIn: ({ phone }) => phone })

/** Those in a volunteer team, after the member with id `after`. */
export const volunteersOf = (db: Database, teamId: string, after: string | undefined, limit: number) =>
  inTeam(db, teamId, after, limit)

/** How many are in each of these teams. */
export async function countVolunteers(db: Database, teamIds: string[]): Promise<Map<string, number>> {
  return new Map(
    await Promise.all(teamIds.map(async (id): Promise<[string, number]> => [id, await countInTeam(db, id)])),
  )
}

/** More than there are of one name in a household. */
const OF_ONE_NAME = 20

/** The ids of those who are verified to live in a household and are called so. */
export async function verifiedCalled(db: Database, householdId: string, name: string): Promise<string[]> {
  const found = await residentsCalled(db, householdId, { name }, OF_ONE_NAME)
  return found.filter((one) => isVerifiedIn(one, householdId)).map(({ _id }) => _id)
}

/** A member by their id, whatever their community. */
export const memberById = (db: Database, memberId: string) => members(db).get(memberId)

/** @throws {AppError} NOT_FOUND where there is no such member in this community */
export async function memberIn(db: Database, communityId: string, memberId: string): Promise<MemberDocument> {
  const member = await memberById(db, memberId)
  if (member?.communityId !== communityId || member.state === 'erased') throw notFound('位居民')
  return member
}

/** These members, as far as they belong to this community and were not erased. */
export const membersIn = async (db: Database, communityId: string, ids: readonly string[]): Promise<MemberDocument[]> =>
  (await findByIds(members(db), ids)).filter((one) => one.communityId === communityId && one.state !== 'erased')

/**
 * Lets somebody in who is not a member yet, and carries out what follows.
 * @throws {Duplicate} where they are one already, or (`by_seat`) take what another one has
 */
export const admit = (context: Context, member: MemberDocument): Promise<MemberDocument> =>
  begin(context, members, begunBy(member, context.sent))

/**
 * A step that nobody asked for, as the clock takes it.
 * @returns the member after it; null where somebody else was faster
 */
export const stepOfClock = (
  context: Context,
  member: MemberDocument,
  step: Step<MemberDocument>,
): Promise<MemberDocument | null> => takeStepOn(context, members, member, step)
