import type { Tables } from '../tables'
import { deeds } from './crash'
import { procedures } from './procedures'
import { screens } from './screens'
import { subjects } from './subjects'
import { traces } from './traces'

export const letters = { procedures, subjects, screens, traces, deeds } satisfies Tables<'letters'>
