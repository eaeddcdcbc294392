import type { HandlerView } from 'types/request-views'
import type { PostKind } from 'types/words/posts'
import { REQUEST_CATEGORIES } from 'types/words/requests'
import { CALENDAR } from '../../testing/calendar'
import { NOW, WAY } from '../../testing/people'
import { givenAs } from './findable'
import { committee, newKey, submitted } from './life.fixture'
import { decide } from './rules'
import { usualAmong } from './usual'

const post = (kind: PostKind, placeId: string): HandlerView => ({ post: kind, placeId, label: `${kind}@${placeId}` })
const HELD = [
  post('propertyCompany', 'c1'),
  post('propertyCompany', 'y1'),
  post('gridOfficer', 'g1'),
  post('warden', 'b1'),
  post('mediator', 'c1'),
  post('residentsCommittee', 'c1'),
]

test('where nothing was given before: by category, the nearest of its kind, and for what is other nobody', () => {
  const usual = REQUEST_CATEGORIES.map((category) => [category, usualAmong(HELD, { category })?.label ?? null])
  expect(Object.fromEntries(usual)).toEqual({
    facilities: 'propertyCompany@y1',
    sanitation: 'propertyCompany@y1',
    safety: 'propertyCompany@y1',
    parking: 'propertyCompany@y1',
    property: 'propertyCompany@y1',
    neighbours: 'mediator@c1',
    care: 'residentsCommittee@c1',
    suggestion: 'residentsCommittee@c1',
    other: null,
  })
})

const facilities = { category: 'facilities' } as const
test.each([
  ['to whom the like was given last', HELD, { post: 'gridOfficer', placeId: 'g1' }, 'gridOfficer@g1'],
  [
    'to the same post over this place, where it was given in the next building',
    HELD,
    { post: 'warden', placeId: 'b9' },
    'warden@b1',
  ],
  [
    'by category, where nobody holds that post any more',
    HELD,
    { post: 'socialWorker', placeId: 'c1' },
    'propertyCompany@y1',
  ],
  ['to nobody, where nobody holds the post of the category either', [post('warden', 'b1')], undefined, null],
] as const)('%s', (_, held, last, label) => {
  expect(usualAmong(held, facilities, last)?.label ?? null).toBe(label)
})

test('a dispatch keeps to whom it went, under its yard and category', () => {
  const target = { post: 'gridOfficer' as const, placeId: 'g1' }
  const { set } = decide(submitted(), committee, { action: 'dispatch', key: newKey(), target }, NOW, CALENDAR)
  expect(set.given).toEqual({ as: 'y1 facilities', at: NOW, post: 'gridOfficer', placeId: 'g1' })
  const accepted = decide(submitted(), committee, { action: 'accept', key: newKey() }, NOW, CALENDAR)
  expect(accepted.set.given).toBeUndefined()
})

test('without yards it is kept under the community', () => {
  const path = WAY.filter(({ level }) => level !== 'yard')
  const { place, ...request } = submitted()
  expect(givenAs({ ...request, place: { ...place, path } })).toBe('c1 facilities')
})
