import type { Tables } from '../tables'
import { deeds } from './crash'
import { procedures } from './procedures'
import { screens } from './screens'
import { subjects } from './subjects'

export const teams = { procedures, subjects, screens, deeds } satisfies Tables<'teams'>
