import type { Lead } from '@/screen/subject'
import { memberWays } from './ways'

/** An applicant leads to the place where they are verified; whoever is the warden of several finds them on the first screen. */
export const member: Lead = (id, reader) => {
  if (!reader || id === reader.id) return null
  const places = reader.posts.filter(({ kind }) => kind === 'warden').map(({ at }) => at.id)
  return places.length === 1 && places[0] ? memberWays.verify(places[0]) : null
}
