import type { MatterName } from 'types/events'
import type { System } from 'types/words/systems'
import { communitiesPlan } from './domains/communities/domain'
import { membersPlan } from './domains/members/domain'
import { messagesPlan } from './domains/messages/domain'
import { photosPlan } from './domains/photos/domain'
import { placesPlan } from './domains/places/domain'
import { postsPlan } from './domains/posts/domain'
import { requestsPlan } from './domains/requests/domain'
import { teamsPlan } from './domains/teams/domain'
import { unitsPlan } from './domains/units/domain'
import type { ProcedureName } from './kernel/grants'
import type { CollectionPlan, DomainPlan, Limit } from './kernel/registration'

/** Every domain as data. A domain is registered here, in router.ts and in work.ts; the compiler holds their names equal. */
export const domains = {
  communities: communitiesPlan,
  places: placesPlan,
  members: membersPlan,
  photos: photosPlan,
  posts: postsPlan,
  requests: requestsPlan,
  messages: messagesPlan,
  units: unitsPlan,
  teams: teamsPlan,
} as const satisfies { [Name in string]: DomainPlan<Name> }

export type DomainName = keyof typeof domains

type Collections = { [Name in DomainName]: (typeof domains)[Name]['collections'] }[DomainName]
type MattersIn<C> = C extends unknown ? { [K in keyof C]: C[K] extends { matters: true } ? K : never }[keyof C] : never

/**
 * `mattersKept` in a domain.ts and the matters in types/events.ts must name the same collections. Where this line fails, one
 * is missing on one side.
 */
const equal: [MattersIn<Collections>, MatterName] extends [MatterName, MattersIn<Collections>] ? true : never = true
void equal

const all: DomainPlan<string>[] = Object.values(domains)
const merged = <V>(part: (plan: DomainPlan<string>) => object): Record<string, V> =>
  Object.assign({}, ...all.map(part)) as Record<string, V>

export const collections = merged<CollectionPlan>((plan) => plan.collections)
export const bursts = merged<Limit>((plan) => plan.bursts) as Partial<Record<ProcedureName, Limit>>
export const quotas = merged<number>((plan) => plan.quotas) as Partial<Record<ProcedureName, number>>
export const whileBlocked = all.flatMap((plan) => plan.whileBlocked as readonly ProcedureName[])

/** By what a domain begins a matter that a community may switch off: the name of the domain. */
export const begins = Object.fromEntries(
  Object.entries<DomainPlan<string>>(domains).flatMap(([name, plan]) =>
    plan.canBeOff ? plan.begins.map((procedure) => [procedure, name]) : [],
  ),
) as Partial<Record<ProcedureName, System>>

type CanBeOff = { [Name in DomainName]: (typeof domains)[Name]['canBeOff'] extends true ? Name : never }[DomainName]

/** The app knows them from types/words/systems.ts. Where this line fails, a domain is missing there, or cannot be off. */
const sameSystems: [CanBeOff, System] extends [System, CanBeOff] ? true : never = true
void sameSystems
