import { memberSubjects } from 'types/words/members'
import { collectionOf, type DomainPlan, index, mattersKept, unique } from '../../kernel/registration'

/** Members as data. */
export const membersPlan = {
  name: 'members',
  collections: {
    members: mattersKept(
      {
        holds: 'people: their homes, posts and teams, their number sealed, and the story of it',
        kept: 'until they are erased by their own word; ten minutes later nothing of them is left',
        people: 'about',
      },
      index('by_openid', 'openid', '_id'),
      index('by_home_scope', 'homeScope', '_id'),
      index('by_pending_scope', 'pendingScope', '_id'),
      index('by_post', 'postKeys'),
      index('by_term', 'posts.until'),
      index('by_term_begin', 'posts.from'),
      index('by_name', 'communityId', 'name', '_id'),
      index('by_home_scope_tail', 'homeScope', 'phone.tail', '_id'),
      index('by_phone_tail', 'phone.keyId', 'phone.tail'),
      index('by_home_scope_name', 'homeScope', 'name', '_id'),
      unique('by_seat', 'seats'),
      index('by_team', 'teams.teamId', '_id'),
      index('by_upload', 'uploads.at'),
      index('by_phone_key', 'phone.keyId'),
      index('by_community_phone_key', 'communityId', 'phone.keyId', '_id'),
      index('by_state', 'state', 'updatedAt'),
    ),
    looks: collectionOf(
      {
        holds: 'who looked at whose full number, and why',
        kept: 'for as long as the member who was looked at, or the request of somebody who is none yet',
        people: 'about',
      },
      index('by_member', 'memberId', '_id'),
      unique('by_looker', 'by.memberId', 'key'),
    ),
  },
  subjects: memberSubjects,
  bursts: {
    'members.join': { times: 10, minutes: 10 },
    'members.setPhone': { times: 10, minutes: 10 },
    // Part by part.
    'members.exportMine': { times: 60, minutes: 10 },
  },
  quotas: {
    'members.join': 20,
    // More than a working day calls for, and too few to carry a register away.
    'members.lookAtPhone': 100,
  },
  whileBlocked: ['members.moveOut', 'members.forgetPhone', 'members.leave'],
  canBeOff: false,
} as const satisfies DomainPlan<'members'>
