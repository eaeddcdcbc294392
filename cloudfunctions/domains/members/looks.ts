import type { Post, SealedPhone } from 'types/members'
import type { LookDocument } from 'types/people'
import { POST_NAMES } from 'types/words/posts'
import type { Context } from '../../kernel/context'
import { command, type Database, Duplicate, type Listed } from '../../kernel/database'
import { newId } from '../../kernel/ids'
import { requiredPhone } from '../../kernel/privacy'
import type { ActorContext } from '../../kernel/procedure'
import { refuseOther } from '../../kernel/steps'

/** Who looked at whose full number. */
export const looks = (db: Database) => db.collection<LookDocument>('looks')

/**
 * Keeps a look, once for each key of whoever looks.
 * @throws {AppError} CONFLICT/KEY_REUSED where the same key was for another look
 */
async function keepLook({ db, sent }: Context, look: LookDocument): Promise<void> {
  try {
    await looks(db).insert(sent.digest ? { ...look, digest: sent.digest } : look)
  } catch (thrown) {
    if (!(thrown instanceof Duplicate)) throw thrown
    const [before] = await looks(db).find({ where: { 'by.memberId': look.by.memberId, key: look.key }, limit: 1 })
    if (!before) throw thrown
    refuseOther(before, { digest: before.digest, text: before.why ?? '' }, sent, before.memberId === look.memberId)
  }
}

interface Looking {
  /** Whose number. */
  memberId: string
  phone: SealedPhone
  /** The document to which it is sealed. */
  sealedTo: string
  /** The post by which the actor may. */
  post: Post
  why: string | null
  key: string
}

/**
 * A number in full, once the look at it is kept.
 * @throws {AppError} UNAVAILABLE/PHONE_UNREADABLE, CONFLICT/KEY_REUSED
 */
export async function lookAt(
  ctx: ActorContext,
  { memberId, phone, sealedTo, post, why, key }: Looking,
): Promise<string> {
  const { actor, now: at } = ctx
  const number = requiredPhone(phone, sealedTo)
  const by = { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
  await keepLook(ctx, { _id: newId(), communityId: actor.communityId, memberId, by, why, at, key })
  return number
}

/** The looks at one are those at another: of somebody who was no member yet, and is now. */
export const passLooks = async (db: Database, from: string, to: string): Promise<void> => {
  await looks(db).update({ memberId: from }, { memberId: to })
}

/** What a list shows of a look. */
const LISTED = ['_id', 'by', 'why', 'at'] as const
export type ListedLook = Listed<LookDocument, typeof LISTED>

/** Newest first, from before the look with id `before`. */
export const looksAt = (db: Database, memberId: string, before: string | undefined, limit: number) =>
  looks(db).findOnly(LISTED, {
    where: { memberId, ...(before ? { _id: command().lt(before) } : {}) },
    order: [['_id', 'desc']],
    limit,
  })
