import type { WorkOf } from '../../kernel/registration'
import type { homePlan } from './domain'

/** The first screen at work: it only asks others. */
export const homeWork: WorkOf<typeof homePlan> = { tasks: {}, chapters: {}, forget: {}, waits: {} }
