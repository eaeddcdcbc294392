import type { Tables } from '../tables'
import { clock, deeds, pushes } from './crash'
import { procedures } from './procedures'
import { screens } from './screens'
import { subjects } from './subjects'

export const photos = { procedures, subjects, screens, deeds, clock, pushes } satisfies Tables<'photos'>
