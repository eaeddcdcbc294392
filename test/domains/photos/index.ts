import type { Tables } from '../tables'
import { clock, deeds, pushes } from './crash'
import { procedures } from './procedures'
import { screens } from './screens'
import { subjects } from './subjects'
import { traces } from './traces'

export const photos = { procedures, subjects, screens, traces, deeds, clock, pushes } satisfies Tables<'photos'>
