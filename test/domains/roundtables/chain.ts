import type { MeetingActionDocument } from 'types/meeting-actions'
import { COMMUNITY } from '../../../demo/places'
import { add, change } from '../../support/database'
import { type House, newKey, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import { chaining, OWNERS } from './chaining'
import { CHAIR, PROPERTY } from './meeting'

/** From a request to its answer: item, resolution, actions, and what does them. Row C7 of rules/roundtables.md. */

const REPORTERS = ['demo-chen', 'demo-tao', 'demo-peng', 'demo-qin', 'demo-zhu']

export function chain(opened: () => House): void {
  let house: House
  beforeAll(() => {
    house = opened()
  })
  const { on, one, requestOf, itemOf, actionsOf, toldOf, reported, resolved, again, finish, summaryPosted } = chaining(
    () => house,
  )

  test('C7: five requests, three actions by three seats; the third done twice; each is asked once', async () => {
    const requests = await Promise.all(REPORTERS.map(reported))
    const { itemId, meetingId } = await resolved('c7', { requests, actions: 3 })
    await house.fireClock()
    const actions = await actionsOf(itemId)
    expect(actions.map(({ owner }) => owner.label).sort()).toEqual(['业委会', '居委会', '物业公司'].sort())
    expect(await itemOf(itemId)).toMatchObject({ state: 'resolved', outcome: 'agreed', actionCount: 3 })
    const [first = ''] = requests
    const note = (await requestOf(first))?.timeline.at(-1)
    expect(note?.text).toMatch(/圆桌会议定下三件事\n物业公司 · .*前：装路灯/)
    // The same resolution carried out again makes nothing more.
    await again('roundtables', meetingId, 'roundtable.closed')
    expect(await actionsOf(itemId)).toHaveLength(3)
    expect((await requestOf(first))?.timeline).toHaveLength(2)

    for (const action of actions.slice(0, 2)) await finish(action)
    expect((await requestOf(first))?.state).toBe('inHand')
    await finish(actions[2] as MeetingActionDocument)
    for (const [index, id] of requests.entries()) {
      const request = await requestOf(id)
      expect(request?.state).toBe('answered')
      const answer = request?.timeline.at(-1)
      expect(answer?.text).toMatch(/业委会 · .*办好了/)
      // In the name of whoever accepted the last one: it was the chair's.
      expect(answer?.by).toMatchObject({ memberId: idOf(OWNERS), post: '业委会' })
      expect(
        (await toldOf('request', id)).filter(({ memberId }) => memberId === idOf(REPORTERS[index] ?? '')),
      ).toHaveLength(1)
    }
    const before = await Promise.all(requests.map((id) => toldOf('request', id)))
    await again('meetingActions', actions[2]?._id ?? '', 'action.done')
    await again('agendaItems', itemId, 'item.allDone')
    expect(await Promise.all(requests.map((id) => toldOf('request', id)))).toEqual(before)
    for (const id of requests) {
      expect((await requestOf(id))?.timeline.filter(({ step }) => step === 'answer')).toHaveLength(1)
    }
    // Its reporter confirms as ever.
    const { version: seen } = (await house.as('demo-chen').requests.get.query({ id: first })) as { version: number }
    await house.as('demo-chen').requests.settle.mutate({ id: first, seen, stars: 5, key: newKey() })
    await again('agendaItems', itemId, 'item.allDone')
    expect((await requestOf(first))?.state).toBe('settled')
  })

  test('late: what was withdrawn hears nothing more, and what somebody else was given is theirs to answer', async () => {
    const [gone, given] = [await reported('demo-chen'), await reported('demo-tao')]
    const { itemId } = await resolved('late', { requests: [gone, given] })
    await house.fireClock()
    await house.as('demo-chen').requests.withdraw.mutate({ id: gone, key: newKey() })
    const { version: seen } = (await house.as(CHAIR).requests.get.query({ id: given })) as { version: number }
    const target = { post: 'residentsCommittee' as const, placeId: COMMUNITY }
    await house.as(CHAIR).requests.dispatch.mutate({ id: given, seen, ...target, key: newKey() })
    for (const action of await actionsOf(itemId)) await finish(action)
    expect((await requestOf(gone))?.state).toBe('withdrawn')
    const request = await requestOf(given)
    expect(request?.state).toBe('accepted')
    expect(request?.timeline.at(-1)).toMatchObject({ step: 'note' })
  })

  test('origin gone: without its item, and without its request, actions are carried out all the same', async () => {
    const { itemId } = await resolved('gone', { requests: ['no-such-request'] })
    await house.fireClock()
    for (const action of await actionsOf(itemId)) await finish(action)
    expect(await itemOf(itemId)).toMatchObject({ openActions: [] })
    const lost = await resolved('lost')
    const [action] = await actionsOf(itemId)
    await add('meetingActions', [{ ...action, _id: 'action-lost', itemId: 'no-such-item', effects: [] }])
    await again('meetingActions', 'action-lost', 'action.done')
    expect((await one<MeetingActionDocument>('meetingActions', 'action-lost'))?.effects).toEqual([])
    await house.fireClock()
    expect(await actionsOf(lost.itemId)).toHaveLength(1)
  })

  test('an agreed item of which nobody has to do anything answers its requests at once', async () => {
    const request = await reported('demo-chen')
    await resolved('none', { requests: [request], actions: 0 })
    await house.fireClock()
    expect((await requestOf(request))?.state).toBe('answered')
  })

  test('the chain is read by whoever may read the request, in three operations beside who asks', async () => {
    const requestId = await reported('demo-chen')
    const { itemId } = await resolved('chain', { requests: [requestId], actions: 3 })
    await house.fireClock()
    const reads = async () => {
      const stats = await house.stats()
      return ['requests', 'agendaItems', 'meetingActions'].map((name) => stats[name]?.reads ?? 0)
    }
    const before = await reads()
    const chain = await on('demo-chen').chain.query({ requestId })
    expect((await reads()).map((count, index) => count - (before[index] ?? 0))).toEqual([1, 1, 1])
    expect(chain).toMatchObject({ items: [{ id: itemId, actions: [], resolution: null, awaitsSummary: true }] })
    const unread = { outcome: null, resolution: null }
    expect(await on('demo-peng').item.query({ id: itemId })).toMatchObject(unread)
    const ended = { state: 'resolved', outcome: 'agreed', resolution: '各方同意' }
    expect(await on(PROPERTY).item.query({ id: itemId })).toMatchObject(ended)
    // As an earlier version stored it.
    await change('agendaItems', itemId, { resolution: '电话 13800138000', publicResolution: null })
    await summaryPosted('meeting-chain')
    const hidden = { outcome: 'agreed', resolution: '电话 ［号码已隐去］' }
    expect(await on('demo-peng').item.query({ id: itemId })).toMatchObject(hidden)
    expect(await on(PROPERTY).item.query({ id: itemId })).toMatchObject({ resolution: '电话 13800138000' })
    expect(await on('demo-chen').chain.query({ requestId })).toMatchObject({
      items: [{ id: itemId, actions: [{}, {}, {}], resolution: hidden.resolution, awaitsSummary: false }],
    })
    expect(await outcomeOf(on('demo-peng').chain.query({ requestId }))).toBe('NOT_FOUND/UNKNOWN_ID')
  })

  test('what came of a year: by category in their order, and by meeting with the newest first', async () => {
    const year = new Date().getFullYear()
    const view = (await on(CHAIR).outcomes.query({ year })) as {
      categories: { category: string; items: number; settled: number }[]
      meetings: { at: number }[]
    }
    expect(view.categories.map(({ category }) => category)).toEqual([
      'publicRepairs',
      'helpForPoor',
      'communityBuilding',
      'servingPeople',
    ])
    const times = view.meetings.map(({ at }) => at)
    expect(times).toEqual([...times].sort((first, second) => second - first))
    expect(await outcomeOf(on('demo-chen').outcomes.query({ year }))).toMatch(/^FORBIDDEN/)
  })
}
