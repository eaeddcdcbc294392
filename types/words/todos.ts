/** The words of what waits (待办). No schemas: the app's main package imports this file. */

/** What somebody has to do about a matter. */
export const TODO_VERBS = ['accept', 'dispatch', 'start', 'answer', 'confirm', 'urge', 'verify', 'review'] as const
export type TodoVerb = (typeof TODO_VERBS)[number]

/** How it reads in a list: what there is to do. */
export const TODO_VERB_NAMES: Record<TodoVerb, string> = {
  accept: '待受理',
  dispatch: '待派单',
  start: '待办理',
  answer: '待答复',
  confirm: '请确认解决了吗',
  urge: '请督办',
  verify: '待核实',
  review: '待审核',
}

/** What kinds of matters wait for somebody. */
export const TODO_KINDS = ['request', 'member', 'picture', 'team', 'unit'] as const
export type TodoKind = (typeof TODO_KINDS)[number]

/** A todo has the id of its matter, after the kind of it. */
export const todoId = (kind: TodoKind, matterId: string) => `${kind}-${matterId}`

/** Order in a list: what is urgent first, then by due time, then by id. A list goes on after the key of its last row. */
export const todoSortKey = (todo: string, { urgent, order }: { urgent: boolean; order: Date }) =>
  `${urgent ? 0 : 1} ${order.toISOString()} ${todo}`

/** The keys under which something waits for somebody: as a person, or as one whose own matter is under way. A post has its own, as `warden@b3`. */
export const memberKey = (memberId: string) => `member@${memberId}`
export const ownKey = (memberId: string) => `own@${memberId}`
/** What all neighbours read: nobody has to do anything about it. */
export const feedKey = (communityId: string) => `feed@${communityId}`
export const householdKey = (householdId: string) => `household@${householdId}`
