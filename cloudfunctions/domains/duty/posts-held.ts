import { POST_NAMES } from 'types/words/posts'
import { heldAt } from '../../kernel/actor'
import { daysAfter } from '../../kernel/calendar'
import type { GovernedName } from '../../kernel/grants'
import type { ActorContext } from '../../kernel/procedure'
import { dayInShanghai, noonOf } from '../../kernel/time'
import { membersIn } from '../members/directory'
import { enterByItself } from './entering'
import { bylineOver } from './files'
import { placeOfPost } from './over'
import { entriesOfSource, periodsIn } from './period-store'
import { periodIdOf } from './reporting'
import { askedPeriod, boundsOf, enteredUntil, wrongPeriod } from './rhythm'
import { settingsOf } from './settings'
import { filesWithApp } from './store'

/**
 * The secretary says once a period that all who hold a post were at it: one tap for all. Whoever is 78 and at her post every
 * day need not report anything. Source: rules/duty.md B.3.
 */

/** People whom one call enters: a call ends after 20 seconds. */
const AT_ONCE = 60
const NAME: GovernedName = 'duty.postsHeld'

export async function enterPostsHeld(ctx: ActorContext, asked: string | undefined) {
  const { actor, db, now, calendar } = ctx
  const { communityId } = actor
  const { rhythms } = await settingsOf(db, communityId, now)
  const today = dayInShanghai(now)
  const period = askedPeriod(asked, rhythms, today)
  if (boundsOf(period).first > today) throw wrongPeriod('这个期间还没有到，请到时再来')
  if (now > enteredUntil(period, calendar)) throw wrongPeriod('这一期已经过了补记的时间，请逐个“更正”')
  const found = await filesWithApp(db, communityId, placeOfPost(ctx, NAME))
  const holders = new Map(
    (
      await membersIn(
        db,
        communityId,
        found.flatMap(({ memberId }) => memberId ?? []),
      )
    ).flatMap((member) => {
      const [held] = heldAt(member, now)
      return held ? [[member._id, held] as const] : []
    }),
  )
  const theirs = found.filter(({ memberId }) => memberId !== null && holders.has(memberId))
  const done = new Set(
    (
      await periodsIn(
        db,
        theirs.map(({ _id }) => periodIdOf(_id, period)),
      )
    ).flatMap((one) => (entriesOfSource(one, sourceId(period)) ? [one.fileId] : [])),
  )
  const left = theirs.filter(({ _id }) => !done.has(_id))
  const at = momentIn(period, now)
  for (const file of left.slice(0, AT_ONCE)) {
    const held = holders.get(file.memberId ?? '')
    const by = bylineOver(file, actor, NAME)
    const label = held ? `${POST_NAMES[held.kind]}在岗` : '在岗'
    await enterByItself(ctx, file, { source: { kind: 'post', id: sourceId(period), label }, at, by, state: 'counted' })
  }
  return { done: done.size + Math.min(left.length, AT_ONCE), total: theirs.length }
}

const sourceId = (period: string) => `post-${period}`

/** Now, in the period of now; noon of its last day in one that is over. */
export function momentIn(period: string, now: Date): Date {
  const { next } = boundsOf(period)
  return dayInShanghai(now) < next ? now : noonOf(daysAfter(next, -1))
}
