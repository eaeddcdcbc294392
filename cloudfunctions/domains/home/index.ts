import type { DomainWork } from '../../kernel/registration'

/** The first screen at work: it only asks others. */
export const homeWork: DomainWork = { tasks: {}, chapters: () => [], waits: {}, forget: [] }
