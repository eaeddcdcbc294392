import type { MatterDocuments, MatterName } from 'types/events'
import type { MemberDocument } from 'types/members'
import type { SubjectPlan } from 'types/words/subject'
import type { Context } from './context'
import type { Database } from './database'
import type { Reaction } from './effects'
import type { FindEngaged } from './engagements'
import type { ProcedureName } from './grants'
import type { Chapter } from './parts'
import type { Share } from './share'
import type { Waits } from './todos/waiting'

/**
 * What a domain brings, in two files. `domain.ts` is data: it loads in a moment, and whoever deploys or counts reads it
 * without loading procedures or stores. `index.ts` is work, and its type follows from the data. Every field has to be given.
 */

export interface Index {
  name: string
  keys: (readonly [field: string, direction: 1])[]
  unique?: true
}

/** An index over these fields, in this order. It is read backwards just as well: none has to descend. */
export const index = (name: string, ...fields: string[]): Index => ({
  name,
  keys: fields.map((field) => [field, 1] as const),
})

/** One that lets no two documents have the same. */
export const unique = (name: string, ...fields: string[]): Index => ({ ...index(name, ...fields), unique: true })

/** What every matter is found by: what of its effects is due, and where somebody did a step whose name is to go. */
export const OF_MATTERS = [
  index('by_next_effect', 'effects.nextAt'),
  // For effects without `nextAt`, as an earlier version stored them.
  index('by_effect', 'effects.at'),
  index('by_byline', 'timeline.by.memberId', '_id'),
]

/**
 * How members stand in the documents of a collection, and what follows from it:
 * - 'none': not at all.
 * - 'byline': as those who did something. Their name goes when they are erased.
 * - 'part': as those whose it is, and their own file has it with what it is part of. It goes with them, or their name does.
 * - 'about': it tells of them. Their own file has a chapter of it, and it goes with them, or their name does.
 */
export type People = 'none' | 'byline' | 'part' | 'about'

/** What is said of every collection, for people. */
export interface Kept<P extends People> {
  /** What is in it. */
  holds: string
  /** How long, and by what it goes. */
  kept: string
  people: P
}

/** A collection: what is kept in it, how it is found, and whether its documents are matters. */
export type CollectionPlan = { indexes: readonly Index[] } & (
  | (Kept<People> & { matters: false })
  // The clock sweeps up what their steps left undone. Whoever took a step stands in the timeline of every matter.
  | (Kept<Exclude<People, 'none'>> & { matters: true })
)

export const collectionOf = <const P extends People>(kept: Kept<P>, ...indexes: Index[]) =>
  ({ ...kept, indexes, matters: false }) as const

export const mattersKept = <const P extends Exclude<People, 'none'>>(kept: Kept<P>, ...indexes: Index[]) =>
  ({ ...kept, indexes: [...indexes, ...OF_MATTERS], matters: true }) as const

/** So many times in so many minutes. */
export interface Limit {
  times: number
  minutes: number
}

/** The procedures of one domain. */
export type ProcedureOf<Name extends string> = Extract<ProcedureName, `${Name}.${string}`>

/** A domain as data. `satisfies DomainPlan<'requests'>` keeps what it says. */
export type DomainPlan<Name extends string> = DomainData<Name> & Switch<Name>

/** Whether a community may do without a domain. */
type Switch<Name extends string> =
  | { canBeOff: false }
  | {
      canBeOff: true
      /** What begins a matter or joins in: refused while the community has switched the domain off. All else goes on. */
      begins: readonly ProcedureOf<Name>[]
    }

interface DomainData<Name extends string> {
  /** Under which it is registered: that of its folder. */
  name: Name
  collections: Record<string, CollectionPlan>
  /** What messages can be about: as in types/words/subjects.ts, which the app reads as well. */
  subjects: Record<string, SubjectPlan>
  /** Narrower than for other calls: where a stranger could try until one fits, and where a call is dear. */
  bursts: Partial<Record<ProcedureOf<Name>, Limit>>
  /** So many times in a day of Shanghai. */
  quotas: Partial<Record<ProcedureOf<Name>, number>>
  /** What somebody may go on doing whose posting the community has stopped. */
  whileBlocked: readonly ProcedureOf<Name>[]
}

/**
 * Holds two lists of names equal: `void ({} satisfies Missing<Exclude<A, B>, 'where B stands'>)` compiles while nothing is
 * missing; otherwise the error names what is, and where.
 */
export type Missing<Name extends string, Where extends string> = { [N in Name]: `${N} is missing in ${Where}` }

type Collected = Pick<DomainPlan<string>, 'collections'>

/** The collections of a domain in which members stand in one of these ways. */
type Holding<Plan extends Collected, P extends People> = {
  [C in keyof Plan['collections']]: Plan['collections'][C]['people'] extends P ? C : never
}[keyof Plan['collections']]

/** The collections of a domain, or of several, whose documents are matters. */
export type MattersIn<Plan extends Collected> = Plan extends unknown
  ? {
      [C in keyof Plan['collections']]: Plan['collections'][C] extends { matters: true } ? C : never
    }[keyof Plan['collections']]
  : never

/** Who asks for a person's own file. */
export interface FileAsked {
  db: Database
  member: MemberDocument
  now: Date
}

/** Chapters of a person's own file: at least one. */
export type Chapters = readonly [Chapter, ...Chapter[]]

/** One task of the clock. @returns how much was done, for its line in the log */
export type ClockTask = (context: Context, share: Share) => Promise<number>

/** A domain at work, typed against its data: `requestsWork: WorkOf<typeof requestsPlan>`. */
export interface WorkOf<Plan extends Collected> {
  /** By the name under which the clock logs them, in the order in which they run. */
  tasks: Record<string, ClockTask>
  /** What a person gets of themselves, by the collection that it is about, in the order in which it stands in the file. */
  chapters: Record<Holding<Plan, 'about'>, (asked: FileAsked) => Chapters> &
    Partial<Record<Holding<Plan, 'byline' | 'part'>, (asked: FileAsked) => Chapters>>
  /** What happens in each collection that knows people when one of them is erased. */
  forget: Record<Holding<Plan, 'byline' | 'part' | 'about'>, Reaction<MemberDocument>>
  /** How its matters wait for people, by their collection; null where they wait for nobody and nobody reads of them. */
  waits: { [C in MattersIn<Plan>]: C extends MatterName ? Waits<MatterDocuments[C]> | null : null }
  /** What of it somebody has to be at during a span of time; left out where there is nothing of the kind. */
  engaged?: FindEngaged
}

/** The work of any domain. */
export interface DomainWork {
  tasks: Record<string, ClockTask>
  chapters: Record<string, (asked: FileAsked) => Chapters>
  forget: Record<string, Reaction<MemberDocument>>
  waits: { [N in MatterName]?: Waits<MatterDocuments[N]> | null }
  engaged?: FindEngaged
}
