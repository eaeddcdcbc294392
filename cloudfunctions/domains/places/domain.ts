import { collectionOf, type DomainPlan, index, mattersKept, unique } from '../../kernel/registration'

/** Places as data. */
export const placesPlan = {
  name: 'places',
  collections: {
    places: mattersKept(
      {
        holds: 'the tree from the community to the door',
        kept: 'for as long as the community; one that is closed keeps its history',
        people: 'byline',
      },
      index('by_level', 'level', 'communityId', 'order'),
      index('by_parent', 'parentId', 'order'),
      index('by_path', 'path', '_id'),
      index('by_path_open', 'path', 'closed', 'level'),
      index('by_path_name', 'path', 'name', '_id'),
      unique('by_slot', 'slot'),
      unique('by_code', 'code'),
    ),
    imports: collectionOf(
      {
        holds: 'sheets of places that an office brought in',
        kept: 'for as long as the community, without its rows, which go once they are carried out or a day later',
        people: 'byline',
      },
      unique('by_lock', 'lock'),
      index('by_byline', 'by.memberId'),
      index('by_state', 'state', 'updatedAt'),
      index('by_rows', 'rowsFile', 'updatedAt'),
    ),
  },
  subjects: {},
  bursts: {
    'places.byCode': { times: 60, minutes: 10 },
    'places.reserveSheet': { times: 30, minutes: 10 },
    'places.checkSheet': { times: 30, minutes: 10 },
    'places.exportSheet': { times: 30, minutes: 10 },
    'places.codePicture': { times: 120, minutes: 10 },
  },
  quotas: {},
  whileBlocked: [],
  canBeOff: false,
} as const satisfies DomainPlan<'places'>
