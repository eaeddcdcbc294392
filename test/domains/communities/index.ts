import type { Tables } from '../tables'
import { deeds } from './crash'
import { procedures } from './procedures'
import { screens } from './screens'
import { subjects } from './subjects'

export const communities = { procedures, subjects, screens, deeds } satisfies Tables<'communities'>
