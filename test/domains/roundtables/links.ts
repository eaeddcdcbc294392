import type { MeetingActionDocument } from 'types/meeting-actions'
import type { RequestDocument } from 'types/requests'
import type { TaskDocument } from 'types/tasks'
import { COMMUNITY } from '../../../demo/places'
import { change, documents, inPlace } from '../../support/database'
import { type House, newKey, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import { sketchAt } from '../tasks/sketch'
import { chaining } from './chaining'

/** What does an action, and what a request is handed on to: twice, late, and when the other end is gone. In the house of the chain. */

const OFFICE = 'demo-wang'
const PROPERTY = 'demo-liu'
const LEADER = 'demo-huang'
const TEAM = 'team-green'
const DAY = 24 * 3_600_000

export function links(house: () => House): void {
  const { on, resolved, actionsOf, reported, again, summaryPosted } = chaining(house)
  const as = (openid: string) => house().as(openid)
  const actionOf = async (id: string) =>
    (await documents<MeetingActionDocument>('meetingActions', { _id: id }))[0] as MeetingActionDocument
  const taskOf = async (id: string) => (await documents<TaskDocument>('tasks', { _id: id }))[0] as TaskDocument
  const requestOf = async (id: string) =>
    (await documents<RequestDocument>('requests', { _id: id }))[0] as RequestDocument

  /** An action of the property company, or with `chairs` of the chair. */
  async function made(name: string, { chairs = false } = {}): Promise<{ id: string; seen: number }> {
    const { itemId } = await resolved(name, chairs ? { owner: { memberId: idOf(OFFICE), name: '王芳' } } : {})
    await house().fireClock()
    const [action] = await actionsOf(itemId)
    if (!action) throw new Error('something was resolved')
    if (chairs) await change('meetingActions', action._id, { owner: { ...action.owner, memberId: idOf(OFFICE) } })
    return { id: action._id, seen: action.version }
  }
  const sketch = () => sketchAt(Date.now() + 3 * DAY)
  const draft = (openid: string, more: object = {}) =>
    as(openid).tasks.draft.mutate({ teamId: TEAM, ...sketch(), ...more, key: newKey() })
  async function published(more: object = {}, openid = LEADER) {
    const { id, version: seen } = await draft(openid, more)
    await as(openid).tasks.publish.mutate({ id, seen, key: newKey() })
    return id
  }
  /** It was held, and nobody has to wait for that. */
  async function counted(id: string, openid = LEADER, text = '做好了') {
    await as('demo-chen').tasks.claim.mutate({ id, key: newKey() })
    const [startsAt, endsAt] = [new Date(Date.now() - 3_600_000), new Date(Date.now() - 60_000)]
    const keys = { startKey: `${startsAt.toISOString()} ${id}`, endKey: `${endsAt.toISOString()} ${id}` }
    await change('tasks', id, { startsAt, endsAt, ...keys })
    await house().fireClock()
    await house().fireClock()
    const { version: seen } = (await as(openid).tasks.get.query({ id })) as { version: number }
    const lines = [{ memberId: idOf('demo-chen'), outcome: 'counted' as const, minutes: 30 }]
    await as(openid).tasks.count.mutate({ id, seen, lines, learnt: text, key: newKey() })
  }

  test('of an action a task is made as a draft, which changes nothing, and published, which begins it', async () => {
    const { id } = await made('drafted', { chairs: true })
    const origin = { kind: 'action' as const, id }
    expect(await outcomeOf(draft(LEADER, { origin }))).toMatch(/^NOT_FOUND|^FORBIDDEN/)
    const { id: taskId, version: seen } = await draft(OFFICE, { origin })
    expect(await actionOf(id)).toMatchObject({ state: 'open', link: null })
    await as(OFFICE).tasks.publish.mutate({ id: taskId, seen, key: newKey() })
    expect(await actionOf(id)).toMatchObject({ state: 'inHand', link: { kind: 'task', id: taskId, counted: 0 } })
    expect(await outcomeOf(draft(OFFICE, { origin }))).toBe('CONFLICT/WRONG_STATE')
    await counted(taskId, OFFICE)
    expect(await actionOf(id)).toMatchObject({ state: 'reported', link: { counted: 1 } })
  })

  test('of an action a repeated task is made once: each of its tasks is for it, and over with it nothing more happens', async () => {
    const { id } = await made('repeated', { chairs: true })
    const said = { teamId: TEAM, ...sketch(), origin: { kind: 'action' as const, id }, key: newKey() }
    const series = await as(OFFICE).tasks.repeat.mutate(said)
    expect((await as(OFFICE).tasks.repeat.mutate(said)).id).toBe(series.id)
    await again('series', series.id, 'series.begun')
    const action = await actionOf(id)
    expect(action).toMatchObject({ state: 'inHand', link: { kind: 'series', id: series.id, counted: 0 } })
    expect(action.timeline.filter(({ step }) => step === 'link')).toHaveLength(1)
    const tasks = await documents<TaskDocument>('tasks', { 'series.id': series.id })
    expect(tasks.length).toBeGreaterThan(2)
    for (const { origin } of tasks) expect(origin).toEqual({ kind: 'action', id })
    // The action is dropped: what the repeat does after that stands nowhere.
    await change('meetingActions', id, { state: 'dropped', phase: 'over' })
    await counted(tasks[0]?._id ?? '', OFFICE)
    expect(await actionOf(id)).toMatchObject({ state: 'dropped', link: { counted: 0 } })
  })

  test('a task that is there is linked once, is for the action from then on, and reports it', async () => {
    const { id, seen } = await made('linked')
    const taskId = await published()
    const offered = (text?: string) =>
      as(PROPERTY).tasks.takers.query({ for: { kind: 'action', id }, ...(text ? { text } : {}) }) as Promise<{
        items: { id: string }[]
      }>
    expect((await offered('护学')).items.map((one) => one.id)).toContain(taskId)
    expect((await offered('没有这样的')).items).toEqual([])
    expect(await outcomeOf(as('demo-tao').tasks.takers.query({ for: { kind: 'action', id } }))).toMatch(/^NOT_FOUND/)
    const said = { id, seen, taskId, key: newKey() }
    expect(await outcomeOf(as('demo-you').roundtables.linkTask.mutate(said))).toMatch(/^FORBIDDEN/)
    const draftId = (await draft(LEADER)).id
    const toDraft = { ...said, taskId: draftId, key: newKey() }
    expect(await outcomeOf(as(PROPERTY).roundtables.linkTask.mutate(toDraft))).toBe('NOT_FOUND/UNKNOWN_ID')
    const { version } = await as(PROPERTY).roundtables.linkTask.mutate(said)
    await as(PROPERTY).roundtables.linkTask.mutate(said)
    const twice = { ...said, seen: version, key: newKey() }
    expect(await outcomeOf(as(PROPERTY).roundtables.linkTask.mutate(twice))).toBe('ALREADY_DONE/WRONG_STATE')
    await again('meetingActions', id, 'action.linked')
    expect((await taskOf(taskId)).timeline.filter(({ step }) => step === 'takeOrigin')).toHaveLength(1)
    expect((await taskOf(taskId)).origin).toEqual({ kind: 'action', id })
    await counted(taskId)
    expect(await actionOf(id)).toMatchObject({ state: 'reported', link: { kind: 'task', id: taskId, counted: 1 } })
  })

  test('late: a task that is over or taken by then gives the action back, and its owner is told', async () => {
    const { id, seen } = await made('too-late')
    const taskId = await published()
    await as(PROPERTY).roundtables.linkTask.mutate({ id, seen, taskId, key: newKey() })
    await change('tasks', taskId, { origin: null, state: 'counted' })
    await again('meetingActions', id, 'action.linked')
    const action = await actionOf(id)
    expect(action).toMatchObject({ state: 'inHand', link: null })
    expect(action.timeline.at(-1)).toMatchObject({ step: 'unlink', text: '志愿任务“护学岗”已经结束，没有接上' })
    await again('meetingActions', id, 'action.linked')
    expect((await actionOf(id)).timeline).toHaveLength(action.timeline.length)
    expect(await documents('messages', { _id: `meetingAction-${id}-${idOf(PROPERTY)}` })).toMatchObject([
      { title: '原来的办理取消了，请另外安排' },
    ])
  })

  test('gone: a task that is called off gives the action back, and another one may do it', async () => {
    const { id, seen } = await made('called-off')
    const taskId = await published()
    await as(PROPERTY).roundtables.linkTask.mutate({ id, seen, taskId, key: newKey() })
    await as(LEADER).tasks.cancel.mutate({ id: taskId, reason: '下雨', key: newKey() })
    const { link, version } = await actionOf(id)
    expect(link).toBeNull()
    const other = await published()
    await as(PROPERTY).roundtables.linkTask.mutate({ id, seen: version, taskId: other, key: newKey() })
    await again('tasks', taskId, 'task.cancelled')
    expect(await actionOf(id)).toMatchObject({ link: { id: other } })
  })

  test('a request that does an action: linked once, given back when it is withdrawn, refused when it is over', async () => {
    const { id, seen } = await made('by-request')
    const requestId = await reported(PROPERTY)
    const said = { id, seen, requestId, key: newKey() }
    await as(PROPERTY).roundtables.linkRequest.mutate(said)
    const { version } = await as(PROPERTY).roundtables.linkRequest.mutate(said)
    const twice = { ...said, seen: version, key: newKey() }
    expect(await outcomeOf(as(PROPERTY).roundtables.linkRequest.mutate(twice))).toBe('ALREADY_DONE/WRONG_STATE')
    await as(PROPERTY).requests.withdraw.mutate({ id: requestId, key: newKey() })
    const given = await actionOf(id)
    expect(given).toMatchObject({ state: 'inHand', link: null })
    const late = { ...said, seen: given.version, key: newKey() }
    expect(await outcomeOf(as(PROPERTY).roundtables.linkRequest.mutate(late))).toBe('CONFLICT/WRONG_STATE')
    // It was over in the very moment in which it was linked.
    const link = { kind: 'request', id: requestId, title: '', counted: 0 }
    await change('meetingActions', id, { link: inPlace(link) })
    await change('requests', requestId, { state: 'settled' })
    await again('meetingActions', id, 'action.linked')
    expect(await actionOf(id)).toMatchObject({ state: 'reported', link: { counted: 1 } })
    // Its request is gone altogether: nothing follows, and nothing fails.
    await change('meetingActions', id, { state: 'inHand', link: inPlace({ ...link, id: 'no-such-request' }) })
    await again('meetingActions', id, 'action.linked')
    expect(await actionOf(id)).toMatchObject({ state: 'inHand', effects: [] })
  })

  test('a request is handed on to a task once; where that is over it comes back, and comes back once', async () => {
    const dueAt = Date.now() + 10 * DAY
    const handOn = async (id: string, taskId: string) => {
      const { version: seen } = (await as(OFFICE).requests.get.query({ id })) as { version: number }
      const said = { id, seen, to: { kind: 'task' as const, id: taskId }, dueAt, key: newKey() }
      await as(OFFICE).requests.handOn.mutate(said)
      return said
    }
    const [request, late, off] = [await reported('demo-chen'), await reported('demo-tao'), await reported('demo-qin')]
    const taskId = await published()
    expect(await as(OFFICE).tasks.takers.query({ for: { kind: 'request', id: request } })).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ id: taskId })]),
    })
    expect(await outcomeOf(as('demo-chen').tasks.takers.query({ for: { kind: 'request', id: request } }))).toMatch(
      /^FORBIDDEN/,
    )
    const said = await handOn(request, taskId)
    await as(OFFICE).requests.handOn.mutate(said)
    await again('requests', request, 'request.handedOn')
    const { origin, timeline } = await taskOf(taskId)
    expect(origin).toEqual({ kind: 'request', id: request })
    expect(timeline.filter(({ step }) => step === 'takeOrigin')).toHaveLength(1)
    await counted(taskId)
    expect(await requestOf(request)).toMatchObject({ state: 'answered' })
    await again('tasks', taskId, 'task.counted')
    expect((await requestOf(request)).timeline.filter(({ step }) => step === 'answer')).toHaveLength(1)

    const another = await published()
    await handOn(late, another)
    await change('tasks', another, { origin: null, state: 'cancelled' })
    await again('requests', late, 'request.handedOn')
    const back = await requestOf(late)
    expect(back).toMatchObject({ state: 'inHand', handedOn: null })
    await again('requests', late, 'request.handedOn')
    expect((await requestOf(late)).timeline).toHaveLength(back.timeline.length)

    const third = await published()
    await handOn(off, third)
    await as(LEADER).tasks.cancel.mutate({ id: third, reason: '下雨', key: newKey() })
    expect(await requestOf(off)).toMatchObject({ state: 'inHand', handedOn: null, communityId: COMMUNITY })
  })

  test('before the summary is posted an action is read by the parties and the office, afterwards by all', async () => {
    const requestId = await reported('demo-chen')
    const { itemId, meetingId } = await resolved('unposted', { requests: [requestId] })
    await house().fireClock()
    const [action] = await actionsOf(itemId)
    const id = action?._id ?? ''
    const read = (openid: string) => outcomeOf(on(openid).action.query({ id }))
    // The reporter reads what their request says, and not the action; whoever deals with neither reads nothing.
    for (const openid of ['demo-chen', 'demo-tao']) expect(await read(openid)).toBe('NOT_FOUND/UNKNOWN_ID')
    expect((await requestOf(requestId)).timeline.at(-1)?.text).toContain('装路灯')
    const step = { id, seen: action?.version ?? 0, key: newKey() }
    expect(await outcomeOf(on('demo-tao').startAction.mutate(step))).toBe('NOT_FOUND/UNKNOWN_ID')
    // Its owner, the chair, any seat of the table, a social worker, the community secretary.
    for (const openid of [PROPERTY, OFFICE, 'demo-yang', 'demo-zhao', 'demo-xu']) expect(await read(openid)).toBe('ok')
    expect(await on(OFFICE).chain.query({ requestId })).toMatchObject({ items: [{ actions: [{ id }] }] })
    await summaryPosted(meetingId)
    for (const openid of ['demo-chen', 'demo-tao']) expect(await read(openid)).toBe('ok')
  })

  test('a summary that is posted before its actions are made shows them all the same', async () => {
    const { itemId, meetingId } = await resolved('early')
    await change('roundtables', meetingId, { effects: [] })
    await summaryPosted(meetingId)
    expect(await actionsOf(itemId)).toMatchObject([{ publicSince: expect.any(Date) }])
  })
}
