import { waysOf } from '@/screen/matter-ways'

/** The addresses of the pages about units. */
export const unitWays = waysOf('units')
