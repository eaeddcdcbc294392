import type { CommunityDocument, FoundingDocument } from 'types/communities'
import { insertOnce } from '../kernel/database'
import type { Reaction } from '../kernel/effects'
import { nameTop, plantTop } from '../places/top'
import { communityOf } from './rules'
import { communityAffairs } from './store'

/** The community itself: the top of its tree of places, and its own affairs. */
export const makeCommunity: Reaction<FoundingDocument> = async ({ matter, context }) => {
  await plantTop(context.db, matter.communityId, matter.name)
  await insertOnce(communityAffairs(context.db), communityOf(matter))
}

/** The newest name: of two that were given in a moment, the one that came last. */
export const renameTop: Reaction<CommunityDocument> = async ({ matter, context }) => {
  const name = matter.timeline.filter(({ step }) => step === 'rename').at(-1)?.text
  if (name) await nameTop(context.db, matter.communityId, name)
}
