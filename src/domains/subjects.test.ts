import type { PostView } from 'types/members'
import { destinationOf } from './subjects'

const post = (kind: PostView['kind'], placeId: string): PostView => ({
  key: `${kind}@${placeId}`,
  kind,
  at: { id: placeId, label: placeId },
  acting: false,
  until: null,
})
const warden = { id: 'm-li', communityId: 'c1', posts: [post('warden', 'b3')] }
const aboutMember = (id: string) => ({ subject: { kind: 'member' as const, id } })

test('about a request: to the request', () => {
  const message = { subject: { kind: 'request' as const, id: 'r1' } }
  expect(destinationOf(message, warden)).toBe('/domains/requests/detail/index?id=r1')
  expect(destinationOf(message, null)).toBe('/domains/requests/detail/index?id=r1')
})

test('about an applicant: to the building of the warden who was told', () => {
  expect(destinationOf(aboutMember('m-wu'), warden)).toBe('/domains/members/verify/index?place=b3')
})

test('other posts of the same person do not lead astray', () => {
  const reader = { id: 'm-li', communityId: 'c1', posts: [post('partyGroupLeader', 'b1'), post('warden', 'b3')] }
  expect(destinationOf(aboutMember('m-wu'), reader)).toBe('/domains/members/verify/index?place=b3')
})

test('about a picture that nobody sees: to the first screen', () => {
  expect(destinationOf({ subject: { kind: 'picture', id: 'p1' } }, warden)).toBeNull()
})

test('about oneself, or with several buildings, or none: to the first screen', () => {
  expect(destinationOf(aboutMember('m-li'), warden)).toBeNull()
  expect(
    destinationOf(aboutMember('m-wu'), {
      id: 'm-li',
      communityId: 'c1',
      posts: [post('warden', 'b3'), post('warden', 'b4')],
    }),
  ).toBeNull()
  expect(destinationOf(aboutMember('m-wu'), { id: 'm-wu2', communityId: 'c1', posts: [] })).toBeNull()
  expect(destinationOf(aboutMember('m-wu'), undefined)).toBeNull()
})

test('about posts: to one’s own, to those of whoever was named, or to what is missing', () => {
  const about = (kind: 'post' | 'vacancy', id: string) => ({ subject: { kind, id } })
  expect(destinationOf(about('post', 'm-li'), warden)).toBe('/domains/posts/held/index')
  expect(destinationOf(about('post', 'm-wu'), warden)).toBe('/domains/posts/held/index?member=m-wu')
  expect(destinationOf(about('vacancy', 'b3'), warden)).toBe('/domains/posts/coverage/index')
  expect(destinationOf(about('vacancy', 'c1'), warden)).toBe('/domains/communities/setup/index')
})
