import { randomBytes } from 'node:crypto'
import type { MemberDocument, MemberEntry } from 'types/members'
import { FORMER_NAME } from 'types/words/members'
import type { Context } from '../../kernel/context'
import { command, type Database } from '../../kernel/database'
import { type Reaction, respond } from '../../kernel/effects'
import { AppError } from '../../kernel/errors'
import { forgetIn, formerOf } from '../../kernel/former'
import { newId } from '../../kernel/ids'
import { logFault } from '../../kernel/log'
import { effectsOf } from '../../kernel/matter'
import { type Share, workOff } from '../../kernel/share'
import { spentBy } from '../../kernel/standing'
import { forgetStuck } from '../../kernel/stuck'
import { looks } from './looks'
import { erasedBefore, members } from './store'

/**
 * Deleting what is known of a person. One write takes everything out of their document but the two ids by which the rest
 * is found. Their name in other documents is taken out as an effect of that write. A call that had begun before may write
 * the name once more; so the clock repeats the effect ten minutes later, and then removes the document.
 */

/** The one write. It goes round `takeStep`, because here the timeline itself goes. */
export async function eraseOnce(db: Database, member: MemberDocument, key: string, now: Date): Promise<MemberDocument> {
  const tombstone = erased(member, key, now)
  const _ = command()
  const fields = Object.entries(tombstone).filter(([field]) => field !== '_id')
  const updated = await members(db).update(
    { _id: member._id, version: member.version },
    Object.fromEntries(fields.map(([field, value]) => [field, _.set(value)])),
  )
  if (updated === 0) throw new AppError('CONFLICT', 'CHANGED_MEANWHILE', '您的资料刚刚有了变化，请再试一次')
  return tombstone
}

/** What is left of a member: no name, no openid, no number, nothing that they did. */
export function erased(member: MemberDocument, key: string, now: Date): MemberDocument {
  if (member.state !== 'left') throw new AppError('CONFLICT', 'STILL_HERE', '请先退出社区，再删除您的资料')
  const formerId = `former-${randomBytes(12).toString('hex')}`
  const by = { memberId: formerId, name: FORMER_NAME, post: null }
  const entry: MemberEntry = { id: newId(), at: now, step: 'erase', by, key }
  return {
    _id: member._id,
    communityId: member.communityId,
    openid: '',
    name: FORMER_NAME,
    state: 'erased',
    homes: [],
    homeScope: [],
    pendingScope: [],
    posts: [],
    teams: [],
    postKeys: [],
    // An invitation that was used stays used for as long as it could be.
    seats: [formerId, ...spentBy(member)],
    phone: null,
    formerId,
    // Their files are removed by what follows.
    portrait: member.portrait,
    uploads: member.uploads,
    // Whoever was stopped does not come back as somebody new.
    blocked: member.blocked,
    tallies: {},
    timeline: [entry],
    effects: [...member.effects, ...effectsOf(['member.erased'], entry)],
    version: member.version + 1,
    createdAt: now,
    updatedAt: now,
  }
}

/** Takes the name out of what this person did in the lives of other members. */
export const forgetInLives: Reaction<MemberDocument> = ({ matter, context: { db } }) =>
  forgetIn(members(db), formerOf(matter))

/** Takes away who looked at this person, and the name out of their looks at others. */
export const forgetInLooks: Reaction<MemberDocument> = async ({ matter, context: { db } }) => {
  const former = formerOf(matter)
  await looks(db).remove({ memberId: former.memberId })
  const by = { 'by.memberId': former.formerId, 'by.name': FORMER_NAME, digest: command().remove() }
  await looks(db).update({ 'by.memberId': former.memberId }, by)
}

/** After so long every call that began before somebody was erased has ended. Milliseconds. */
const SETTLED = 10 * 60_000

/**
 * Removes the documents of the erased. Before that, their name is taken out everywhere a second time, for calls that were
 * under way at the first time. Run by the clock.
 * @returns how many were removed
 */
export function removeErased(context: Context, share: Share): Promise<number> {
  const { db, now } = context
  const settled = new Date(now.getTime() - SETTLED)
  return workOff(share, {
    find: (except, limit) => erasedBefore(db, settled, except, limit),
    async work(matter) {
      const [effect] = effectsOf(['member.erased'], { ...(matter.timeline[0] as MemberEntry) })
      if (!effect) return 0
      await respond({ effect, matter, context })
      await forgetStuck(db, matter._id)
      return members(db).remove({ _id: matter._id, state: 'erased' })
    },
    failed: (_, thrown) => logFault('removing what was left of an erased member', thrown),
  })
}
