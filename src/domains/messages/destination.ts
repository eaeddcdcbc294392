import type { MeView } from 'types/members'
import type { MessageView } from 'types/messages'
import { communityWays } from '@/domains/communities/ways'
import { memberWays } from '@/domains/members/ways'
import { postWays } from '@/domains/posts/ways'
import { ways } from '@/domains/requests/ways'

type Reader = Pick<MeView, 'id' | 'communityId' | 'posts'>

/**
 * Where a message leads: to the request that it is about; about an applicant, to the place where they are verified.
 * Null leads to the first screen, which shows one's own standing, and each place's applicants to whoever is the warden of
 * several.
 */
export function destinationOf(
  { subject }: Pick<MessageView, 'subject'>,
  reader: Reader | null | undefined,
): string | null {
  if (subject.kind === 'request') return ways.detail(subject.id)
  // A picture that is gone has no page.
  if (subject.kind === 'picture') return null
  // Of one's own posts, or of somebody's whom the office named.
  if (subject.kind === 'post') return postWays.held(subject.id === reader?.id ? undefined : subject.id)
  // Over the whole community there is no building to look at.
  if (subject.kind === 'vacancy') {
    return subject.id === reader?.communityId ? communityWays.setup() : postWays.coverage()
  }
  if (!reader || subject.id === reader.id) return null
  const places = reader.posts.filter(({ kind }) => kind === 'warden').map(({ at }) => at.id)
  return places.length === 1 && places[0] ? memberWays.verify(places[0]) : null
}
