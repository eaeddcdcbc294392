import type { Tables } from '../tables'
import { clock, deeds } from './crash'
import { procedures } from './procedures'
import { screens } from './screens'
import { subjects } from './subjects'
import { traces } from './traces'

export const letters = { procedures, subjects, screens, traces, deeds, clock } satisfies Tables<'letters'>
