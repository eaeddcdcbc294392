import type { TodosInput, TodoView } from 'types/todos'
import { SUBJECT_KINDS, TODO_VERBS } from 'types/words/subjects'

/** 下一件: going through what waits for a post, matter by matter, in the list from which the first one was opened. onward.ts does it. */

/** Which list somebody goes through. */
export interface Walk extends Pick<TodosInput, 'kind' | 'verb' | 'due' | 'buildingId'> {
  /** The post, as `warden@b3`. */
  post: string
  /** What was written into the search: they go through what it found. */
  find?: string
}

/** One matter of it. */
export type Stop = Pick<TodoView, 'kind' | 'subjectId' | 'holder'> & Partial<Pick<TodoView, 'verb'>>

/** Where somebody stands in it. */
export interface Here {
  /** The id of the todo: `request-ID`. */
  id: string
  /** By which it was ordered when it was opened. */
  sortKey: string
}

/** What there is besides: the next matter, and whether the one that stands open waits for the post itself. */
export interface Ahead {
  next: Stop | null
  stays: boolean
}

const DUES = ['late', 'today'] as const

/** The list that an address names; undefined where it was opened from none. */
export const walkOf = ({
  post,
  kind,
  verb,
  due,
  building,
  find,
}: Record<string, string | undefined>): Walk | undefined =>
  post
    ? {
        post,
        kind: SUBJECT_KINDS.find((one) => one === kind),
        verb: TODO_VERBS.find((one) => one === verb),
        due: DUES.find((one) => one === due),
        buildingId: building,
        find,
      }
    : undefined

/** The address of a matter that names the post already, as one of this list. */
export function inWalk(way: string, { kind, verb, due, buildingId: building, find }: Walk): string {
  const told = Object.entries({ kind, verb, due, building, find }).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  )
  return told.length > 0 ? `${way}${way.includes('?') ? '&' : '?'}${told.join('&')}` : way
}

/** Whether it is a part of what waits for the post. */
const isPart = ({ post, ...part }: Walk): boolean => Object.values(part).some((one) => one !== undefined)

/** What going on asks: of the cloud, and of whoever goes. */
export interface Asks {
  /** A page of the queue, behind this sort key or from its beginning. */
  list(queue: Omit<TodosInput, 'since'>): Promise<{ items: TodoView[] }>
  /** What follows among what was found. */
  found(text: string): Promise<Ahead>
  /** This part is done: whether they go on to the rest. */
  wantsRest(part: string): Promise<boolean>
  /** Says how it stands where nothing else is left. */
  say(words: string): void
}

/** What follows in the queue of a post: behind this one, or else from its beginning. */
async function aheadIn(
  { post: postKey, kind, verb, due, buildingId }: Walk,
  { id, sortKey }: Here,
  { list }: Asks,
): Promise<Ahead> {
  const within = { postKey, kind, verb, due, buildingId }
  const isNext = (todo: TodoView) => todo.id !== id && todo.verb !== null
  const behind = (await list({ ...within, cursor: sortKey })).items.find(isNext)
  if (behind) return { next: behind, stays: false }
  const { items } = await list(within)
  return { next: items.find(isNext) ?? null, stays: items.some((todo) => todo.id === id) }
}

/**
 * Goes on to the next matter. Where this list has no other one, it is said as it is: of the post only where nothing of it
 * is left, and of a part with the way to the rest.
 * @returns null: back to the list; undefined: they stay where they are
 */
export async function goOn(walk: Walk, here: Here, asks: Asks): Promise<{ stop: Stop; walk: Walk } | null | undefined> {
  const { next, stays } = walk.find ? await asks.found(walk.find) : await aheadIn(walk, here, asks)
  if (next) return { stop: next, walk }
  const whole: Walk = { post: walk.post }
  const rest = isPart(walk) ? await aheadIn(whole, here, asks) : { next: null, stays }
  if (!rest.next) {
    asks.say(rest.stays ? '这个职务只剩这一件了' : '这个职务的事都办完了')
    return rest.stays ? undefined : null
  }
  const part = `${walk.find ? '找到的' : '这样筛选的'}${stays ? '只剩这一件了' : '都办完了'}`
  return (await asks.wantsRest(part)) ? { stop: rest.next, walk: whole } : null
}
