import type { SubjectKind } from './subjects'

/** The keys of what waits (待办). Kinds and verbs stand in subjects.ts. No schemas: the app's main package imports this file. */

/** A todo has the id of its matter, after the kind of it. */
export const todoId = (kind: SubjectKind, matterId: string) => `${kind}-${matterId}`

/** The keys under which something waits for somebody: as a person, or as one whose own matter is under way. A post has its own, as `warden@b3`. */
export const memberKey = (memberId: string) => `member@${memberId}`
export const ownKey = (memberId: string) => `own@${memberId}`
/** What all neighbours read: nobody has to do anything about it. */
export const feedKey = (communityId: string) => `feed@${communityId}`
export const householdKey = (householdId: string) => `household@${householdId}`
