import type { MemberDocument, Post } from 'types/members'
import type { PostKind } from 'types/words/posts'
import { memberIdOf } from '../../cloudfunctions/kernel/ids'
import { standingOf } from '../../cloudfunctions/kernel/standing'
import { COMMUNITY } from '../../demo/places'
import { change, documents } from './database'
import { type House, newKey } from './house'

/** The people of the demo community, by their openid; what stands in the database wants reachInto first. */

export const idOf = (openid: string, communityId = COMMUNITY) => memberIdOf(communityId, openid)

/** The titles of what somebody was told, newest first. */
export const titlesOf = async (house: House, openid: string, communityId = COMMUNITY): Promise<string[]> =>
  (await house.as(openid, communityId).messages.mine.query({})).items.map(({ title }) => title)

/** Somebody as they stand in the database. */
export const load = async (openid: string): Promise<MemberDocument | undefined> =>
  (await documents<MemberDocument>('members', { _id: idOf(openid) }))[0]

export const changeMember = (openid: string, data: object) => change('members', idOf(openid), data)

/** Gives somebody a post, as an invitation or the administrator does. */
export async function appoint(openid: string, kind: PostKind, at: { id: string; label: string }): Promise<void> {
  const found = await load(openid)
  if (!found) throw new Error(`there is no ${openid}`)
  const post: Post = { id: newKey(), kind, at, acting: false, from: new Date(0), until: null }
  const { posts, seats, postKeys, state } = standingOf(found._id, found.homes, [...found.posts, post])
  await changeMember(openid, { posts, seats, postKeys, state })
}
