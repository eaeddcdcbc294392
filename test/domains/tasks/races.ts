import type { MemberDocument } from 'types/members'
import type { TaskDocument } from 'types/tasks'
import { COMMUNITY } from '../../../demo/places'
import { addMembers, allOf, crowdOf, outcomeHere, tally } from '../../support/crowd'
import { change, documents } from '../../support/database'
import { type House, newKey, outcomeOf } from '../../support/house'
import { sketchAt } from './sketch'

/**
 * Many at once. No race may give two what is there for one, or lose one that was confirmed. Each was seen to fail with its
 * guard taken out; what was red then stands beside it.
 */

const DAY = 24 * 3_600_000
/** `npm run test:all` has the 500 of the acceptance row. */
const CROWD = process.env.TEST_LONG ? 500 : 60

const crowd = crowdOf(CROWD)
export function races(opened: () => House): void {
  let house: House
  beforeAll(async () => {
    house = opened()
    await addMembers(crowd)
  })

  let days = 10
  async function published(places: number, startsAt = Date.now() + ++days * DAY) {
    const { tasks } = house.as('demo-huang')
    const sketch = { ...sketchAt(startsAt), places }
    const { id, version: seen } = await tasks.draft.mutate({ teamId: 'team-green', ...sketch, key: newKey() })
    await tasks.publish.mutate({ id, seen, key: newKey() })
    return id
  }

  const load = async (id: string): Promise<TaskDocument> => {
    const [task] = await documents<TaskDocument>('tasks', { _id: id })
    if (!task) throw new Error(`there is no task ${id}`)
    return task
  }
  const claim = (openid: string, id: string) => outcomeHere(openid, 'tasks.claim', { id })
  const withdraw = (openid: string, id: string) => outcomeHere(openid, 'tasks.withdraw', { id })

  // Without `free > 0` in the condition of a claim (claiming.ts) 100 of 500 had the one place: as many as were in flight.
  test('A8: 500 claims for one place, or 60 each day: one has it, all others are told that it is full', async () => {
    const id = await published(1)
    const outcomes = await allOf(crowd, (openid) => claim(openid, id))
    expect(tally(outcomes)).toEqual({ ok: 1, 'FULL/PLACES_FULL': CROWD - 1 })
    const { claims, free } = await load(id)
    expect([claims.length, free]).toEqual([1, 0])
  })

  // Without `free > 0` 100 stood in it at once; without `claims.memberId` in the condition somebody stood there twice.
  test('A8: as many claims and withdrawals at five places: never more than five, nobody twice, none lost', async () => {
    const id = await published(5)
    const outcomes = await allOf(crowd, async (openid) => {
      // From two phones.
      const claimed = await Promise.all([claim(openid, id), claim(openid, id)])
      return { claimed, withdrawn: await withdraw(openid, id) }
    })
    const known = ['ok', 'FULL/PLACES_FULL', 'ALREADY_DONE/WRONG_STATE', 'ALREADY_DONE/ALREADY_YOURS']
    expect(outcomes.flatMap((one) => [...one.claimed, one.withdrawn]).filter((one) => !known.includes(one))).toEqual([])
    // Whoever had a place had one, and gave it back; nobody else did.
    const places = ({ claimed }: (typeof outcomes)[number]) => claimed.filter((one) => one === 'ok').length
    expect(outcomes.filter((one) => places(one) !== (one.withdrawn === 'ok' ? 1 : 0))).toEqual([])
    const { claims, free, timeline } = await load(id)
    expect([claims.length, free]).toEqual([0, 5])
    // The order of the entries is that of the writes: at no moment were there more than five, and nobody stood there twice.
    const inside = new Set<string>()
    let most = 0
    for (const { step, by } of timeline) {
      const memberId = by?.memberId ?? ''
      if (step === 'claim') {
        expect(inside.has(memberId)).toBe(false)
        inside.add(memberId)
      }
      if (step === 'withdraw') expect(inside.delete(memberId)).toBe(true)
      most = Math.max(most, inside.size)
    }
    expect([most, inside.size]).toEqual([5, 0])
  })

  // Without `waiting.0.id` in the condition (offering.ts) one was offered a place twice, and another one was passed over.
  test('those who wait are offered places in the order in which they came, while others give theirs back', async () => {
    const id = await published(5)
    const [inside, waiting] = [crowd.slice(0, 5), crowd.slice(5, 25)]
    for (const { openid } of inside) expect(await claim(openid, id)).toBe('ok')
    await Promise.all(waiting.map(({ openid }) => house.as(openid).tasks.wait.mutate({ id, key: newKey() })))
    const order = (await load(id)).waiting.map(({ memberId }) => memberId)
    expect(order).toHaveLength(20)
    expect(await Promise.all(inside.map(({ openid }) => withdraw(openid, id)))).toEqual(Array(5).fill('ok'))
    const after = await load(id)
    expect(after.offers.map(({ memberId }) => memberId)).toEqual(order.slice(0, 5))
    expect(after.waiting.map(({ memberId }) => memberId)).toEqual(order.slice(5))
    expect([after.free, after.claims]).toEqual([0, []])
  })

  /** The call of somebody dies before one of its requests, and its process with it. @returns what it had asked for by then */
  async function dying(
    openid: string,
    path: string,
    input: object,
    isFatal: (action: string) => boolean,
    first: object,
  ) {
    const call = (given: object) =>
      house.call(openid, { communityId: COMMUNITY, calls: [{ path, type: 'mutation', input: given }] })
    // What it asks for is seen in another one of the same kind, which lives.
    await house.control('PUT', 'faults', { function: 'api', at: 1_000, when: 'before', kill: false })
    await call(first)
    const { last: lived } = await house.control<{ last: { actions: string[] } }>('DELETE', 'faults')
    const at = lived.actions.findIndex(isFatal) + 1
    expect(at).toBeGreaterThan(1)
    await house.control('PUT', 'faults', { function: 'api', at, when: 'before', kill: true })
    await call(input)
    const { last } = await house.control<{ last: { struck: boolean } }>('DELETE', 'faults')
    expect(last.struck).toBe(true)
  }

  /** As if the minute were over that whoever stored an effect has for it. */
  const makeDue = async (id: string) => {
    const { effects } = await load(id)
    expect(effects.length).toBeGreaterThan(0)
    await change('tasks', id, { effects: effects.map((one) => ({ ...one, nextAt: new Date(Date.now() - 1_000) })) })
  }

  const messageTo = (memberId: string, id: string) => documents<object>('messages', { _id: `task-${id}-${memberId}` })

  // Where the effects are not part of the write (conditional.ts) nobody is told, by neither. Where a deed that was done before
  // carries out nothing (steps.ts), sending it again tells nobody.
  test.each(['whoever sends it again', 'the clock'])(
    'dead between the write of a withdrawal and its message: one message, by %s',
    async (by) => {
      const [first, second] = (by === 'the clock' ? crowd.slice(54, 56) : crowd.slice(56, 58)) as [
        MemberDocument,
        MemberDocument,
      ]
      const awaited = async () => {
        const id = await published(1)
        await claim(first.openid, id)
        await house.as(second.openid).tasks.wait.mutate({ id, key: newKey() })
        return { id, key: newKey() }
      }
      const [other, deed] = [await awaited(), await awaited()]
      await dying(first.openid, 'tasks.withdraw', deed, (action) => action.endsWith(' messages'), other)
      const { id } = deed
      expect((await load(id)).offers.map(({ memberId }) => memberId)).toEqual([second._id])
      expect(await messageTo(second._id, id)).toEqual([])
      const again = () => house.as(first.openid).tasks.withdraw.mutate(deed)
      const round = async () => {
        await makeDue(id)
        await house.fireClock()
      }
      await (by === 'the clock' ? round() : again())
      const told = await messageTo(second._id, id)
      expect(told).toMatchObject([{ title: '有名额了，为您留着', readAt: null }])
      await again()
      await house.fireClock()
      expect(await messageTo(second._id, id)).toEqual(told)
      const { effects, timeline } = await load(id)
      expect([effects, timeline.filter(({ step }) => step === 'withdraw').length]).toEqual([[], 1])
    },
  )

  // Without `settleClash`, or without the effects in the write, both stay and nobody is told.
  test('dead between the write of a claim and its message: of two that clash one stays, and one message says so', async () => {
    const { openid, _id: memberId } = crowd[53] as MemberDocument
    const [kept, other] = [await published(2), await published(2)]
    const deed = { id: await published(2), key: newKey() }
    await claim(openid, kept)
    // Before the first request after the write of the claim.
    let written = false
    const isNext = (action: string) => {
      const before = written
      written ||= action === 'database.modifyDocument tasks'
      return before
    }
    await dying(openid, 'tasks.claim', deed, isNext, { id: other, key: newKey() })
    const { startsAt, endsAt, claims } = await load(deed.id)
    expect(claims.map((one) => one.memberId)).toEqual([memberId])
    // As if both had been claimed in the same moment, when neither was there to be seen.
    await change('tasks', kept, { startsAt, endsAt, endKey: `${endsAt.toISOString()} ${kept}` })
    await makeDue(deed.id)
    await house.fireClock()
    const told = await messageTo(memberId, deed.id)
    expect(told).toMatchObject([{ title: '两项任务时间冲突，后认领的一项已退出' }])
    await house.as(openid).tasks.claim.mutate(deed)
    await house.fireClock()
    expect(await messageTo(memberId, deed.id)).toEqual(told)
    expect(await messageTo(memberId, kept)).toEqual([])
    const after = await Promise.all([kept, deed.id].map(load))
    expect(after.map((one) => [one.claims.length, one.free, one.effects])).toEqual([
      [1, 1, []],
      [0, 2, []],
    ])
  })

  // Without `settleClash` after 'task.claimed' (chain.ts) both stay.
  test('two tasks that clash, claimed by one person from two phones: the one taken first stays', async () => {
    for (const { openid, _id: memberId } of crowd.slice(25, 29)) {
      const startsAt = Date.now() + ++days * DAY
      const ids = await Promise.all([published(3, startsAt), published(3, startsAt + 3_600_000)])
      const outcomes = await Promise.all(ids.map((id) => claim(openid, id)))
      const tasks = await Promise.all(ids.map(load))
      const kept = tasks.filter(({ claims }) => claims.some((one) => one.memberId === memberId))
      expect([outcomes.length, kept.length]).toEqual([2, 1])
      // Each place that was given back is free again.
      expect(tasks.map(({ free, claims }) => free + claims.length)).toEqual([3, 3])
    }
  })

  test('the todo of a task names all who have a place, however many took one at once', async () => {
    const id = await published(20)
    const twenty = crowd.slice(30, 50)
    await Promise.all(twenty.map(({ openid }) => claim(openid, id)))
    const [todo] = await documents<{ holders: string[]; version: number }>('todos', { _id: `task-${id}` })
    expect(todo?.holders.sort()).toEqual(twenty.map(({ _id }) => `own@${_id}`).sort())
    expect(todo?.version).toBe((await load(id)).version)
  })

  test('an offer that lapses goes to the next one, once, by the clock', async () => {
    const id = await published(1)
    const [first, second, third] = crowd.slice(50, 53).map(({ openid }) => openid) as [string, string, string]
    await claim(first, id)
    for (const openid of [second, third]) await house.as(openid).tasks.wait.mutate({ id, key: newKey() })
    await withdraw(first, id)
    const offers = (await load(id)).offers.map((offer) => ({ ...offer, until: new Date(Date.now() - 1_000) }))
    await change('tasks', id, { offers })
    expect(await outcomeOf(house.as(second).tasks.takeOffer.mutate({ id, key: newKey() }))).toBe(
      'TOO_LATE/OFFER_LAPSED',
    )
    await house.fireClock()
    await house.fireClock()
    const after = await load(id)
    expect(after.offers.map(({ name }) => name)).toEqual([third])
    expect([after.waiting, after.timeline.filter(({ step }) => step === 'lapse').length]).toEqual([[], 1])
    expect(await outcomeOf(house.as(third).tasks.takeOffer.mutate({ id, key: newKey() }))).toBe('ok')
  })

  test('ten who note the same person as here at once: one does, nine are told that it is done', async () => {
    const id = await published(1, Date.now() + 10 * 60_000)
    const { openid, _id: memberId } = crowd[CROWD - 1] as MemberDocument
    await claim(openid, id)
    const notes = Array.from({ length: 10 }, () => outcomeHere('demo-huang', 'tasks.checkIn', { id, memberId }))
    expect(tally(await Promise.all(notes))).toEqual({ ok: 1, 'ALREADY_DONE/WRONG_STATE': 9 })
    expect((await load(id)).timeline.filter(({ step }) => step === 'checkIn')).toHaveLength(1)
  })
}
