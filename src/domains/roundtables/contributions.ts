import type { Contribution, TodoLook } from '@/screen/contribution'

export const roundtableLook: TodoLook = { system: 'roundtables', icon: 'chat' }

/** What the roundtable gives to the home and to the directory. */
export const roundtables: Contribution = {}
