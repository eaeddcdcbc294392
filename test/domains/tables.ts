import type { MemberDocument } from 'types/members'
import type { domains } from '../../cloudfunctions/domains'
import type { AppRouter } from '../../cloudfunctions/router'
import type { CasesOf, ClockCase, PushCase } from '../crash/case'
import { type House, newKey } from '../support/house'
import type { Holder, Registered } from '../support/seats'
import type { Subject } from '.'
import type { Expected } from './may'

/** What the tables of the tests ask of a domain. A domain gives it in test/domains/<domain>/, and index.ts gathers it. */

export type Routers = AppRouter['_def']['record']
export type Domain = keyof Routers & string
/** The names of a domain's procedures, by the router's own types. */
export type NameIn<D extends Domain> = { [One in D]: `${One}.${keyof Routers[One] & string}` }[D]

/** What is to be known of one procedure. */
export interface Line {
  /** Who may call it. */
  may: Expected
  /**
   * One sound input about a subject: sound enough that who may is decided, and harmless where it goes through (`seen: -1`
   * is a version that nothing has).
   */
  input(subject: Subject): object | undefined
  /**
   * It does not refuse people of another community, and this is why that gives nothing away. 'own': it names no subject, and
   * whatever it gives or does is the caller's own. 'public': it is for everybody in WeChat.
   */
  open?: 'own' | 'public'
  /** Who asks a query in the tables of answers, where the residents' committee, who asks all others, may not. */
  asks?: string
  /** A query that reads whole documents because it gives them whole. */
  whole?: true
  /**
   * A query that takes no `since`, and why a page that lies open need not ask it again with one. Every other query takes it.
   */
  withoutSince?: string
  /**
   * A mutation that does not refuse a call with another content under a key that was used. 'without key': it has no key, and
   * docs/decisions.md says why. 'anew': it carries out the second content as well, and keeps what the first call did.
   */
  again?: 'without key' | 'anew'
  /** Fields beside `key` and `seen` that say which call it is, or prove something of the moment. */
  aside?: string[]
  /** A text of which WeChat is not sure is kept for the office instead of being refused. */
  keepsUnsure?: true
  /** Strings that look like texts and are none: others never read them. */
  noTexts?: string[]
}

/** Why a query takes no `since`: pages ask it again as it is. */
export const A_NUMBER = 'its whole answer is a number, which is shorter than `unchanged`'
/** Why a query takes no `since`: what is chosen in a form is settled by the mutation that the form sends. */
export const A_CHOICE = 'gives what a form offers to choose from, and sending the form says what has changed meanwhile'

export type LinesOf<D extends Domain> = { [Name in NameIn<D>]: Line }

/** The part of an input that names a matter and the version that was seen of it, which is none. */
export const step = (id: string) => ({ id, seen: -1, key: newKey() })

/** A community in which every post is held at every level, by one person each. */
export interface Seats {
  house: House
  everybody: Holder[]
  /** The teams and units in which posts are held. */
  registered: Registered
  /** Lives there and waits to be verified. */
  applicant: MemberDocument
  now: Date
}

/** What calls about a domain are made about: ids of one community. */
export interface Subjects<S> {
  /** What lies in the demo community, or is put there. The database of the house can be reached into. */
  inDemo(house: House): Promise<S>
  /** What lies in the community `HERE` of seats.ts, by whoever holds a post over it. */
  inSeats(seats: Seats): Promise<(holder: Holder) => S>
  /** Words that stand in the demo community's things and that nobody from elsewhere may read. */
  marks?: string[]
  /** Expects that what `inDemo` gave is as it was, and open to whoever belongs there. */
  expectAsItWas?(house: House, subject: Subject): Promise<void>
}

/** A screen with an address that leads somewhere in the demo community, and whose phone it is opened on. */
export interface Screen {
  name: string
  openid: string
  route: string | ((house: House) => Promise<string>)
}

/** A screen that grows with the community, on the phone of somebody for whom it is full. */
export interface FullScreen {
  screen: string
  openid: string
  url: string
}

/** Somebody who does something in every domain, and whose data is deleted then. They sit in the residents' committee. */
export interface Leaver {
  house: House
  openid: string
  memberId: string
  name: string
  /** As WeChat says it. */
  number: string
  /** They themselves. */
  me: ReturnType<House['as']>
  /** Somebody else of the residents' committee. */
  office: ReturnType<House['as']>
}

/** How somebody comes to stand in the documents of one collection. */
export interface Trace {
  /** All that makes it name them: what they do, and what others do about them. */
  leave(leaver: Leaver): Promise<unknown>
  /** Why their id, and nothing else, stays there for a while after their data was deleted. */
  keepsId?: string
}

type CollectionsOf<D extends Domain> = (typeof domains)[D]['collections']
/**
 * For each collection of a domain how somebody comes to stand in it. The types ask for each; of one that holds no matters it
 * may say in words why nobody ever does.
 */
export type TracesOf<D extends Domain> = {
  [C in keyof CollectionsOf<D>]: CollectionsOf<D>[C] extends { matters: true } ? Trace : Trace | string
}

/** All that the tables ask of one domain. */
export interface Tables<D extends Domain, S = object> {
  procedures: LinesOf<D>
  subjects: Subjects<S>
  screens: Screen[]
  /** Where somebody stands whose data is deleted. */
  traces: TracesOf<D>
  fullScreens?: FullScreen[]
  /** Every mutation with the deeds that are killed. */
  deeds: CasesOf<D>
  /** What the clock has to do for it. */
  clock?: ClockCase[]
  /** What WeChat has to say about it. */
  pushes?: PushCase[]
}

/** Of a domain whose calls name nothing of its own. */
export const NO_SUBJECTS: Subjects<object> = { inDemo: async () => ({}), inSeats: async () => () => ({}) }
