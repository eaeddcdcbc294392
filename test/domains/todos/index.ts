import { NO_SUBJECTS, type Tables } from '../tables'
import { procedures } from './procedures'
import { traces } from './traces'

export const todos = {
  procedures,
  subjects: NO_SUBJECTS,
  screens: [],
  traces,
  deeds: {},
} satisfies Tables<'todos'>
