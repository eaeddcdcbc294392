import type { Adviser, AdviserView } from 'types/offers'
import { AppError } from '../../kernel/errors'
import type { ActorContext } from '../../kernel/procedure'
import { membersIn, named } from '../members/directory'

/** Who advises in a quiet offer: members whom its unit or the office names. */

const CALLED_AT_MOST = 20

/** Verified members of exactly this name: nobody finds others by parts of names. */
export async function advisersCalled({ db, actor }: ActorContext, name: string): Promise<AdviserView[]> {
  const found = await named(db, { within: { communityId: actor.communityId }, name, limit: CALLED_AT_MOST })
  return found
    .filter((one) => one.name === name && one.state === 'verified')
    .map((one) => ({ memberId: one._id, name: one.name }))
}

/**
 * These members as advisers.
 * @param known those who advise already: they stay as they are
 * @throws {AppError} INVALID_INPUT where one of them is no verified member of this community
 */
export async function advisersOf(
  { db, actor, now }: ActorContext,
  ids: readonly string[],
  known: readonly Adviser[] = [],
): Promise<Adviser[]> {
  const wanted = [...new Set(ids)]
  const fresh = wanted.filter((id) => !known.some(({ memberId }) => memberId === id))
  const found = fresh.length > 0 ? await membersIn(db, actor.communityId, fresh) : []
  return wanted.map((id) => {
    const before = known.find(({ memberId }) => memberId === id)
    const member = found.find(({ _id, state }) => _id === id && state === 'verified')
    if (before) return before
    if (member) return { memberId: id, name: member.name, since: now }
    const words = '有一位顾问不是本社区核实过的居民，请重新选择'
    throw new AppError('INVALID_INPUT', 'MALFORMED', words, { adviserIds: words })
  })
}
