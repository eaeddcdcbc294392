import type { SubjectKind } from './subjects'

/** The keys of what waits (待办). Kinds and verbs stand in subjects.ts. No schemas: the app's main package imports this file. */

/** A todo has the id of its matter, after the kind of it. */
export const todoId = (kind: SubjectKind, matterId: string) => `${kind}-${matterId}`

/** Order in a list: what is urgent first, then by due time, then by id. A list goes on after the key of its last row. */
export const todoSortKey = (todo: string, { urgent, order }: { urgent: boolean; order: Date }) =>
  `${urgent ? 0 : 1} ${order.toISOString()} ${todo}`

/** The keys under which something waits for somebody: as a person, or as one whose own matter is under way. A post has its own, as `warden@b3`. */
export const memberKey = (memberId: string) => `member@${memberId}`
export const ownKey = (memberId: string) => `own@${memberId}`
/** What all neighbours read: nobody has to do anything about it. */
export const feedKey = (communityId: string) => `feed@${communityId}`
/** Whoever lives there; `residentKey` of kernel/residents.ts is for one of them alone. */
export const householdKey = (householdId: string) => `household@${householdId}`
