import type { Tables } from '../tables'
import { clock, deeds } from './crash'
import { procedures } from './procedures'
import { subjects } from './subjects'
import { traces } from './traces'

/** Tasks have no pages yet. */
export const tasks = { procedures, subjects, screens: [], traces, deeds, clock } satisfies Tables<'tasks'>
