import type { MemberDocument, Post } from 'types/members'
import type { TeamDocument } from 'types/teams'
import { postKey } from 'types/words/posts'
import type { Context } from '../../kernel/context'
import type { Reaction } from '../../kernel/effects'
import { AppError } from '../../kernel/errors'
import { wholeHoldersOf } from '../../kernel/holders'
import { derivedId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { memberById, stepOfClock } from '../members/directory'
import { entryOf } from '../messages/telling'
import { endPost, takePost } from './rules'
import { takingSeat } from './taking'

/** Who leads a new team: whoever proposed it, for its trial. Source: issue 14, part 1. */

/**
 * The office lets a team be tried: whoever proposed it leads it, in the name of the office. Where the rules of posts refuse
 * that, the team has no leader, and the office names one as ever.
 */
export const appointProposer: Reaction<TeamDocument> = async ({ matter, effect, context }) => {
  const by = entryOf(matter, effect)?.by
  const member = matter.proposer && by ? await memberById(context.db, matter.proposer.memberId) : null
  if (!by || member?.state !== 'verified') return
  const id = derivedId(effect.id, 'teamLeader')
  // Carried out before; it may have been given up since.
  if (member.timeline.some(({ post }) => post?.id === id)) return
  const at = { id: matter._id, label: matter.name }
  const post: Post = { id, kind: 'teamLeader', at, acting: false, from: context.now, until: null }
  try {
    const taking = { post, by, key: null, now: context.now }
    await takingSeat(context, { post, memberId: member._id }, () => change(context, member, takePost(member, taking)))
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
  }
}

/** A team is ended with thanks: nobody leads it any more. */
export const endLeaders: Reaction<TeamDocument> = async ({ matter, effect, context }) => {
  const by = entryOf(matter, effect)?.by ?? null
  const keys = [postKey('teamLeader', matter._id), postKey('teamDeputy', matter._id)]
  for (const holder of await wholeHoldersOf(context.db, keys)) {
    let member = holder
    for (const { id, kind, at } of holder.posts) {
      if (!keys.includes(postKey(kind, at.id))) continue
      member = await change(context, member, endPost(member, id, { by, key: null, now: context.now }))
    }
  }
}

async function change(context: Context, member: MemberDocument, step: Step<MemberDocument>): Promise<MemberDocument> {
  const changed = await stepOfClock(context, member, step)
  if (!changed) throw new Error(`${member._id} was changed at the same moment`)
  return changed
}
