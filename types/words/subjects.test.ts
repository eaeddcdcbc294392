import type { PostView } from 'types/members'
import { addressOfSubject, SUBJECT_KINDS } from './subjects'

const post = (kind: PostView['kind'], placeId: string): PostView => ({
  key: `${kind}@${placeId}`,
  kind,
  at: { id: placeId, label: placeId },
  acting: false,
  until: null,
})
const warden = { id: 'm-li', communityId: 'c1', posts: [post('warden', 'b3')] }
const aboutMember = (id: string) => ({ kind: 'member' as const, id })

test('about a request: to the request', () => {
  const request = { kind: 'request' as const, id: 'r1' }
  expect(addressOfSubject(request, warden)).toBe('/domains/requests/detail/index?id=r1')
  expect(addressOfSubject(request, null)).toBe('/domains/requests/detail/index?id=r1')
})

test('about an applicant: to the building of the warden who was told', () => {
  expect(addressOfSubject(aboutMember('m-wu'), warden)).toBe('/domains/members/verify/index?place=b3')
})

test('other posts of the same person do not lead astray', () => {
  const reader = { id: 'm-li', communityId: 'c1', posts: [post('partyGroupLeader', 'b1'), post('warden', 'b3')] }
  expect(addressOfSubject(aboutMember('m-wu'), reader)).toBe('/domains/members/verify/index?place=b3')
})

test('about a picture that nobody sees: to the first screen', () => {
  expect(addressOfSubject({ kind: 'picture', id: 'p1' }, warden)).toBeNull()
})

test('about oneself, or with several buildings, or none: to the first screen', () => {
  expect(addressOfSubject(aboutMember('m-li'), warden)).toBeNull()
  expect(
    addressOfSubject(aboutMember('m-wu'), {
      id: 'm-li',
      communityId: 'c1',
      posts: [post('warden', 'b3'), post('warden', 'b4')],
    }),
  ).toBeNull()
  expect(addressOfSubject(aboutMember('m-wu'), { id: 'm-wu2', communityId: 'c1', posts: [] })).toBeNull()
  expect(addressOfSubject(aboutMember('m-wu'), undefined)).toBeNull()
})

test('about posts: to one’s own, to those of whoever was named, or to what is missing', () => {
  const about = (kind: 'post' | 'vacancy', id: string) => ({ kind, id })
  expect(addressOfSubject(about('post', 'm-li'), warden)).toBe('/domains/posts/held/index')
  expect(addressOfSubject(about('post', 'm-wu'), warden)).toBe('/domains/posts/held/index?member=m-wu')
  expect(addressOfSubject(about('vacancy', 'b3'), warden)).toBe('/domains/posts/coverage/index')
  expect(addressOfSubject(about('vacancy', 'c1'), warden)).toBe('/domains/communities/setup/index')
})

test('from outside of the app the address says in which community it lies', () => {
  const request = { kind: 'request' as const, id: 'r1' }
  expect(addressOfSubject(request, undefined, 'c1')).toBe('/domains/requests/detail/index?id=r1&community=c1')
  expect(addressOfSubject({ kind: 'picture', id: 'p1' }, undefined, 'c1')).toBeNull()
})

test('an id cannot break out of an address', () => {
  for (const kind of SUBJECT_KINDS) expect(addressOfSubject({ kind, id: 'a&b=c?d/e' }) ?? '').not.toContain('a&b')
  expect(addressOfSubject({ kind: 'request', id: 'a&b' })).toContain('id=a%26b')
})
