import type { Unchanged } from 'types/common'
import type { Post, Waypoint } from 'types/members'
import type { BuildingView, HolderView, LevelView } from 'types/posts'
import type { PhotoView } from 'types/request-views'
import { addressOf } from 'types/words/places'
import {
  BUILDING_POSTS,
  type BuildingPost,
  NAMING_POSTS,
  PARTNERS,
  POST_NAMES,
  type PostKey,
  type PostKind,
  PUBLIC_POSTS,
  postKey,
  STAND_INS,
} from 'types/words/posts'
import { type Actor, actorOf, heldAt, keyOf, postOver } from '../../kernel/actor'
import { around } from '../../kernel/community'
import type { Context } from '../../kernel/context'
import { AppError } from '../../kernel/errors'
import { type ShownHolder, shownHoldersOf } from '../../kernel/holders'
import { maskPhone, readablePhone } from '../../kernel/privacy'
import type { ActorContext } from '../../kernel/procedure'
import { levelsOver, responsibleOver } from '../../kernel/responsibility'
import { isVerified, nameSeenBy, type Reader } from '../../kernel/sight'
import { isKnown, markUntil, UNCHANGED } from '../../kernel/since'
import { goodUntil, type Looked, photoViews } from '../photos/showing'
import { publicWayTo, wayTo } from '../places/directory'
import { livesIn } from './rules'

/**
 * Who holds which of these posts now, in one read.
 * @returns by post, the holder before whoever acts for them
 */
export async function holdersBy({ db, now }: Context, keys: PostKey[]): Promise<Map<PostKey, Held[]>> {
  const holders = new Map<PostKey, Held[]>(keys.map((key) => [key, []]))
  for (const member of await shownHoldersOf(db, keys)) {
    for (const post of heldAt(member, now)) holders.get(keyOf(post))?.push({ member, post })
  }
  for (const list of holders.values()) list.sort((a, b) => Number(a.post.acting) - Number(b.post.acting))
  return holders
}

interface Held {
  member: ShownHolder
  post: Post
}
type Holders = Awaited<ReturnType<typeof holdersBy>>

interface Asked {
  placeId: string
  /** The mark of the page that is on the screen. */
  since?: string
}

/** The public page of the building in which a place lies, as far as this reader may see it. */
export async function buildingPage(ctx: Context, { placeId, since }: Asked): Promise<BuildingView | Unchanged> {
  const below = await publicWayTo(ctx.db, placeId)
  const depth = below.findIndex(({ level }) => level === 'building')
  const way = below.slice(0, depth + 1)
  const [community, building] = [way[0], way.at(-1)]
  if (!community || !building) {
    throw new AppError('INVALID_INPUT', 'WRONG_LEVEL', '请选择一栋楼', { placeId: '请选择一栋楼' })
  }
  const actor = await actorIn(ctx, community.id)
  const reader = actor?.member ?? null
  const [holders, { office, property }] = await Promise.all([
    holdersBy(ctx, keysOver(way)),
    around(ctx.db, community.id),
  ])
  const of = (kind: PostKind) => holders.get(postKey(kind, building.id)) ?? []
  const gridOfficers = way.flatMap(({ id }) => holders.get(postKey('gridOfficer', id)) ?? [])
  const honorary = of('honoraryWarden')
  const partner = PARTNERS.honoraryWarden && of(PARTNERS.honoraryWarden)[0]?.member.name
  const page = (viewOf: (holder: Held) => HolderView): BuildingView => ({
    placeId: building.id,
    label: addressOf(way),
    communityName: community.label,
    known: isVerified(reader),
    office,
    property: property.filter(({ at }) => idsOf(way).includes(at.id)),
    posts: BUILDING_POSTS.map((kind) => ({
      kind,
      holders: of(kind).map(viewOf),
      instead: of(kind).length > 0 ? null : insteadOf(kind, of, gridOfficers, reader),
    })),
    honorary: honorary.map((holder) => ({
      ...viewOf(holder),
      partner: partner === undefined ? null : nameSeenBy(reader, partner),
    })),
    gridOfficers: gridOfficers.map(viewOf),
    levels: actor ? levelViews(way, holders, actor, 0) : [],
    mayName: actor !== null && mayName(actor, way),
  })
  const portraits = isVerified(reader) ? portraitsOf([...BUILDING_POSTS.flatMap(of), ...honorary, ...gridOfficers]) : []
  // Without the pictures, which cost a read and an address each; another picture is another page.
  const bare = [page(viewer(new Map(), actor, way)), portraits.map(({ photo }) => photo.id)]
  if (isKnown(ctx, since, bare)) return UNCHANGED
  const shown = await photoViews(ctx.db, portraits)
  return { ...page(viewer(shown, actor, way)), mark: markUntil(ctx, bare, goodUntil(portraits, shown, ctx.now)) }
}

/** This is a public page: what its owner alone may see does not stand on it. */
const portraitsOf = (holders: Held[]): Looked[] =>
  holders.flatMap(({ member: { portrait } }) => (portrait ? [{ photo: portrait, mine: false }] : []))

const keysOver = (way: Waypoint[]): PostKey[] => [
  ...new Set([
    ...way.flatMap(({ id, level }) =>
      level === 'building'
        ? [...BUILDING_POSTS, 'honoraryWarden' as const].map((kind) => postKey(kind, id))
        : level === 'grid'
          ? [postKey('gridOfficer', id)]
          : [],
    ),
    ...levelsOver(way).map(({ key }) => key),
  ]),
]

/** Whoever is a member elsewhere is a visitor here. */
async function actorIn(ctx: Context, communityId: string): Promise<Actor | null> {
  const member = ctx.openid ? await ctx.member() : null
  return member?.communityId === communityId ? actorOf(member, ctx.now) : null
}

const mayName = (actor: Actor, way: Waypoint[]): boolean => postOver(actor, NAMING_POSTS, idsOf(way)) !== undefined

const idsOf = (way: Waypoint[]): string[] => way.map(({ id }) => id)

function insteadOf(kind: BuildingPost, of: (kind: PostKind) => Held[], gridOfficers: Held[], reader: Reader): string {
  for (const other of STAND_INS[kind]) {
    const [holder] = other === 'gridOfficer' ? gridOfficers : of(other)
    if (holder) return `${POST_NAMES[other]} ${nameSeenBy(reader, holder.member.name)}`
  }
  return POST_NAMES.residentsCommittee
}

/**
 * How this reader sees a holder: the verified by name and picture, neighbours and whoever has a post over the building with
 * the whole number, and whoever is not verified here as '沈*' and nothing else.
 */
function viewer(
  portraits: ReadonlyMap<string, PhotoView>,
  actor: Actor | null,
  way: Waypoint[],
): (holder: Held) => HolderView {
  const building = way.at(-1)?.id ?? ''
  const whole =
    actor !== null && (livesIn(actor.member, building) || actor.posts.some(({ at }) => idsOf(way).includes(at.id)))
  const naming = actor !== null && mayName(actor, way)
  const known = isVerified(actor?.member ?? null)
  return ({ member, post }) => {
    const number = known ? readablePhone(member.phone, member._id) : null
    return {
      name: nameSeenBy(actor?.member ?? null, member.name),
      acting: post.acting,
      phone: number && (whole ? number : maskPhone(number)),
      callable: whole && number !== null,
      portrait: (member.portrait && portraits.get(member.portrait.id)?.thumbnailUrl) ?? null,
      memberId: naming ? member._id : null,
    }
  }
}

/** The five levels over a place, with who is responsible now and who is next. */
export async function responsibleFor(ctx: ActorContext, placeId: string, climbed: number): Promise<LevelView[]> {
  const way = await wayTo(ctx.db, ctx.actor.communityId, placeId)
  const keys = levelsOver(way).map(({ key }) => key)
  return levelViews(way, keys.length > 0 ? await holdersBy(ctx, keys) : new Map(), ctx.actor, climbed)
}

function levelViews(way: Waypoint[], holders: Holders, actor: Actor, climbed: number): LevelView[] {
  const namesOf = (key: PostKey) => (holders.get(key) ?? []).map(({ member }) => member.name)
  const { now, next } = responsibleOver(way, (key) => namesOf(key).length > 0, climbed)
  const inside = actor.posts.some(({ at }) => idsOf(way).includes(at.id)) || livesIn(actor.member, way.at(-1)?.id ?? '')
  return levelsOver(way).map(({ level, post, key, label }) => ({
    level,
    post,
    label,
    names: PUBLIC_POSTS.includes(post) || inside ? namesOf(key).map((name) => nameSeenBy(actor.member, name)) : [],
    held: namesOf(key).length > 0,
    standing: key === now?.key ? 'now' : key === next?.key ? 'next' : 'other',
  }))
}
