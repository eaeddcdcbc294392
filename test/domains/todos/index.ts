import { NO_SUBJECTS, type Tables } from '../tables'
import { procedures } from './procedures'

export const todos = { procedures, subjects: NO_SUBJECTS, screens: [], deeds: {} } satisfies Tables<'todos'>
