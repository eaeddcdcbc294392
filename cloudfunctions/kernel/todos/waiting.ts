import type { EventOf, MatterDocuments, MatterName } from 'types/events'
import type { Effect, Matter } from 'types/matter'
import type { Waypoint } from 'types/members'
import type { TodoDocument, Wait } from 'types/todos'
import { type PostKey, postKey } from 'types/words/posts'
import type { SubjectKind } from 'types/words/subjects'
import { feedKey, todoId, todoSortKey } from 'types/words/todos'
import type { Calendar } from '../calendar'
import { newId } from '../ids'
import { effectsOf, type Step } from '../matter'
import type { Level } from '../responsibility'

/** What waits in a matter, as its domain says: pure, of the document alone. */
export interface Waiting {
  urgent: boolean
  subject: Omit<TodoDocument['subject'], 'kind' | 'id'>
  place: TodoDocument['place']
  /** Its place in a list among those as urgent: the earliest due time, or since when. */
  order: Date
  climbAt: Date | null
  waits: PureWait[]
}

/** `instead`: who has it where nobody holds the post, the first that is held; then it waits in the office as well. */
export interface PureWait extends Pick<Wait, 'holder' | 'verb' | 'due'> {
  instead?: readonly PostKey[]
}

/** How a domain's matters wait, one for each collection of matters that has todos. */
export interface Waits<M extends Matter> {
  kind: SubjectKind
  /** The event after which the todo is written. */
  event: EventOf<M>
  /** @returns null where nothing waits for anybody */
  waitsFor(matter: M): Waiting | null
  /** How it climbs once its time has passed; left out where it does not. */
  climbing?: {
    /** When, as the matter says; null: not. */
    at(matter: M): Date | null
    /** From the community down to where it lies. */
    path(matter: M): readonly Waypoint[]
    /** How many levels it has climbed. */
    climbed(matter: M): number
    /** @param next the next level that somebody holds; undefined at the top */
    climb(matter: M, next: Level | undefined, now: Date, calendar: Calendar): Step<M>
  }
}

export type WaitsByMatter = { [N in MatterName]?: Waits<MatterDocuments[N]> }

/** The matters of one collection, for whoever goes through all of them. */
export const waitsOf = <N extends MatterName>(all: WaitsByMatter, name: N) =>
  all[name] as Waits<MatterDocuments[N]> | undefined

/**
 * The matter with the effect that writes its todo, where a step changed what waits. The other effects of the step learn for
 * whom it made something to do.
 * @param before null for a new matter
 */
export function followedByTodo<M extends Matter>(all: WaitsByMatter, name: string, before: M | null, after: M): M {
  const waits = all[name as MatterName] as Waits<M> | undefined
  const entry = after.timeline.at(-1)
  if (!waits || !entry) return after
  const [then, now] = [before && waits.waitsFor(before), waits.waitsFor(after)]
  if (alike(then, now)) return after
  const todoFor = begunBetween(then, now)
  const stored = before?.effects.length ?? 0
  const effects = after.effects.map((one, index) =>
    index < stored || todoFor.length === 0 ? one : { ...one, todoFor },
  )
  return { ...after, effects: [...effects, ...effectsOf([waits.event as never], entry)] }
}

/** For whom there is something to do that was not there before: another verb, or the same once more. */
function begunBetween(before: Waiting | null, after: Waiting | null): NonNullable<Effect['todoFor']> {
  const duties = (waiting: Waiting | null) => (waiting?.waits ?? []).filter(({ verb }) => verb !== null)
  const left = duties(before).map(dutyOf)
  const begun = duties(after).filter((wait) => {
    const known = left.indexOf(dutyOf(wait))
    if (known >= 0) left.splice(known, 1)
    return known < 0
  })
  return begun.map(({ holder, instead }) => ({ holder, ...(instead ? { instead: [...instead] } : {}) }))
}

const dutyOf = ({ holder, verb }: PureWait) => `${holder} ${verb}`

/**
 * Which of these keys find what a step made for somebody to do, once it is known which posts are held.
 * @param todoFor for whom, as the effects of that step say
 */
export function findersOf(
  todoFor: Effect['todoFor'],
  held: ReadonlySet<string>,
  communityId: string,
): ReadonlySet<string> {
  const office = postKey('residentsCommittee', communityId)
  const waits = (todoFor ?? []).map((one) => ({ ...one, verb: null, due: null }) as PureWait)
  return new Set(waits.flatMap((one) => inStead(one, held, office)).map(({ holder }) => holder))
}

const alike = (one: Waiting | null, other: Waiting | null) => JSON.stringify(one) === JSON.stringify(other)

/** The todo of a matter as its domain says, before it is known who holds which post. */
export function todoOf<M extends Matter>({ kind, waitsFor }: Waits<M>, matter: M, now: Date): TodoDocument {
  const { _id: id, communityId, version } = matter
  const waiting = waitsFor(matter)
  const _id = todoId(kind, id)
  const same = { _id, communityId, version, stamp: newId() }
  if (!waiting) {
    // What it was about goes at once; that it was stays for a day, so that no late writer brings it back.
    const subject = { kind, id, title: '', sign: null, number: null, photos: 0, since: now }
    const nothing = { holders: [], waits: [], urgent: false, place: null, climbAt: null }
    return { ...same, ...nothing, sortKey: _id, subject, endedAt: now }
  }
  const { urgent, subject, place, order, climbAt } = waiting
  const waits = waiting.waits.map(({ holder, verb, due }) => ({ holder, verb, due }))
  return {
    ...same,
    holders: holdersIn(waits),
    sortKey: todoSortKey(_id, { urgent, order }),
    urgent,
    waits,
    subject: { kind, id, ...subject },
    place,
    climbAt,
    endedAt: null,
  }
}

const holdersIn = (waits: readonly Wait[]) => [...new Set(waits.map(({ holder }) => holder))]

/** The posts of which it has to be known whether anybody holds them. */
export const askedOf = <M extends Matter>({ waitsFor }: Waits<M>, matter: M): PostKey[] => [
  ...new Set(
    (waitsFor(matter)?.waits ?? []).flatMap(({ holder, instead }) => (instead ? [holder as PostKey, ...instead] : [])),
  ),
]

/**
 * What waits, and for whom, once it is known which posts are held.
 * @returns null where every post is, so that there is nothing to add
 */
export function completed<M extends Matter>(
  { waitsFor }: Waits<M>,
  matter: M,
  held: ReadonlySet<string>,
): Pick<TodoDocument, 'holders' | 'waits'> | null {
  const pure = waitsFor(matter)?.waits ?? []
  const office = postKey('residentsCommittee', matter.communityId)
  const waits = pure.flatMap((one) => inStead(one, held, office))
  return waits.length === pure.length ? null : { holders: holdersIn(waits), waits }
}

/** What waits for a post that nobody holds waits for the next one that is held, and in the office: 无人在岗. */
function inStead({ instead, ...wait }: PureWait, held: ReadonlySet<string>, office: PostKey): Wait[] {
  if (!instead || held.has(wait.holder)) return [wait]
  const next = instead.find((key) => held.has(key))
  const others = [...new Set([...(next ? [next] : []), office])].filter((key) => key !== wait.holder)
  return [wait, ...others.map((holder) => ({ ...wait, holder, vacant: wait.holder }))]
}

/** What a matter says to all neighbours, where nobody has to do anything: one row of the feed (社区里). */
export const newsOf = (communityId: string, { title, at }: { title: string; at: Date }): Waiting => ({
  urgent: false,
  subject: { title, sign: null, number: null, photos: 0, since: at },
  place: null,
  order: at,
  climbAt: null,
  waits: [{ holder: feedKey(communityId), verb: null, due: null }],
})
