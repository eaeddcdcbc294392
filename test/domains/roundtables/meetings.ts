import type { RoundtableDocument } from 'types/roundtables'
import { change, documents } from '../../support/database'
import { type House, newKey, outcomeOf } from '../../support/house'
import { chaining } from './chaining'
import { CHAIR, DAY, meeting, SECRETARY } from './meeting'
import { planning } from './planning'

/** A meeting of the roundtable until it begins, through the cloud. */

/** An item as its page or a list shows it. */
interface Listed {
  id: string
  state: string
  meetingId?: string | null
  meetingAt: number | null
}

export function meetings(opened: () => House): void {
  let house: House
  beforeAll(() => {
    house = opened()
  })
  const { told, as, inDays, accepted, planned, withItem, announced, item } = planning(() => house)
  const { inSession } = meeting(() => house)
  const { again } = chaining(() => house)

  test('bad input: a time that has passed, one in three years, no place; and who may not', async () => {
    const before = await house.writes()
    const plan = (by: string, startsAt: number, place = '议事厅') =>
      outcomeOf(as(by).roundtables.plan.mutate({ startsAt, place, key: newKey() }))
    expect(await plan(CHAIR, Date.now() - DAY)).toBe('INVALID_INPUT/MALFORMED')
    expect(await plan(CHAIR, Date.now() + 1_000 * DAY)).toBe('INVALID_INPUT/MALFORMED')
    expect(await plan(CHAIR, 8_640_000_000_000_001)).toBe('INVALID_INPUT/MALFORMED')
    expect(await plan(CHAIR, inDays(9), '')).toBe('INVALID_INPUT/TEXT_EMPTY')
    expect(await plan('demo-liu', inDays(9))).toBe('FORBIDDEN/NOT_YOURS')
    expect(await plan('demo-chen', inDays(9))).toBe('FORBIDDEN/NOT_YOURS')
    expect(await house.writes()).toBe(before)
  })

  test('neighbours know nothing of it before its agenda is published', async () => {
    const { meeting, itemId } = await withItem()
    const { get, summary, paper } = as('demo-chen').roundtables
    // Nor that an item stands on it, on the page of the item or in the list.
    const standing = async (by: string) => {
      const { state, meetingId, meetingAt } = (await as(by).roundtables.item.query({ id: itemId })) as Listed
      const { items } = (await as(by).roundtables.items.query({ shown: 'open' })) as { items: Listed[] }
      const listed = items.find(({ id }) => id === itemId)
      return [state, meetingId, meetingAt, listed?.state, listed?.meetingAt]
    }
    const known = ['onAgenda', meeting.id, meeting.startsAt, 'onAgenda', meeting.startsAt]
    expect(await standing('demo-chen')).toEqual(['accepted', null, null, 'accepted', null])
    expect(await standing(SECRETARY)).toEqual(known)
    expect(await outcomeOf(get.query({ id: meeting.id }))).toBe('NOT_FOUND/UNKNOWN_ID')
    expect(await outcomeOf(summary.query({ id: meeting.id }))).toBe('NOT_FOUND/UNKNOWN_ID')
    expect(await outcomeOf(paper.mutate({ id: meeting.id, copy: 'public' }))).toBe('NOT_FOUND/UNKNOWN_ID')
    const page = (await as('demo-chen').roundtables.list.query({ shown: 'coming' })) as { items: { id: string }[] }
    expect(page.items.map(({ id }) => id)).not.toContain(meeting.id)
    // The secretary prepares, and leaves the agenda to the chair.
    const step = { id: meeting.id, seen: meeting.version, key: newKey() }
    expect(await outcomeOf(as(SECRETARY).roundtables.announce.mutate(step))).toBe('FORBIDDEN/NOT_YOURS')
    await as(CHAIR).roundtables.announce.mutate(step)
    expect(await as('demo-chen').roundtables.get.query({ id: meeting.id })).toMatchObject({
      state: 'announced',
      items: 1,
    })
    expect(await told('demo-liu', `roundtable-${meeting.id}`)).toMatch(/议题公布了/)
    expect(await standing('demo-chen')).toEqual(known)
  })

  test('who came is said of a meeting that was opened, and of no other', async () => {
    const cameTo = async (id: string) => {
      const { seats } = (await as('demo-chen').roundtables.get.query({ id })) as {
        seats: { label: string; came?: boolean }[]
      }
      return new Map(seats.map(({ label, came }) => [label, came]))
    }
    const opened = await cameTo('meeting-session')
    expect([opened.get('物业公司'), opened.get('红管家')]).toEqual([true, false])
    expect([...new Set((await cameTo('roundtable-announced')).values())]).toEqual([undefined])
  })

  test('C3: three whole days before it is in time; two days before only a late item, with a reason', async () => {
    const { meeting, itemId } = await withItem(3)
    const step = { id: meeting.id, seen: meeting.version, key: newKey() }
    expect(await as(CHAIR).roundtables.announce.mutate(step)).toMatchObject({ state: 'announced' })
    expect(await item(itemId)).toMatchObject({ state: 'onAgenda', meetingId: meeting.id })
    const late = await withItem(2)
    const before = await house.writes()
    const lateStep = { id: late.meeting.id, seen: late.meeting.version, key: newKey() }
    expect(await outcomeOf(as(CHAIR).roundtables.announce.mutate(lateStep))).toBe('TOO_LATE/WRONG_STATE')
    const other = { id: meeting.id, seen: meeting.version + 1, itemId: late.itemId, reason: '', key: newKey() }
    expect(await outcomeOf(as(CHAIR).roundtables.addLate.mutate(other))).toBe('INVALID_INPUT/TEXT_EMPTY')
    expect(await house.writes()).toBe(before)
    const added = { ...other, itemId: await accepted(), reason: '昨天有人摔倒', key: newKey() }
    const after = await as(CHAIR).roundtables.addLate.mutate(added)
    expect(after.agenda.map(({ lateWhy }) => lateWhy)).toEqual([null, '昨天有人摔倒'])
    expect(await told('demo-liu', `roundtable-${meeting.id}`)).toMatch(/临时议题｜.*昨天有人摔倒/)
  })

  test('without an item nothing is published; what is not taken on is not put on', async () => {
    const { id, version: seen } = await planned()
    const before = await house.writes()
    expect(await outcomeOf(as(CHAIR).roundtables.announce.mutate({ id, seen, key: newKey() }))).toBe(
      'CONFLICT/WRONG_STATE',
    )
    const on = (itemId: string) => outcomeOf(as(CHAIR).roundtables.putOn.mutate({ id, seen, itemId, key: newKey() }))
    expect(await on('item-rice')).toBe('CONFLICT/WRONG_STATE')
    expect(await on('item-gym')).toBe('CONFLICT/WRONG_STATE')
    expect(await on('nothing')).toBe('NOT_FOUND/UNKNOWN_ID')
    expect(await house.writes()).toBe(before)
  })

  test('two meetings take one item at once: it stands on one of them', async () => {
    const itemId = await accepted()
    const meetings = [await planned(9), await planned(10)]
    // The slower of the two is refused, or finds the item gone from its agenda.
    const outcomes = await Promise.all(
      meetings.map(({ id, version: seen }) =>
        outcomeOf(as(CHAIR).roundtables.putOn.mutate({ id, seen, itemId, key: newKey() })),
      ),
    )
    expect(outcomes).toContain('ok')
    await house.fireClock()
    const found = await documents<{ _id: string; agenda: { itemId: string }[] }>('roundtables', {})
    const on = found.filter(({ agenda }) => agenda.some((entry) => entry.itemId === itemId)).map(({ _id }) => _id)
    expect(on).toEqual([(await item(itemId)).meetingId])
  })

  test('merged in the moment in which it comes on an agenda, it stands on none; in session, too, unless something was entered', async () => {
    const into = await accepted()
    const [put, late, begun] = [await accepted(), await accepted(), await accepted()]
    const [planning, today] = [await planned(9), await inSession()]
    const on = async (meetingId: string, itemId: string, more: object = {}) => {
      const [found] = await documents<RoundtableDocument>('roundtables', { _id: meetingId })
      if (!found) throw new Error('it is there')
      const entry = { itemId, title: '楼道杂物', question: '谁来清', category: 'publicRepairs', said: [], options: [] }
      const whole = { ...entry, ownersDecide: false, requests: 0, lateWhy: null, conclusion: null, ...more }
      await change('roundtables', meetingId, { agenda: [...found.agenda, whole] })
    }
    // What each of the two wrote, before what follows from either.
    await on(planning.id, put)
    await on(today, late, { lateWhy: '刚刚有人摔倒' })
    await on(today, begun, {
      lateWhy: '刚刚有人摔倒',
      said: [{ id: 'said', seatId: 'seat-school', at: new Date(), text: '要清' }],
    })
    for (const id of [put, late, begun]) await change('agendaItems', id, { state: 'merged', mergedInto: into })
    for (const id of [planning.id, today]) await again('roundtables', id, 'roundtable.agendaChanged')
    const standing = async (id: string) =>
      (await documents<RoundtableDocument>('roundtables', { _id: id }))[0]?.agenda.map(({ itemId }) => itemId)
    expect(await standing(planning.id)).toEqual([])
    expect(await standing(today)).toEqual(['item-gate-today', 'item-pump-today', begun])
  })

  test('taken off, it waits for another meeting', async () => {
    const { meeting, itemId } = await withItem()
    await as(CHAIR).roundtables.takeOff.mutate({ id: meeting.id, seen: meeting.version, itemId, key: newKey() })
    expect(await item(itemId)).toMatchObject({ state: 'accepted', meetingId: null })
    const timeline = async (by: string) => {
      const { timeline: all } = (await as(by).roundtables.item.query({ id: itemId })) as {
        timeline: { step: string }[]
      }
      return all.map(({ step }) => step)
    }
    expect([await timeline('demo-chen'), await timeline(SECRETARY)]).toEqual([
      ['propose', 'accept'],
      ['propose', 'accept', 'takeOff'],
    ])
  })

  test('moved after it was published: three days count anew, the place alone does not', async () => {
    const { meeting, itemId } = await announced()
    const step = { id: meeting.id, seen: meeting.version, reason: '议事厅有别的会' }
    const move = (startsAt: number, place: string) =>
      as(CHAIR).roundtables.move.mutate({ ...step, startsAt, place, key: newKey() })
    const before = await house.writes()
    expect(await outcomeOf(move(inDays(2), '议事厅'))).toBe('TOO_LATE/WRONG_STATE')
    expect(await outcomeOf(move(meeting.startsAt, '议事厅'))).toBe('ALREADY_DONE/WRONG_STATE')
    expect(await house.writes()).toBe(before)
    const moved = await move(inDays(12), '活动室')
    expect((await item(itemId)).meetingAt).toBe(moved.startsAt)
    expect(await told('demo-liu', `roundtable-${meeting.id}`)).toMatch(/改了时间或地点｜.*活动室。议事厅有别的会/)
  })

  test('cancelled: all hear why, and the items wait for another meeting', async () => {
    const { meeting, itemId } = await announced()
    const step = { id: meeting.id, seen: meeting.version, reason: '人不齐', key: newKey() }
    await as(CHAIR).roundtables.cancel.mutate(step)
    expect(await item(itemId)).toMatchObject({ state: 'accepted', meetingId: null })
    expect(await told('demo-yang', `roundtable-${meeting.id}`)).toMatch(/取消了｜.*人不齐/)
    expect(await as('demo-chen').roundtables.get.query({ id: meeting.id })).toMatchObject({ cancelled: '人不齐' })
  })

  test('whoever reported what is behind an item hears on which day it is dealt with, once', async () => {
    const made = await as('demo-chen').requests.submit.mutate({
      category: 'facilities',
      text: '楼道堆了东西',
      placeId: 'b3',
      key: newKey(),
    })
    const { meeting, itemId } = await withItem()
    const dueAt = Date.now() + 30 * DAY
    const to = { kind: 'agendaItem' as const, id: itemId }
    await as(CHAIR).requests.handOn.mutate({ id: made.id, seen: made.version, to, dueAt, key: newKey() })
    const step = { id: meeting.id, seen: meeting.version, key: newKey() }
    await as(CHAIR).roundtables.announce.mutate(step)
    await as(CHAIR).roundtables.announce.mutate(step)
    await house.fireClock()
    const { timeline } = (await as('demo-chen').requests.get.query({ id: made.id })) as {
      timeline: { step: string; text?: string }[]
    }
    const [month, day] = new Date(meeting.startsAt + 8 * 3_600_000).toISOString().slice(5, 10).split('-').map(Number)
    expect(timeline.filter((entry) => entry.step === 'hear').map(({ text }) => text)).toEqual([
      `已列入 ${month} 月 ${day} 日议题`,
    ])
    expect(await told('demo-chen', `request-${made.id}`)).toMatch(/已列入/)
  })

  test('a request that was settled in the meantime is seen on the agenda', async () => {
    const agenda = (await as('demo-chen').roundtables.get.query({ id: 'roundtable-announced' })) as {
      agenda: { id: string; settled: boolean; reporters: number }[]
    }
    expect(agenda.agenda.map(({ id, settled, reporters }) => [id, settled, reporters])).toEqual([
      ['item-gate', false, 5],
      ['item-lights', true, 1],
    ])
  })
}
