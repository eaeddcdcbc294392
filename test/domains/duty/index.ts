import type { Tables } from '../tables'
import { clock, deeds } from './crash'
import { procedures } from './procedures'
import { fullScreens, screens } from './screens'
import { subjects } from './subjects'
import { traces } from './traces'

export const duty = { procedures, subjects, screens, fullScreens, traces, deeds, clock } satisfies Tables<'duty'>
