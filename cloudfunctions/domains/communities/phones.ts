import type { PhoneView } from 'types/communities'
import { POST_NAMES, postKey, postTitle } from 'types/words/posts'
import { around } from '../../kernel/community'
import type { ActorContext } from '../../kernel/procedure'
import { wardensOfMine } from '../posts/directory'

/**
 * Whom somebody may call: the office, the property company of where they live or have a post, and the wardens of the
 * buildings they live in, as the page of their building shows them. One read besides the caller's own, and one more for
 * whoever lives here.
 */
export async function phonesFor(ctx: ActorContext): Promise<PhoneView[]> {
  const { actor, db } = ctx
  const { communityId } = actor
  const [{ office, property }, wardens] = await Promise.all([around(db, communityId), wardensOfMine(ctx)])
  const mine = new Set([communityId, ...actor.member.homeScope, ...actor.posts.map(({ at }) => at.id)])
  const overAll = actor.posts.some(({ at }) => at.id === communityId)
  return [
    ...(office.phone
      ? [
          {
            key: postKey('residentsCommittee', communityId),
            post: 'residentsCommittee' as const,
            name: POST_NAMES.residentsCommittee,
            phone: office.phone,
            nightPhone: null,
            hours: office.hours,
          },
        ]
      : []),
    ...property
      .filter(({ at }) => overAll || mine.has(at.id))
      .map(({ at, phone, nightPhone }) => ({
        key: postKey('propertyCompany', at.id),
        post: 'propertyCompany' as const,
        name: at.id === communityId ? POST_NAMES.propertyCompany : postTitle('propertyCompany', at.label),
        phone,
        nightPhone,
        hours: null,
      })),
    ...wardens.map(({ key, name, phone }) => ({
      key,
      post: 'warden' as const,
      name,
      phone,
      nightPhone: null,
      hours: null,
    })),
  ]
}
