import type { TodoCount, TodoView } from 'types/todos'
import { feedKey, householdKey, memberKey, ownKey } from 'types/words/todos'
import { type Actor, keyOf } from '../../kernel/actor'
import type { ActorContext } from '../../kernel/procedure'
import { residentKey, verifiedHomes } from '../../kernel/residents'
import { countsIn, matterCount } from './counting'
import { newest, tallyFor, waitingForAny } from './store'
import { todoViewOf } from './views'

/** What other domains may ask of todos. */

/**
 * Under which keys something waits for this person to do: themselves, their posts, the homes where they were verified, and
 * whoever has their name there.
 */
export const keysFor = ({ memberId, member, posts }: Actor): string[] => [
  ...new Set([
    memberKey(memberId),
    ...posts.map(keyOf),
    ...verifiedHomes(member).flatMap(({ householdId }) => [
      householdKey(householdId),
      residentKey(householdId, member.name),
    ]),
  ]),
]

/** So much of each list stands on the first screen. */
// Of one's own those are shown that wait for others, and the first ones may all be answered.
const FIRST = { todos: 3, own: 6, feed: 3 }
/** So many of one's own are looked through for the next volunteer task: more than anybody has under way before it. */
const OWN_LOOKED_THROUGH = 50

interface First {
  todos: TodoView[]
  todoCount: number
  counts: TodoCount[]
  own: TodoView[]
  ownCount: number
  nextTask: TodoView | null
  feed: TodoView[]
}

/** What of all domains belongs on the first screen, in four reads however many domains and posts there are. */
export async function firstOf({ actor, db, now }: ActorContext): Promise<First> {
  const keys = keysFor(actor)
  const own = ownKey(actor.memberId)
  const feed = feedKey(actor.communityId)
  const [first, tally, mine, news] = await Promise.all([
    waitingForAny(db, { keys, now, limit: FIRST.todos }),
    tallyFor(db, { keys: [...keys, own], now }),
    waitingForAny(db, { keys: [own], now, limit: OWN_LOOKED_THROUGH }),
    actor.member.state === 'verified' ? newest(db, feed, FIRST.feed) : [],
  ])
  const next = mine.find(({ subject }) => subject.kind === 'task')
  return {
    todos: first.map((one) => todoViewOf(one, keys, now)),
    todoCount: matterCount(tally, keys),
    counts: countsIn(tally).filter(({ holder }) => holder !== own),
    own: mine.slice(0, FIRST.own).map((one) => todoViewOf(one, [own], now)),
    ownCount: matterCount(tally, [own]),
    nextTask: next ? todoViewOf(next, [own], now) : null,
    feed: news.map((one) => todoViewOf(one, [feed], now)),
  }
}
