import type { FoundingDocument } from 'types/communities'
import type { MemberDocument, MemberEntry, Post } from 'types/members'
import { insertOnce } from '../../kernel/database'
import { type Reaction, together } from '../../kernel/effects'
import { derivedId, memberIdOf } from '../../kernel/ids'
import { newMember } from './rules'
import { members } from './store'

/** Whoever founds a community is its first administrator. */
export const appointFounder: Reaction<FoundingDocument> = async ({ matter, effect, context }) => {
  const { communityId, openid, administratorName: name, createdAt: now } = matter
  const at = { id: communityId, label: matter.name }
  const id = derivedId(effect.id, 'administrator')
  const post: Post = { id, kind: 'administrator', at, acting: false, from: now, until: null }
  const by = { memberId: memberIdOf(communityId, openid), name, post: null }
  const entry: MemberEntry = { id: derivedId(effect.id, 'entry'), at: now, step: 'takePost', by, key: null, post }
  const founder = newMember({ communityId, openid, name, homes: [], posts: [post], entry, events: [], now })
  await insertOnce(members(context.db), founder)
}

/**
 * What follows where somebody does not belong to the community any more; nothing where they do again by the time it is
 * carried out, as an administrator does who was put back.
 */
export const whileGone =
  (...reactions: Reaction<MemberDocument>[]): Reaction<MemberDocument> =>
  async (happening) => {
    const matter = await members(happening.context.db).get(happening.matter._id)
    if (matter && matter.state !== 'verified') await together(...reactions)({ ...happening, matter })
  }
