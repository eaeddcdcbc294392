import { waysOf } from '@/screen/matter-ways'

/** The addresses of the pages about volunteer teams. */
export const teamWays = waysOf('teams')
