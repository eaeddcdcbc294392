import { NO_SUBJECTS, type Tables } from '../tables'
import { deeds } from './crash'
import { procedures } from './procedures'
import { screens } from './screens'
import { traces } from './traces'

export const messages = {
  procedures,
  subjects: NO_SUBJECTS,
  screens,
  traces,
  deeds,
} satisfies Tables<'messages'>
