import type { RequestDocument } from 'types/requests'
import { add, change, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import { say, takeIn } from '../../support/pictures'

/** From what residents report to an item of the roundtable, through the cloud. */

const DAY = 24 * 3_600_000
const CHAIR = 'demo-wang'
const LIAISON = 'demo-huang'
const REPORTERS = ['demo-chen', 'demo-qin', 'demo-tao', 'demo-dong', 'demo-su']

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 100 })
  await reachInto(house)
})
afterAll(() => house.close())

const as = (openid: string) => house.as(openid)
type Item = Exclude<Awaited<ReturnType<ReturnType<typeof as>['roundtables']['item']['query']>>, { unchanged: true }>
const item = async (id: string, by = CHAIR) => (await as(by).roundtables.item.query({ id })) as Item
type Request = Exclude<Awaited<ReturnType<ReturnType<typeof as>['requests']['get']['query']>>, { unchanged: true }>
const request = async (id: string, by = CHAIR) => (await as(by).requests.get.query({ id })) as Request

const reported = (by: string, text = '学校门口堵车') =>
  as(by).requests.submit.mutate({ category: 'parking', text, placeId: 'y1', key: newKey() })
const gate = {
  kind: 'newItem' as const,
  title: '学校门口拥堵',
  question: '怎样疏导',
  category: 'servingPeople' as const,
}
const onTo = (to: typeof gate | { kind: 'agendaItem' | 'task'; id: string }, of: Request, key = newKey()) => ({
  id: of.id,
  seen: of.version,
  to,
  dueAt: Date.now() + 30 * DAY,
  key,
})
const handedOn = async (by = 'demo-chen') => {
  const made = await reported(by)
  const after = await as(CHAIR).requests.handOn.mutate(onTo(gate, await request(made.id)))
  return { requestId: made.id, itemId: after.handedOn?.id ?? '' }
}
const told = async (openid: string, subject: string) => {
  const [message] = await documents<{ title: string; text: string }>('messages', { _id: `${subject}-${idOf(openid)}` })
  return message && `${message.title}｜${message.text}`
}
const todoOf = async (id: string) => {
  const [todo] = await documents<{ waits: { holder: string; verb: string | null; due: Date }[] }>('todos', { _id: id })
  return todo?.waits ?? []
}
const decided = async (step: 'accept' | 'keep', id: string) =>
  as(CHAIR).roundtables[step].mutate({ id, seen: (await item(id)).version, key: newKey() })

test('C7, first half: five requests on one item; each reporter reads who, what and by when', async () => {
  const { itemId, requestId } = await handedOn(REPORTERS[0])
  for (const by of REPORTERS.slice(1)) {
    const one = await reported(by)
    await as(CHAIR).requests.handOn.mutate(onTo({ kind: 'agendaItem', id: itemId }, await request(one.id)))
  }
  expect(await item(itemId)).toMatchObject({ state: 'proposed', reporters: 5, title: gate.title })
  const first = await request(requestId, 'demo-chen')
  const day = new Date(Date.now() + 30 * DAY + 8 * 3_600_000).toISOString().slice(0, 10)
  expect(await told('demo-chen', `request-${requestId}`)).toMatch(
    new RegExp(`已转办｜.*圆桌会议“学校门口拥堵”，${day} 前有回音`),
  )
  expect(first).toMatchObject({ state: 'inHand', handedOn: { kind: 'agendaItem', id: itemId, title: gate.title } })
  expect(first.timeline.at(-1)).toMatchObject({ step: 'handOn', handed: { id: itemId } })
  const [wait] = await todoOf(`request-${requestId}`)
  expect(wait).toMatchObject({ verb: 'awaitOutcome', due: new Date(first.dueAt) })
  expect((await todoOf(`agendaItem-${itemId}`)).map(({ holder, verb }) => [holder, verb])).toEqual([
    [`member@${idOf(CHAIR)}`, 'answerItem'],
  ])
})

test('one person who reported twice is counted once', async () => {
  const { itemId } = await handedOn()
  const again = await reported('demo-chen', '又堵了')
  await as(CHAIR).requests.handOn.mutate(onTo({ kind: 'agendaItem', id: itemId }, await request(again.id)))
  expect((await item(itemId)).reporters).toBe(1)
})

test('the request behind it is shown to whoever may read it, and to nobody else', async () => {
  const { itemId, requestId } = await handedOn()
  expect(await outcomeOf(as('demo-su').roundtables.item.query({ id: itemId }))).toBe('NOT_FOUND/UNKNOWN_ID')
  await decided('accept', itemId)
  const theirs = await item(itemId, 'demo-su')
  expect(theirs).toMatchObject({ requests: [], reporters: 1 })
  expect(JSON.stringify(theirs)).not.toContain(requestId)
  expect((await item(itemId, 'demo-chen')).requests.map(({ id }) => id)).toEqual([requestId])
})

test('handed on twice: one item; again elsewhere it is refused and nothing is written', async () => {
  const made = await reported('demo-chen')
  const input = onTo(gate, await request(made.id))
  const first = await as(CHAIR).requests.handOn.mutate(input)
  expect((await as(CHAIR).requests.handOn.mutate(input)).version).toBe(first.version)
  expect(await documents('agendaItems', { 'origins.id': made.id })).toHaveLength(1)
  const before = await house.writes()
  const again = onTo({ kind: 'agendaItem', id: 'item-ground-floor' }, first)
  expect(await outcomeOf(as(CHAIR).requests.handOn.mutate(again))).toBe('ALREADY_DONE/WRONG_STATE')
  expect(await house.writes()).toBe(before)
})

test('who may not, to what is over, for a day that has passed: refused, and nothing is written', async () => {
  const made = await reported('demo-chen')
  const fresh = await request(made.id)
  const before = await house.writes()
  const outcomes = [
    await outcomeOf(as('demo-chen').requests.handOn.mutate(onTo(gate, fresh))),
    await outcomeOf(as('demo-qin').requests.handOn.mutate(onTo(gate, fresh))),
    await outcomeOf(as(CHAIR).requests.handOn.mutate(onTo({ kind: 'agendaItem', id: 'item-gym' }, fresh))),
    await outcomeOf(as(CHAIR).requests.handOn.mutate(onTo({ kind: 'agendaItem', id: 'nothing' }, fresh))),
    await outcomeOf(as(CHAIR).requests.handOn.mutate({ ...onTo(gate, fresh), dueAt: Date.now() - DAY })),
    await outcomeOf(as(CHAIR).requests.handOn.mutate(onTo({ ...gate, question: '' }, fresh))),
  ]
  expect(outcomes).toEqual([
    'FORBIDDEN/NO_SUCH_POST',
    'FORBIDDEN/NO_SUCH_POST',
    'CONFLICT/WRONG_STATE',
    'NOT_FOUND/UNKNOWN_ID',
    'INVALID_INPUT/DUE_IN_THE_PAST',
    'INVALID_INPUT/TEXT_EMPTY',
  ])
  expect(await house.writes()).toBe(before)
})

test('withdrawn by its only reporter, an item goes; the chair may keep it; the reporter hears nothing more', async () => {
  const { itemId, requestId } = await handedOn('demo-qin')
  await as('demo-qin').requests.withdraw.mutate({ id: requestId, key: newKey() })
  expect(await item(itemId)).toMatchObject({ state: 'withdrawn', reporters: 0, actions: ['keep'] })
  const before = await told('demo-qin', `request-${requestId}`)
  await decided('keep', itemId)
  expect(await item(itemId)).toMatchObject({ state: 'accepted' })
  expect(await told('demo-qin', `request-${requestId}`)).toBe(before)
})

test('with another reporter left, it stays', async () => {
  const { itemId, requestId } = await handedOn('demo-qin')
  const other = await reported('demo-chen')
  await as(CHAIR).requests.handOn.mutate(onTo({ kind: 'agendaItem', id: itemId }, await request(other.id)))
  await as('demo-qin').requests.withdraw.mutate({ id: requestId, key: newKey() })
  expect(await item(itemId)).toMatchObject({ state: 'proposed', reporters: 1 })
})

test('declined, its reason is read by whoever brought it, and the request comes back to its owner', async () => {
  const made = await reported('demo-chen')
  const filed = await as(CHAIR).requests.handOn.mutate(onTo(gate, await request(made.id)))
  const id = filed.handedOn?.id ?? ''
  const { version: seen } = await item(id)
  await as(CHAIR).roundtables.decline.mutate({ id, seen, text: '学校已经安排了', key: newKey() })
  const back = await request(made.id)
  expect(back).toMatchObject({ state: 'inHand' })
  expect(back.handedOn).toBeUndefined()
  expect(back.timeline.at(-1)).toMatchObject({ step: 'handBack', text: '议题没有列入会议：学校已经安排了' })
  expect((await todoOf(`request-${made.id}`))[0]).toMatchObject({ verb: 'answer' })
  expect(await told('demo-chen', `request-${made.id}`)).toMatch(/退回继续办理｜.*学校已经安排了/)
})

test('merged: reporters and the way of their requests go to the other item', async () => {
  const [one, other] = [await handedOn('demo-chen'), await handedOn('demo-qin')]
  const { version: seen } = await item(one.itemId)
  const merged = { id: one.itemId, seen, intoId: other.itemId, key: newKey() }
  await as(CHAIR).roundtables.merge.mutate(merged)
  expect(await item(one.itemId)).toMatchObject({ state: 'merged', mergedInto: other.itemId })
  expect(await item(other.itemId)).toMatchObject({ reporters: 2 })
  expect((await request(one.requestId)).handedOn?.id).toBe(other.itemId)
})

test('settled in the meantime, it says so; reopened, it does not', async () => {
  const { itemId, requestId } = await handedOn('demo-chen')
  const answer = { id: requestId, seen: (await request(requestId)).version, text: '学校派了人', key: newKey() }
  const { version: seen } = await as(CHAIR).requests.answer.mutate(answer)
  const settled = await as('demo-chen').requests.settle.mutate({ id: requestId, seen, stars: 5, key: newKey() })
  expect(settled.state).toBe('settled')
  expect(await item(itemId)).toMatchObject({ settled: true, reporters: 1 })
})

/** The effect of being handed on, as if it came now. */
const handedOnAgain = async (id: string, requestId: string, itemId: string) => {
  const [found] = await documents<RequestDocument>('requests', { _id: requestId })
  if (!found) throw new Error('no such request')
  const timeline = found.timeline.map((entry) =>
    entry.step === 'handOn'
      ? { ...entry, handed: { kind: 'agendaItem' as const, id: itemId, title: '健身器材' } }
      : entry,
  )
  const entryId = timeline.find(({ step }) => step === 'handOn')?.id ?? ''
  const at = new Date(Date.now() - DAY)
  const effects = [{ id: `effect-${id}`, event: 'request.handedOn', at, entryId, nextAt: at, attempts: 0 }]
  const handed = { kind: 'agendaItem' as const, id: itemId, title: '健身器材' }
  return {
    ...found,
    _id: id,
    number: `2020-0101-${id.length}`,
    timeline,
    effects,
    handedOn: handed,
    submissionKey: `${id}-0123456789`,
  }
}

test('twice: the effect that comes again joins nothing a second time', async () => {
  const { itemId, requestId } = await handedOn('demo-chen')
  const { effects } = await handedOnAgain('again', requestId, itemId)
  await change('requests', requestId, { effects })
  await house.fireClock()
  expect(await documents('agendaItems', { 'origins.id': requestId })).toHaveLength(1)
  expect(await item(itemId)).toMatchObject({ reporters: 1, state: 'proposed' })
})

test('late: the item is over when it comes, and the request goes back to its owner', async () => {
  const { requestId } = await handedOn('demo-chen')
  await add('requests', [await handedOnAgain('too-late', requestId, 'item-gym')])
  await house.fireClock()
  const back = await request('too-late')
  expect(back.handedOn).toBeUndefined()
  expect(back.timeline.at(-1)).toMatchObject({ step: 'handBack', text: '议题“健身器材”已经结束，没有列入' })
})

test('handed on to a task that is there: it takes the request as its own; called off, it comes back', async () => {
  const made = await reported('demo-chen')
  const after = await as(CHAIR).requests.handOn.mutate(onTo({ kind: 'task', id: 'task-open' }, await request(made.id)))
  expect(after.handedOn).toMatchObject({ kind: 'task', id: 'task-open' })
  const [task] = await documents<{ origin: { id: string } | null }>('tasks', { _id: 'task-open' })
  expect(task?.origin?.id).toBe(made.id)
  const other = await reported('demo-chen')
  const before = await house.writes()
  const second = onTo({ kind: 'task', id: 'task-open' }, await request(other.id))
  expect(await outcomeOf(as(CHAIR).requests.handOn.mutate(second))).toBe('CONFLICT/WRONG_STATE')
  expect(await house.writes()).toBe(before)
  await as(CHAIR).tasks.cancel.mutate({ id: 'task-open', reason: '下雨', key: newKey() })
  expect((await request(made.id)).timeline.at(-1)).toMatchObject({ step: 'handBack' })
})

test('only those at the table bring an item, and only the chair decides', async () => {
  const said = { title: '楼道杂物', question: '谁来清', category: 'publicRepairs' as const, key: newKey() }
  const before = await house.writes()
  expect(await outcomeOf(as('demo-chen').roundtables.propose.mutate(said))).toBe('FORBIDDEN/NOT_YOURS')
  expect(await outcomeOf(as('demo-huang').roundtables.propose.mutate({ ...said, askedOf: ['nobody'] }))).toBe(
    'INVALID_INPUT/MALFORMED',
  )
  expect(await house.writes()).toBe(before)
  const made = await as('demo-liu').roundtables.propose.mutate({ ...said, askedOf: ['seat-property'] })
  expect(made).toMatchObject({ broughtBy: '物业公司 · 刘强', askedOf: ['物业公司'], state: 'proposed' })
  const step = { id: made.id, seen: made.version, key: newKey() }
  expect(await outcomeOf(as('demo-liu').roundtables.accept.mutate(step))).toBe('FORBIDDEN/NOT_YOURS')
  // The deputy chairs, too.
  await as('demo-you').roundtables.accept.mutate(step)
  expect(await told('demo-liu', `agendaItem-${made.id}`)).toMatch(/已采纳/)
})

test('many support and comment at once: nobody is lost, nobody counts twice', async () => {
  const id = 'item-pump'
  const people = ['demo-chen', 'demo-tao', 'demo-dong', 'demo-su', 'demo-fang', 'demo-shi', 'demo-bai', 'demo-song']
  await Promise.all(people.map((by) => as(by).roundtables.support.mutate({ id, key: newKey() })))
  await Promise.all(people.map((by) => as(by).roundtables.comment.mutate({ id, text: '换新的', key: newKey() })))
  const after = await item(id, 'demo-chen')
  expect([after.supporters, after.comments.length]).toEqual([8, 8])
  expect(await outcomeOf(as('demo-chen').roundtables.support.mutate({ id, key: newKey() }))).toBe(
    'ALREADY_DONE/ALREADY_YOURS',
  )
  await as('demo-chen').roundtables.unsupport.mutate({ id, key: newKey() })
  expect((await item(id)).supporters).toBe(7)
})

test('a liaison files at the door and brings it to the table: the item carries their name', async () => {
  const call = { placeId: 'b2-1-601', name: '陶大爷', phone: '', consent: true as const, category: 'parking' as const }
  const filed = await as(LIAISON).requests.fileFor.mutate({ ...call, text: '孩子放学过不去', key: newKey() })
  expect(filed.mayHandOn).toBe(true)
  const after = await as(LIAISON).requests.handOn.mutate(onTo(gate, filed))
  expect(await item(after.handedOn?.id ?? '')).toMatchObject({ broughtBy: '联户长 · 黄志强', reporters: 1 })
})

test('what is filed for a resident who never joined is one person each', async () => {
  const call = { placeId: 'b2-1-601', phone: '', consent: true as const, category: 'parking' as const }
  const [one, two] = await Promise.all(
    ['陶大爷', '陶奶奶'].map((name) =>
      as(LIAISON).requests.fileFor.mutate({ ...call, name, text: '过不去', key: newKey() }),
    ),
  )
  const { handedOn: handed } = await as(LIAISON).requests.handOn.mutate(onTo(gate, one as Request))
  const to = { kind: 'agendaItem' as const, id: handed?.id ?? '' }
  await as(LIAISON).requests.handOn.mutate(onTo(to, two as Request))
  expect((await item(to.id)).reporters).toBe(2)
})

test('photos of an item: its bringer sees them at once, all others once WeChat has passed them, on its page and on the agenda', async () => {
  await house.control('PUT', 'pushes/wxa_media_check', { hold: true })
  const own = await takeIn(house, LIAISON)
  const foreign = await takeIn(house, 'demo-chen')
  const { kind: _, ...proposal } = gate
  const bring = (photoIds: string[], key = newKey()) =>
    as(LIAISON).roundtables.propose.mutate({ ...proposal, photoIds, key })
  const before = await house.writes()
  expect(await outcomeOf(bring([foreign.id]))).toBe('NOT_FOUND/PICTURE_MISSING')
  expect(await outcomeOf(bring(Array(7).fill(own.id)))).toBe('INVALID_INPUT/MALFORMED')
  expect(await house.writes()).toBe(before)

  const late = await takeIn(house, LIAISON)
  const key = newKey()
  const { id } = await bring([late.id, own.id], key)
  // Sent once more under its key, when they no longer wait with the member.
  expect((await bring([late.id, own.id], key)).id).toBe(id)
  const held = async (by: string) => (await item(id, by)).photos.map((one) => [one.id, one.held])
  expect(await held(LIAISON)).toEqual([
    [late.id, true],
    [own.id, true],
  ])
  expect(await held(CHAIR)).toEqual([])
  // Used once: not for another one.
  expect(await outcomeOf(bring([own.id]))).toBe('NOT_FOUND/PICTURE_MISSING')

  await say(house, 'pass')
  expect(await held(CHAIR)).toEqual([[late.id, false]])
  await decided('accept', id)
  const planned = await as(CHAIR).roundtables.plan.mutate({
    startsAt: Date.now() + 20 * DAY,
    place: '议事厅',
    key: newKey(),
  })
  const on = { id: planned.id, seen: planned.version, itemId: id, key: newKey() }
  const { agenda } = await as(CHAIR).roundtables.putOn.mutate(on)
  expect(agenda.map(({ photos }) => photos.map((one) => one.id))).toEqual([[late.id]])
})

test('somebody else takes the chair: what waits for the chair waits for them', async () => {
  const { itemId } = await handedOn()
  const table = (await as(CHAIR).roundtables.table.query({})) as {
    seats: {
      id: string
      holder: { memberId: string } | null
      substitutes: { memberId: string }[]
      duty: string | null
    }[]
    version: number
  }
  const seats = table.seats.map(({ holder, substitutes, ...seat }) => ({
    ...seat,
    holder: seat.duty === 'chair' ? idOf('demo-zhao') : (holder?.memberId ?? null),
    substitutes: substitutes.map(({ memberId }) => memberId),
  }))
  await as(CHAIR).roundtables.arrange.mutate({
    seats: seats as never,
    quorum: 'half',
    seen: table.version,
    key: newKey(),
  })
  expect((await todoOf(`agendaItem-${itemId}`)).map(({ holder }) => holder)).toEqual([`member@${idOf('demo-zhao')}`])
})
