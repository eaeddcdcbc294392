import type { MatterName } from 'types/events'
import type { SubjectKind } from 'types/words/subjects'
import type { System } from 'types/words/systems'
import { communitiesPlan } from './domains/communities/domain'
import { dutyPlan } from './domains/duty/domain'
import { homePlan } from './domains/home/domain'
import { lettersPlan } from './domains/letters/domain'
import { membersPlan } from './domains/members/domain'
import { messagesPlan } from './domains/messages/domain'
import { offersPlan } from './domains/offers/domain'
import { photosPlan } from './domains/photos/domain'
import { placesPlan } from './domains/places/domain'
import { pledgesPlan } from './domains/pledges/domain'
import { postsPlan } from './domains/posts/domain'
import { projectsPlan } from './domains/projects/domain'
import { requestsPlan } from './domains/requests/domain'
import { roundtablesPlan } from './domains/roundtables/domain'
import { talentsPlan } from './domains/talents/domain'
import { tasksPlan } from './domains/tasks/domain'
import { teamsPlan } from './domains/teams/domain'
import { todosPlan } from './domains/todos/domain'
import { unitsPlan } from './domains/units/domain'
import type { ProcedureName } from './kernel/grants'
import type { CollectionPlan, DomainPlan, Limit, MattersIn, Missing } from './kernel/registration'

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
  tasks: tasksPlan,
  projects: projectsPlan,
  talents: talentsPlan,
  roundtables: roundtablesPlan,
  offers: offersPlan,
  duty: dutyPlan,
  letters: lettersPlan,
  pledges: pledgesPlan,
  home: homePlan,
  todos: todosPlan,
} as const

export type DomainName = keyof typeof domains
void (domains satisfies { [Name in DomainName]: DomainPlan<Name> })

/** What the plans say, held equal to what types/ says: where a line fails, its error names what is missing. */
type Plans = (typeof domains)[DomainName]
type SubjectsIn<Plan extends Plans> = Plan extends unknown ? keyof Plan['subjects'] : never
void ({} satisfies Missing<Exclude<MattersIn<Plans>, MatterName>, 'MatterDocuments of types/events.ts'>)
void ({} satisfies Missing<Exclude<MatterName, MattersIn<Plans>>, 'the domain.ts of its domain, as mattersKept'>)
void ({} satisfies Missing<Exclude<SubjectsIn<Plans>, SubjectKind>, 'SUBJECTS of types/words/subjects.ts'>)
void ({} satisfies Missing<Exclude<SubjectKind, SubjectsIn<Plans>>, 'the domain.ts of its domain, as a subject'>)

const all: DomainPlan<string>[] = Object.values(domains)
const merged = <V>(part: (plan: DomainPlan<string>) => object): Record<string, V> =>
  Object.assign({}, ...all.map(part)) as Record<string, V>

export const collections = merged<CollectionPlan>((plan) => plan.collections)
export const bursts = merged<Limit>((plan) => plan.bursts) as Partial<Record<ProcedureName, Limit>>
export const quotas = merged<number>((plan) => plan.quotas) as Partial<Record<ProcedureName, number>>
export const whileBlocked = all.flatMap((plan) => plan.whileBlocked as readonly ProcedureName[])

/** The systems that a community may do without. */
export const systemsThatCanBeOff = all.filter(({ canBeOff }) => canBeOff).map(({ name }) => name as DomainName)

type CanBeOff = { [Name in DomainName]: (typeof domains)[Name]['canBeOff'] extends true ? Name : never }[DomainName]

// The app knows them by their words. An error here names the one that stands on one side only.
void ({} satisfies Missing<Exclude<CanBeOff, System>, 'SYSTEM_WORDS of types/words/subjects.ts'>)
void ({} satisfies Missing<Exclude<System, CanBeOff>, 'the domains that can be off'>)

/** By what a domain begins something that a community may switch off: the name of the domain. */
export const begins = Object.fromEntries(
  all.flatMap((plan) => (plan.canBeOff ? plan.begins.map((procedure) => [procedure, plan.name]) : [])),
) as Partial<Record<ProcedureName, System>>
