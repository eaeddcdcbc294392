import type { MemberDocument } from 'types/members'
import { requestDocument } from 'types/requests'
import { REQUEST_STATES } from 'types/words/requests'
import { people } from './cast'
import { memberOf } from './members'
import { COMMUNITY, places } from './places'
import { demoRequests } from './requests'

const SINCE = new Date('2026-05-01T00:00:00+08:00')
const members = new Map<string, MemberDocument>()
for (const person of people) {
  const member = memberOf(person, SINCE)
  if (member) members.set(person.openid, member)
}

test('the demo community has its size', () => {
  const here = places.filter((place) => place.communityId === COMMUNITY)
  const count = (level: string) => here.filter((place) => place.level === level).length
  expect([count('household'), count('building'), count('grid')]).toEqual([300, 6, 4])
})

test.each(['2026-11-22T00:30:00+08:00', '2026-11-22T23:30:00+08:00'])(
  'its requests stand in every state, fit the schema, and lie in the past: %s',
  (time) => {
    const now = new Date(time)
    const requests = demoRequests({ members, pictures: new Map(), now })
    expect(new Set(requests.map((one) => one.state))).toEqual(new Set(REQUEST_STATES))
    expect(requests.filter(({ held }) => held)).toHaveLength(1)
    expect(new Set(requests.map((one) => one.number)).size).toBe(requests.length)
    for (const request of requests) {
      expect(requestDocument.safeParse(request).error).toBeUndefined()
      const times = request.timeline.map((entry) => entry.at.getTime())
      expect(times).toEqual([...times].sort((a, b) => a - b))
      expect(Math.max(...times)).toBeLessThan(now.getTime())
    }
  },
)
