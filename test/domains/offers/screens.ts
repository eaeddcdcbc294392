import type { Screen } from '../tables'

export const screens: Screen[] = []
