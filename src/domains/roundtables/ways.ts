import { waysOf } from '@/screen/matter-ways'

/** The addresses of the pages of the roundtable. */
export const roundtableWays = waysOf('roundtables')
