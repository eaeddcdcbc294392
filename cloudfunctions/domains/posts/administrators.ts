import type { Byline, Effect } from 'types/matter'
import type { MemberDocument, MemberEntry, Post } from 'types/members'
import { type PostKind, postKey } from 'types/words/posts'
import { type Actor, isHeldAt, postOver } from '../../kernel/actor'
import type { Context } from '../../kernel/context'
import { isDue, type Reaction } from '../../kernel/effects'
import type { GovernedName } from '../../kernel/grants'
import { holdersNow } from '../../kernel/holders'
import { comeBack, memberById, stepOfClock, withEffectsPending } from '../members/directory'
import { lastAdministrator } from './refusals'
import { authorityOver, takePost } from './rules'

/**
 * A community without an administrator could not be put right from within. Whoever ends a post looks whether another one
 * is left; and as two who act in the same moment each see the other one, it is looked at once more afterwards, also where
 * the process died in between.
 */

type Asking = Pick<Context, 'db' | 'now'>

const administratorsOf = ({ db, now }: Asking, communityId: string) =>
  holdersNow(db, [postKey('administrator', communityId)], now)

export const hasAdministrator = async (asking: Asking, communityId: string): Promise<boolean> =>
  (await administratorsOf(asking, communityId)).length > 0

/** @throws {AppError} FORBIDDEN where a community would be left without an administrator */
export async function keepAnAdministrator(context: Asking, { _id, communityId }: MemberDocument, kind: PostKind) {
  if (kind !== 'administrator') return
  const all = await administratorsOf(context, communityId)
  if (all.every((one) => one._id === _id)) throw lastAdministrator()
}

/** @throws {AppError} FORBIDDEN where what was just ended had to be put back, as nobody else was left */
export async function refuseIfPutBack({ db, now }: Asking, { _id }: MemberDocument, kind: PostKind): Promise<void> {
  if (kind !== 'administrator') return
  const member = await memberById(db, _id)
  if (member?.posts.some((post) => post.kind === 'administrator' && isHeldAt(post, now))) throw lastAdministrator()
}

/**
 * In whose name the actor names or ends the holder of a post. The residents' committee names an administrator while there
 * is none.
 * @throws {AppError} FORBIDDEN
 */
export async function namingAuthority(
  context: Asking & { actor: Actor },
  name: GovernedName,
  kind: PostKind,
  scope: readonly string[],
): Promise<Byline> {
  const { actor } = context
  const vacant =
    kind === 'administrator' &&
    !postOver(actor, ['administrator'], scope) &&
    !(await hasAdministrator(context, actor.communityId))
  return authorityOver(actor, name, kind, scope, vacant)
}

/**
 * A post of an administrator has ended, or whoever held it has left. Where nobody else holds one, whoever was ended last
 * gets it back.
 */
export const keepAdministrated: Reaction<MemberDocument> = async ({ effect, matter, context }) => {
  const entry = endedBy(matter, effect)
  if (!entry || (await hasAdministrator(context, matter.communityId))) return
  if (isDue(effect, context.now) && (await wasFollowed(context, matter, entry))) return
  const ended = await memberById(context.db, matter._id)
  // Whoever was stopped or erased meanwhile cannot be put back: then the residents' committee names one.
  if (!ended || ended.state === 'erased' || ended.blocked) return
  const step =
    ended.state === 'left'
      ? comeBack(ended, entry, context.now)
      : takePost(ended, { post: { ...entry.post, until: null }, by: null, key: null, now: context.now })
  if (await stepOfClock(context, ended, step)) return
  // Two things that follow from one leaving ask for it at the same time.
  if (await hasAdministrator(context, matter.communityId)) return
  throw new Error('whoever is to be administrator again was changed')
}

/** The entry by which such a post ended: the one from which this follows, or one that was written along with it. */
function endedBy({ timeline }: MemberDocument, { entryId, event }: Effect): (MemberEntry & { post: Post }) | undefined {
  const first = timeline.find(({ id }) => id === entryId)
  const isAlong = ({ key }: MemberEntry) => event === 'member.gone' && key !== null && key === first?.key
  return timeline
    .filter((entry) => entry === first || isAlong(entry))
    .find((entry): entry is MemberEntry & { post: Post } => entry.post?.kind === 'administrator')
}

/**
 * Whether another administrator's post ended later, and what follows from that is left to the clock as well. Where somebody
 * is still at work on it, they may have looked before this one had ended: nobody relies on them.
 */
async function wasFollowed(
  { db, now }: Asking,
  { _id, communityId }: MemberDocument,
  entry: MemberEntry,
): Promise<boolean> {
  const others = (await withEffectsPending(db, communityId)).filter((one) => one._id !== _id)
  return others.some(({ effects, timeline }) =>
    timeline.some(
      ({ id, step, post, at }) =>
        step === 'endPost' &&
        post?.kind === 'administrator' &&
        effects.some((effect) => effect.entryId === id && isDue(effect, now)) &&
        // Of two in the same millisecond, one has to be the later one for both.
        (at > entry.at || (at.getTime() === entry.at.getTime() && id > entry.id)),
    ),
  )
}
