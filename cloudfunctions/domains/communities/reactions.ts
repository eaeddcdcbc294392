import type { CommunityDocument, FoundingDocument } from 'types/communities'
import type { MemberDocument } from 'types/members'
import { FORMER_NAME } from 'types/words/members'
import { insertOnce } from '../../kernel/database'
import type { Reaction } from '../../kernel/effects'
import { forgetIn, formerOf } from '../../kernel/former'
import { forgetCommunity } from '../../kernel/lately'
import { nameTop, plantTop } from '../places/directory'
import { communityOf } from './rules'
import { communityAffairs, foundings } from './store'

/** The community itself: the top of its tree of places, and its own affairs. */
export const makeCommunity: Reaction<FoundingDocument> = async ({ matter, effect, context }) => {
  const { communityId, name, timeline, createdAt } = matter
  const by = timeline[0]?.by
  if (!by) throw new Error('a community is founded by somebody')
  await plantTop(context.db, communityId, name, { by, key: effect.id, now: createdAt })
  await insertOnce(communityAffairs(context.db), communityOf(matter))
}

/** The newest name: of two that were given in a moment, the one that came last. */
export const renameTop: Reaction<CommunityDocument> = async ({ matter, context }) => {
  const entry = matter.timeline.filter(({ step }) => step === 'rename').at(-1)
  if (!entry?.text || !entry.by) return
  await nameTop(context, matter.communityId, entry.text, { by: entry.by, key: `rename-${entry.id}`, now: entry.at })
  forgetCommunity(matter.communityId)
}

/** Somebody erased stays in the story of the community without their name. */
export const forgetInAffairs: Reaction<MemberDocument> = ({ matter, context: { db } }) =>
  forgetIn(communityAffairs(db), formerOf(matter))

/** As its founder as well: nobody else is named in a founding. */
export const forgetFounder: Reaction<MemberDocument> = ({ matter, context: { db } }) =>
  forgetIn(foundings(db), formerOf(matter), undefined, () => ({ openid: '', administratorName: FORMER_NAME }))
