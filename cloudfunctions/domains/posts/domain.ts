import { postSubjects } from 'types/words/posts'
import { collectionOf, type DomainPlan, index, unique } from '../../kernel/registration'

/** Posts as data. Who holds one stands with the members. */
export const postsPlan = {
  name: 'posts',
  collections: {
    invitations: collectionOf(
      {
        holds: 'posts that were offered, to whom and by whom',
        kept: 'for as long as the community, without the number, which goes with the answer or a fortnight later',
        people: 'about',
      },
      unique('by_code', 'codeHash'),
      unique('by_submission', 'by.memberId', 'key'),
      index('by_community', 'communityId', '_id'),
      index('by_phone_key', 'invited.phone.keyId'),
      index('by_community_phone_key', 'communityId', 'invited.phone.keyId', '_id'),
      index('by_invited', 'invited.memberId', '_id'),
      index('by_user', 'usedBy.memberId', '_id'),
      index('by_inviter', 'by.memberId', '_id'),
      index('by_expiry', 'state', 'expiresAt'),
      index('by_invited_name', 'communityId', 'invited.name', '_id'),
      index('by_place', 'communityId', 'at.id', 'state'),
    ),
    postSheets: collectionOf(
      {
        holds: 'spreadsheets of posts that somebody checked: what came of their rows, without names and numbers',
        kept: 'for as long as the community, without its rows and its codes, which go once they are of no more use or a day later',
        people: 'byline',
      },
      index('by_byline', 'by.memberId', 'updatedAt'),
      index('by_rows', 'rowsFile', 'updatedAt'),
      index('by_codes', 'codesFile', 'updatedAt'),
    ),
  },
  subjects: postSubjects,
  bursts: {
    'posts.invitation': { times: 60, minutes: 10 },
    'posts.accept': { times: 20, minutes: 10 },
    'posts.reserveSheet': { times: 30, minutes: 10 },
    'posts.checkSheet': { times: 30, minutes: 10 },
    'posts.sheetTemplate': { times: 30, minutes: 10 },
    'posts.sheetCodes': { times: 30, minutes: 10 },
  },
  quotas: {},
  whileBlocked: ['posts.resign'],
  canBeOff: false,
} as const satisfies DomainPlan<'posts'>
