import { NO_SUBJECTS, type Tables } from '../tables'
import { deeds } from './crash'
import { procedures } from './procedures'
import { fullScreens, screens } from './screens'

export const messages = { procedures, subjects: NO_SUBJECTS, screens, fullScreens, deeds } satisfies Tables<'messages'>
