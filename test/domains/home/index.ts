import { NO_SUBJECTS, type Tables } from '../tables'
import { procedures } from './procedures'

export const home = {
  procedures,
  subjects: NO_SUBJECTS,
  screens: [],
  traces: {},
  deeds: {},
} satisfies Tables<'home'>
