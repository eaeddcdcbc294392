import type { MeetingActionDocument } from 'types/meeting-actions'
import { COMMUNITY } from '../../../demo/places'
import { add, change } from '../../support/database'
import { type House, newKey } from '../../support/house'
import { chaining } from './chaining'
import { PROPERTY } from './meeting'

/** What carries out an action: a task, a task of every week, a request. */

export function carried(opened: () => House): void {
  let house: House
  beforeAll(() => {
    house = opened()
  })
  const { on, one, actionsOf, reported, resolved, again, summaryPosted } = chaining(() => house)

  test('a task that is made for an action reports it once it is counted, however often that is said', async () => {
    const { itemId } = await resolved('task')
    await house.fireClock()
    const [action] = await actionsOf(itemId)
    const id = action?._id ?? ''
    const task = { _id: 'task-of-action', communityId: COMMUNITY, title: '装路灯', series: null, claims: [] }
    const entry = { id: 'e1', at: new Date(), step: 'count', by: null, key: null, text: '路灯装好了' }
    const rest = { timeline: [entry], effects: [], version: 1, createdAt: new Date(), updatedAt: new Date() }
    const origin = { kind: 'action', id }
    await add('tasks', [{ ...task, ...rest, origin, state: 'counted', endsAt: new Date() }])
    // Counted is heard of before published.
    await again('tasks', 'task-of-action', 'task.counted')
    expect(await one('meetingActions', id)).toMatchObject({ state: 'reported', link: { kind: 'task', counted: 1 } })
    await again('tasks', 'task-of-action', 'task.published')
    await again('tasks', 'task-of-action', 'task.counted')
    const found = (await one<MeetingActionDocument>('meetingActions', id)) as MeetingActionDocument
    expect(found.timeline.filter(({ step }) => step === 'report')).toMatchObject([{ text: '路灯装好了' }])
  })

  test('a repeated task carries an action: each count stands in it, the one on its due day reports it', async () => {
    const { itemId } = await resolved('weekly')
    await house.fireClock()
    const [action] = await actionsOf(itemId)
    const id = action?._id ?? ''
    const origin = { kind: 'action', id }
    const series = { id: 'series-of-action', day: '2026-12-01' }
    const rest = { communityId: COMMUNITY, title: '站岗', claims: [], effects: [], version: 1, state: 'counted' }
    const whole = { ...rest, origin, series, createdAt: new Date(), updatedAt: new Date() }
    const entry = { id: 'e1', at: new Date(), step: 'count', by: null, key: null }
    const due = action?.dueAt ?? new Date()
    await add('tasks', [
      { ...whole, _id: 'week-1', endsAt: new Date(due.getTime() - 7 * 86_400_000), timeline: [entry] },
      { ...whole, _id: 'week-2', endsAt: due, timeline: [entry] },
    ])
    await again('tasks', 'week-1', 'task.counted')
    expect(await one('meetingActions', id)).toMatchObject({ state: 'inHand', link: { kind: 'series', counted: 1 } })
    await again('tasks', 'week-2', 'task.counted')
    expect(await one('meetingActions', id)).toMatchObject({ state: 'reported', link: { counted: 2 } })
  })

  test('a request that carries out an action reports it once it is settled', async () => {
    const { itemId } = await resolved('request')
    await house.fireClock()
    const [action] = await actionsOf(itemId)
    const id = action?._id ?? ''
    const requestId = await reported(PROPERTY)
    const linked = await on(PROPERTY).linkRequest.mutate({ id, seen: action?.version ?? 0, requestId, key: newKey() })
    expect(linked).toMatchObject({ state: 'inHand', link: { kind: 'request', id: requestId } })
    // A neighbour reads that there is one, and nothing of it.
    await summaryPosted('meeting-request')
    const read = (await on('demo-tao').action.query({ id })) as { link: { id: string; title: string } }
    expect(read.link).toMatchObject({ id: 'request', title: '' })
    const { text } = (await one('requests', requestId)) as unknown as { text: string }
    expect(text).not.toBe('')
    expect(JSON.stringify(read)).not.toContain(text)
    await change('requests', requestId, { state: 'answered', phase: 'answered' })
    const { version: seen } = (await house.as(PROPERTY).requests.get.query({ id: requestId })) as { version: number }
    await house.as(PROPERTY).requests.settle.mutate({ id: requestId, seen, stars: 4, key: newKey() })
    expect(await one('meetingActions', id)).toMatchObject({ state: 'reported' })
  })
}
