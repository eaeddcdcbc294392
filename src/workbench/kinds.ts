import type { TodoKind } from 'types/words/todos'

/** The kinds of matters that wait for a post; the others are only read in the feed. */
export const DUTY_KINDS = ['request', 'member', 'picture'] as const satisfies readonly TodoKind[]
export type DutyKind = (typeof DUTY_KINDS)[number]
