import { waysOf } from '@/screen/matter-ways'

/** The addresses of the pages about what residents offer. */
export const talentWays = waysOf('talents')
