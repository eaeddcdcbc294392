import { calculateObjectSize } from 'bson'
import type { TaskDocument } from 'types/tasks'
import { NOTE_LENGTH } from 'types/words/tasks'
import { ENTRIES_KEPT } from '../../../cloudfunctions/kernel/conditional'
import { callLines } from '../../support/call-lines'
import { change, documents } from '../../support/database'
import { type House, newKey, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import { doing, LEADER, OFFICE, TEAM } from './doing'
import { sketchAt } from './sketch'

/** Rows of rules/tasks.md A.4, through the cloud: places that end by themselves, names that go, and what a task costs and holds. */

const MINUTE = 60_000
/** Of a document, in bytes. */
const LIMIT = 16 * 1024 * 1024
const DAY = 24 * 60 * MINUTE

export function edges(opened: () => House): void {
  let house: House
  beforeAll(() => {
    house = opened()
  })
  const { as, claim, load, over, published, startOfOwnDay, toldTo } = doing(() => house)

  test('a task that is moved shortens the offer in it, and says by when to answer', async () => {
    const { id, startsAt } = await published({ places: 1 })
    await claim('demo-peng', id)
    await as('demo-qin').tasks.wait.mutate({ id, key: newKey() })
    await as('demo-peng').tasks.withdraw.mutate({ id, key: newKey() })
    const [offer] = (await load(id)).offers
    const start = (offer?.until.getTime() ?? 0) + 2 * 60 * MINUTE
    const span = { startsAt: start, endsAt: start + 60 * MINUTE }
    await as(LEADER).tasks.move.mutate({ id, ...span, reason: '学校改时间', key: newKey() })
    const moved = await load(id)
    expect(moved.offers.map(({ until }) => until.getTime())).toEqual([start - 180 * MINUTE])
    expect(await toldTo('demo-qin', id)).toMatch(/任务改时间了.*前回复.*学校改时间/)
    expect(moved.startsAt.getTime()).toBeLessThan(startsAt)
  })

  test('a year after the counting nobody without a phone is named in a task; the minutes stay', async () => {
    const { id, startsAt } = await published()
    const name = '钱阿婆'
    const hour = 60 * MINUTE
    const other = await published({ startsAt: startsAt + 3 * hour })
    await as(LEADER).tasks.claimFor.mutate({ id: other.id, name, key: newKey() })
    const { people } = await as(LEADER).tasks.claimFor.mutate({ id, name, key: newKey() })
    const memberId = people?.[0]?.memberId ?? ''
    // Messages are kept longer than the name: the one before the start, and the one of a move after which two clash.
    await change('tasks', id, { remindAt: new Date(Date.now() - 1_000) })
    await house.fireClock()
    const called = await toldTo(LEADER, id)
    expect(called).toMatch(/打电话.*1 位/)
    const span = { startsAt: startsAt + 2 * hour, endsAt: startsAt + 4 * hour }
    await as(LEADER).tasks.move.mutate({ id, ...span, reason: '学校改时间', key: newKey() })
    const clashing = await toldTo(LEADER, id)
    expect(clashing).toMatch(/时间冲突，请联系.*1 位没有手机的人/)
    expect([called, clashing].join()).not.toContain(name)
    const removed = { id: other.id, memberId, reason: `${name}病了`, key: newKey() }
    await as(LEADER).tasks.withdraw.mutate(removed)
    await over(id)
    const { version: seen } = (await as(LEADER).tasks.get.query({ id })) as { version: number }
    const lines = [{ memberId, outcome: 'counted' as const, minutes: 90, note: `${name}腿脚不便` }]
    await as(LEADER).tasks.count.mutate({ id, seen, lines, key: newKey() })
    const correction = { id, memberId, minutes: 60, reason: `${name}少做了半小时` }
    await as(OFFICE).tasks.correct.mutate({ ...correction, key: newKey() })
    await house.fireClock()
    expect(JSON.stringify(await load(id))).toContain(correction.reason)
    await change('tasks', id, { namesUntil: new Date(Date.now() - 1_000) })
    await house.fireClock()
    await house.fireClock()
    const task = await load(id)
    const entries = await documents<{ minutes: number }>('hours', { memberId })
    expect(entries.map(({ minutes }) => minutes).sort()).toEqual([-30, 90])
    const elsewhere = await Promise.all(['messages', 'todos'].map((collection) => documents(collection, {})))
    expect(JSON.stringify([task, await load(other.id), entries, elsewhere])).not.toContain(name)
    expect(task.claims).toMatchObject([{ memberId, minutes: 60 }])
    expect(task.timeline.filter(({ step }) => step === 'forget')).toHaveLength(1)
  })

  test('whoever is stopped has no place in what is to come; it is free again, and what was counted stays', async () => {
    const memberId = idOf('demo-you')
    const served = await published()
    await claim('demo-you', served.id)
    await over(served.id)
    const { version: seen } = (await as(LEADER).tasks.get.query({ id: served.id })) as { version: number }
    const lines = [{ memberId, outcome: 'counted' as const, minutes: 50 }]
    await as(LEADER).tasks.count.mutate({ id: served.id, seen, lines, key: newKey() })
    const [held, awaited] = [await published({ places: 1 }), await published({ places: 1 })]
    await claim('demo-you', held.id)
    await as('demo-zhu').tasks.wait.mutate({ id: held.id, key: newKey() })
    await claim('demo-qin', awaited.id)
    await as('demo-you').tasks.wait.mutate({ id: awaited.id, key: newKey() })
    await as(OFFICE).members.block.mutate({ memberId, reason: '多次发布广告', key: newKey() })
    const [after, waited] = [await load(held.id), await load(awaited.id)]
    expect([after.claims, after.offers.map((one) => one.memberId)]).toEqual([[], [idOf('demo-zhu')]])
    expect([waited.waiting, waited.claims.length]).toEqual([[], 1])
    expect((await load(served.id)).claims).toMatchObject([{ memberId, state: 'counted', minutes: 50 }])
    expect(await as('demo-you').tasks.hours.query({})).toMatchObject({
      items: [{ id: expect.any(String), minutes: 50 }],
    })
    expect(await outcomeOf(claim('demo-you', held.id))).toMatch(/^FORBIDDEN/)
  })

  describe('the number of an insurance policy', () => {
    const POLICY = 'AX-2026-0815'
    const policySeenBy = async (openid: string, id: string) => {
      const seen = (await as(openid).tasks.get.query({ id })) as { insurance: string | null }
      return seen.insurance
    }
    test('is for whoever leads the task or has a place; others read that it is insured', async () => {
      const startsAt = startOfOwnDay()
      const insured = { insurer: '安心保险', policy: POLICY, insuredUntil: startsAt + 30 * DAY }
      const sketch = { ...sketchAt(startsAt), places: 1, risk: 'danger' as const, gear: '安全带', ...insured }
      const drafted = await as(LEADER).tasks.draft.mutate({ teamId: TEAM, ...sketch, key: newKey() })
      const { id } = await as(LEADER).tasks.publish.mutate({ id: drafted.id, seen: drafted.version, key: newKey() })
      await claim('demo-peng', id)
      // Waits, and may never be covered by it.
      await as('demo-qin').tasks.wait.mutate({ id, key: newKey() })
      for (const openid of [LEADER, OFFICE, 'demo-peng']) expect(await policySeenBy(openid, id)).toContain(POLICY)
      for (const openid of ['demo-chen', 'demo-qin']) {
        expect(await policySeenBy(openid, id)).toMatch(/^安心保险，已投保，到 \d{4}-/)
      }
      const asWaiting = await as('demo-qin').tasks.mine.query({})
      expect(JSON.stringify(asWaiting)).not.toContain(POLICY)
    })
  })

  test('a claim costs five reads and one write', async () => {
    const { id } = await published()
    await claim('demo-peng', id)
    const line = (await callLines(house)).at(-1)
    expect([line?.procedure, line?.reads, line?.writes]).toEqual(['tasks.claim', 5, 1])
  })

  test('a team that is renamed is called so at once where it was renamed', async () => {
    const { id } = await published()
    const team = await as(OFFICE).teams.get.query({ id: TEAM })
    const { name, colour, field, version: seen } = team
    const saved = await as(OFFICE).teams.save.mutate({ id: TEAM, name: '绿叶队', colour, field, seen, key: newKey() })
    expect(await as('demo-chen').tasks.get.query({ id })).toMatchObject({ teamName: '绿叶队' })
    await as(OFFICE).teams.save.mutate({ id: TEAM, name, colour, field, seen: saved.version, key: newKey() })
  })

  /** What stands in a task after so many have come and gone: the text of a late withdrawal is as long as it may be. */
  const comings = (count: number): TaskDocument['timeline'] =>
    Array.from({ length: count }, (_, index) => ({
      id: `entry-${index}`,
      at: new Date(Date.now() - DAY),
      step: index % 2 ? 'withdraw' : 'claim',
      by: { memberId: `member-${index % 5}`, name: '来来往往的人', post: null },
      key: `key-${String(index).padStart(20, '0')}`,
      placeId: `place-${index}`,
      digest: { keyId: 'now', mac: 'x'.repeat(22) },
      ...(index % 2 ? { text: '有'.repeat(NOTE_LENGTH) } : {}),
    }))

  describe('the timeline of a task in which very many come and go', () => {
    /** Without `slice` in kernel/conditional.ts it keeps 2,001 entries, or the write is refused as too large. */
    const comesAndGoes = async (filled: (task: TaskDocument) => TaskDocument['timeline']) => {
      const { id } = await published({ places: 200 })
      const before = filled(await load(id))
      await change('tasks', id, { timeline: before })
      await claim('demo-zhu', id)
      await as('demo-zhu').tasks.withdraw.mutate({ id, key: newKey() })
      const { timeline, claims } = await load(id)
      expect([timeline.length, claims]).toEqual([ENTRIES_KEPT, []])
      expect(timeline.slice(-2).map(({ step }) => step)).toEqual(['claim', 'withdraw'])
      expect(timeline[0]?.id).toBe(before[before.length - ENTRIES_KEPT + 2]?.id)
    }

    test('keeps the newest two thousand', () => comesAndGoes(() => comings(ENTRIES_KEPT)))

    const long = process.env.TEST_LONG ? test : test.skip
    long('closes it to nobody, at the limit of a document', () =>
      comesAndGoes((task) => {
        const size = (timeline: TaskDocument['timeline']) => calculateObjectSize({ ...task, timeline })
        const many = comings(Math.floor(LIMIT / (size(comings(1_000)) / 1_000)))
        // No entry is as large as a thousand bytes, so that never too many are dropped.
        const over = () => size(many) - (LIMIT - 1_000)
        for (let left = over(); left > 0; left = over()) many.length -= Math.ceil(left / 1_000)
        const [last, ...others] = many.reverse() as [TaskDocument['timeline'][number]]
        // All but a hundred bytes: no entry fits in any more.
        const text = 'x'.repeat(LIMIT - 100 - size(many) + (last.text?.length ?? 0) * 3)
        return [...others.reverse(), { ...last, text }]
      }),
    )
  })
}
