import type { Tables } from '../tables'
import { clock, deeds } from './crash'
import { procedures } from './procedures'
import { fullScreens, screens } from './screens'
import { subjects } from './subjects'

export const places = { procedures, subjects, screens, fullScreens, deeds, clock } satisfies Tables<'places'>
