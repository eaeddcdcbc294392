import { NO_SUBJECTS, type Tables } from '../tables'
import { clock } from './crash'
import { procedures } from './procedures'
import { traces } from './traces'

export const todos = {
  procedures,
  subjects: NO_SUBJECTS,
  screens: [],
  traces,
  deeds: {},
  clock,
} satisfies Tables<'todos'>
