import type { AgendaItemDocument } from 'types/agenda-items'
import type { RoundtableDocument } from 'types/roundtables'
import { change, documents } from '../../support/database'
import { type House, newKey, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import { gate, handing } from './handing'
import { CHAIR, DAY } from './meeting'

/** From what residents report to an item of the roundtable, through the cloud. */

const REPORTERS = ['demo-chen', 'demo-qin', 'demo-tao', 'demo-dong', 'demo-su']

export function items(opened: () => House): void {
  let house: House
  beforeAll(() => {
    house = opened()
  })
  const { as, item, request, reported, onTo, handedOn, told, todoOf, decided } = handing(() => house)

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

  test('an item that is made of a request waits for the chair at once, before the clock comes by', async () => {
    const { itemId } = await handedOn()
    const waits = (await todoOf(`agendaItem-${itemId}`)).map(({ holder, verb }) => [holder, verb])
    expect(waits).toEqual([[`member@${idOf(CHAIR)}`, 'answerItem']])
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
    await as(CHAIR).roundtables.decline.mutate({ id, seen, text: '学校已经安排了，请打138.0013.8000', key: newKey() })
    const back = await request(made.id)
    expect(back).toMatchObject({ state: 'inHand' })
    expect(back.handedOn).toBeUndefined()
    expect(back.timeline.at(-1)).toMatchObject({
      step: 'handBack',
      text: '议题没有列入会议：学校已经安排了，请打［号码已隐去］',
    })
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

  test('merged into each other at the same moment, one stays, with the reporters and supporters of both, each once', async () => {
    const pair = [await handedOn('demo-chen'), await handedOn('demo-qin')].map(({ itemId }) => itemId)
    const [one = '', other = ''] = pair
    for (const id of pair) await decided('accept', id)
    for (const [openid, id] of [
      ['demo-tao', one],
      ['demo-su', one],
      ['demo-su', other],
    ] as const) {
      await as(openid).roundtables.support.mutate({ id, key: newKey() })
    }
    const seen = new Map(await Promise.all(pair.map(async (id) => [id, (await item(id)).version] as const)))
    const merge = (id: string, intoId: string) =>
      as(CHAIR).roundtables.merge.mutate({ id, seen: seen.get(id) ?? 0, intoId, key: newKey() })
    const outcomes = await Promise.all([outcomeOf(merge(one, other)), outcomeOf(merge(other, one))])
    expect(outcomes).toContain('ok')
    await house.fireClock()
    const found = await Promise.all(pair.map((id) => item(id)))
    expect(found.map(({ state }) => state).sort()).toEqual(['accepted', 'merged'])
    expect(found.find(({ state }) => state === 'accepted')).toMatchObject({ reporters: 2, supporters: 2 })
    // Two that were both written before either was carried out.
    const kept = found.find(({ state }) => state === 'accepted')
    const gone = found.find(({ state }) => state === 'merged')
    expect(gone?.mergedInto).toBe(kept?.id)
    const entry = (at: Date) => ({ id: newKey(), at, step: 'merge', by: null, key: newKey(), text: '' })
    const written = [
      [one, other, entry(new Date(Date.now() - 2_000))],
      [other, one, entry(new Date(Date.now() - 1_000))],
    ] as const
    for (const [id, mergedInto, last] of written) {
      const [document] = await documents<AgendaItemDocument>('agendaItems', { _id: id })
      const effect = { id: newKey(), event: 'item.merged', at: last.at, entryId: last.id, nextAt: last.at, attempts: 0 }
      await change('agendaItems', id, {
        state: 'merged',
        mergedFrom: 'accepted',
        mergedInto,
        timeline: [...(document?.timeline ?? []), last],
        effects: [effect],
      })
    }
    await house.fireClock()
    // The later one stays.
    expect(await item(other)).toMatchObject({ state: 'accepted', mergedInto: null, reporters: 2, supporters: 2 })
    expect(await item(one)).toMatchObject({ state: 'merged', mergedInto: other })
  })

  test('what owners decide stays theirs: handed on, merged into another item, and on the agenda on which that stands', async () => {
    const [fund, plain] = [await handedOn('demo-chen', { ownersMatter: 'useFund' }), await handedOn('demo-qin')]
    expect(await item(fund.itemId)).toMatchObject({ ownersDecide: true, ownersMatter: 'useFund' })
    await decided('accept', plain.itemId)
    const day = { startsAt: Date.now() + 9 * DAY, place: '议事厅', key: newKey() }
    const planned = await as(CHAIR).roundtables.plan.mutate(day)
    const on = { id: planned.id, seen: planned.version, itemId: plain.itemId, key: newKey() }
    expect((await as(CHAIR).roundtables.putOn.mutate(on)).agenda).toMatchObject([{ ownersDecide: false }])
    const merge = async (id: string) =>
      as(CHAIR).roundtables.merge.mutate({ id, seen: (await item(id)).version, intoId: plain.itemId, key: newKey() })
    const ofOwners = async () => {
      const [meeting] = await documents<RoundtableDocument>('roundtables', { _id: planned.id })
      const { ownersDecide, ownersMatter } = await item(plain.itemId)
      return [ownersDecide, ownersMatter, meeting?.agenda[0]?.ownersDecide, meeting?.agenda[0]?.ownersMatter]
    }
    await merge(fund.itemId)
    expect(await ofOwners()).toEqual([true, 'useFund', true, 'useFund'])
    // Of two matters the one stands that more have to agree to.
    await merge((await handedOn('demo-tao', { ownersMatter: 'raiseFund' })).itemId)
    await merge((await handedOn('demo-dong', { ownersMatter: 'propertyCompany' })).itemId)
    expect(await ofOwners()).toEqual([true, 'raiseFund', true, 'raiseFund'])
  })

  test('settled in the meantime, it says so; reopened, it does not', async () => {
    const { itemId, requestId } = await handedOn('demo-chen')
    const answer = { id: requestId, seen: (await request(requestId)).version, text: '学校派了人', key: newKey() }
    const { version: seen } = await as(CHAIR).requests.answer.mutate(answer)
    const settled = await as('demo-chen').requests.settle.mutate({ id: requestId, seen, stars: 5, key: newKey() })
    expect(settled.state).toBe('settled')
    expect(await item(itemId)).toMatchObject({ settled: true, reporters: 1 })
  })
}
