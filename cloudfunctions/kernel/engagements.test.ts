import type { Database } from './database'
import { type Engagement, engagementsOf, type FindEngaged, overlap } from './engagements'

const at = (hour: number) => new Date(Date.UTC(2026, 2, 3, hour))
const engagement = (id: string, from: number, until: number): Engagement => ({
  kind: 'task',
  id,
  title: id,
  startsAt: at(from),
  endsAt: at(until),
})
const span = { startsAt: at(10), endsAt: at(12) }

test.each([
  ['before', 8, 10, false],
  ['into it', 9, 11, true],
  ['within', 10, 11, true],
  ['around it', 9, 13, true],
  ['after', 12, 13, false],
])('%s: %i to %i', (_, from, until, expected) => {
  expect(overlap(engagement('one', from, until), span)).toBe(expected)
})

test('of all domains but the one that knows its own, what overlaps, the earliest first, and not what asks', async () => {
  const finds =
    (...found: Engagement[]): FindEngaged =>
    async () =>
      found
  const engaged = {
    tasks: finds(engagement('task', 10, 12)),
    meetings: finds(engagement('late', 11, 13), engagement('early', 9, 11), engagement('over', 8, 10)),
    visits: finds(engagement('asks', 10, 12)),
  }
  const context = { db: {} as Database, engaged }
  const asked = { memberId: 'm', communityId: 'c', ...span }
  const found = async (domain?: string) =>
    (await engagementsOf(context, asked, { id: 'asks', ...(domain ? { domain } : {}) })).map(({ id }) => id)
  expect(await found()).toEqual(['early', 'task', 'late'])
  expect(await found('tasks')).toEqual(['early', 'late'])
})
