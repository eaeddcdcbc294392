import type { MemberDocument } from 'types/members'
import type { Context } from './context'
import type { Database } from './database'
import type { Reaction } from './effects'
import type { ProcedureName } from './grants'
import type { Chapter } from './parts'
import type { Share } from './share'

/**
 * What a domain brings, in two files. `domain.ts` is data: it loads in a moment, and whoever deploys or counts reads it
 * without loading procedures or stores. `index.ts` is work. Every field has to be given.
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
const OF_MATTERS = [
  index('by_next_effect', 'effects.nextAt'),
  // For effects without `nextAt`, as an earlier version stored them.
  index('by_effect', 'effects.at'),
  index('by_byline', 'timeline.by.memberId', '_id'),
]

/** A collection: how it is found, how long what is in it is kept, and whether its documents are matters. */
export interface CollectionPlan {
  indexes: readonly Index[]
  /** For people: how long, and by what it goes. */
  kept: string
  /** Its documents are matters: the clock sweeps up what their steps left undone. */
  matters: boolean
}

export const collectionOf = (kept: string, ...indexes: Index[]) => ({ indexes, kept, matters: false }) as const
export const mattersKept = (kept: string, ...indexes: Index[]) =>
  ({ indexes: [...indexes, ...OF_MATTERS], kept, matters: true }) as const

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
  collections: Record<string, CollectionPlan>
  /** Narrower than for other calls: where a stranger could try until one fits, and where a call is dear. */
  bursts: Partial<Record<ProcedureOf<Name>, Limit>>
  /** So many times in a day of Shanghai. */
  quotas: Partial<Record<ProcedureOf<Name>, number>>
  /** What somebody may go on doing whose posting the community has stopped. */
  whileBlocked: readonly ProcedureOf<Name>[]
}

/** Who asks for a person's own file. */
export interface FileAsked {
  db: Database
  member: MemberDocument
  now: Date
}

/** One task of the clock. @returns how much was done, for its line in the log */
export type ClockTask = (context: Context, share: Share) => Promise<number>

/** A domain at work. */
export interface DomainWork {
  /** By the name under which the clock logs them, in the order in which they run. */
  tasks: Record<string, ClockTask>
  /** Its chapters of what a person gets of themselves; `[]` where it stores nothing about people. */
  chapters(asked: FileAsked): Chapter[]
  /** What it does when somebody is erased. */
  forget: readonly Reaction<MemberDocument>[]
}
