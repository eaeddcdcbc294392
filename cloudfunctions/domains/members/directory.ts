import type { MemberDocument, MeView, Post } from 'types/members'
import type { HandlerView } from 'types/requests'
import type { MemberStep } from 'types/words/members'
import { type PostKey, type PostKind, postKey, postTitle } from 'types/words/posts'
import { heldAt, keyOf } from '../../kernel/actor'
import type { Context } from '../../kernel/context'
import type { Database } from '../../kernel/database'
import { notFound } from '../../kernel/errors'
import { memberIdOf } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { begin, begunBy, takeStep, takeStepOn } from '../../kernel/steps'
import { countUnreadable } from '../../kernel/unreadable'
import { officeOf } from '../communities/directory'
import { ownPhotos } from '../photos/showing'
import { communityName } from '../places/directory'
import { comeBack } from './ending'
import { meViewOf } from './rules'
import {
  bySeat,
  countInTeam,
  countLiving,
  type Holder,
  holdersOf,
  inTeam,
  type Membership,
  members,
  membershipsOf,
  named,
  postsOfHolders,
  shownHoldersOf,
  withEffectsPending,
  withTermOver,
} from './store'

/** What other domains may ask of members: who holds a post, and a step in somebody's life. */

export type { Candidate, ShownHolder, Volunteer } from './store'
export { bySeat, comeBack, named, postsOfHolders, shownHoldersOf, withEffectsPending, withTermOver }

/** Whoever holds one of these posts now. */
export async function holdersNow(db: Database, keys: PostKey[], now: Date): Promise<Holder[]> {
  const found = await holdersOf(db, keys)
  return found.filter((member) => heldAt(member, now).some((post) => keys.includes(keyOf(post))))
}

/** Who holds one of these posts now, by their ids: for whoever tells them something and needs no more of them. */
export async function idsOfHolders(db: Database, keys: PostKey[], now: Date): Promise<string[]> {
  const found = await postsOfHolders(db, keys)
  return found.filter((member) => heldAt(member, now).some((post) => keys.includes(keyOf(post)))).map(({ _id }) => _id)
}

/** Which of these posts somebody holds now. */
export async function heldAmong(db: Database, keys: PostKey[], now: Date): Promise<Set<PostKey>> {
  const found = await postsOfHolders(db, keys)
  return new Set(found.flatMap((member) => heldAt(member, now).map(keyOf)).filter((key) => keys.includes(key)))
}

/** The posts of these kinds over a place that somebody holds now, each once. */
export async function heldPosts(
  db: Database,
  kinds: readonly PostKind[],
  scope: readonly string[],
  now: Date,
): Promise<HandlerView[]> {
  const keys = kinds.flatMap((kind) => scope.map((placeId) => postKey(kind, placeId)))
  const found = await postsOfHolders(db, keys)
  const held = new Map<PostKey, Post>()
  for (const member of found) for (const post of heldAt(member, now)) held.set(keyOf(post), post)
  return keys.flatMap((key) => {
    const post = held.get(key)
    return post ? [{ post: post.kind, placeId: post.at.id, label: postTitle(post.kind, post.at.label) }] : []
  })
}

/** By what WeChat knows a member; null when they are none any more. */
export const openidOf = async (db: Database, memberId: string): Promise<string | null> =>
  (await members(db).get(memberId))?.openid ?? null

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
  const { communityId, portrait } = member
  const [name, office, [shown]] = await Promise.all([
    communityName(db, communityId),
    officeOf(db, communityId),
    ownPhotos(db, portrait ? [portrait] : []),
  ])
  return meViewOf(member, { communityName: name, office, portrait: shown?.thumbnailUrl ?? null }, now)
}

/** How many people live, or say that they live, in a place. */
export const countLivingIn = (db: Database, placeId: string): Promise<number> => countLiving(db, placeId)

/** How many members' numbers the keys of this deployment do not open. */
export const countUnreadablePhones = (db: Database, communityId: string): Promise<number> =>
  countUnreadable(members(db), communityId, { field: 'phone', top: 'phone', phoneIn: ({ phone }) => phone })

/** The names of whoever holds these posts now, by post: the holder before whoever acts for them. */
export async function holderNames(db: Database, keys: PostKey[], now: Date): Promise<Map<PostKey, string>> {
  if (keys.length === 0) return new Map()
  const names = new Map<PostKey, string>()
  for (const member of await holdersNow(db, keys, now)) {
    for (const post of heldAt(member, now)) {
      if (!post.acting || !names.has(keyOf(post))) names.set(keyOf(post), member.name)
    }
  }
  return names
}

/** Those in a volunteer team, after the member with id `after`. */
export const volunteersOf = (db: Database, teamId: string, after: string | undefined, limit: number) =>
  inTeam(db, teamId, after, limit)

/** How many are in each of these teams. */
export async function countVolunteers(db: Database, teamIds: string[]): Promise<Map<string, number>> {
  return new Map(
    await Promise.all(teamIds.map(async (id): Promise<[string, number]> => [id, await countInTeam(db, id)])),
  )
}

/** A member by their id, whatever their community. */
export const memberById = (db: Database, memberId: string) => members(db).get(memberId)

/** @throws {AppError} NOT_FOUND where there is no such member in this community */
export async function memberIn(db: Database, communityId: string, memberId: string): Promise<MemberDocument> {
  const member = await memberById(db, memberId)
  if (member?.communityId !== communityId || member.state === 'erased') throw notFound('位居民')
  return member
}

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
