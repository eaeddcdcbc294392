import type { MessageDocument } from 'types/messages'
import type { TodoDocument } from 'types/todos'
import { memberKey } from 'types/words/todos'
import { COMMUNITY } from '../../../demo/places'
import { change, documents } from '../../support/database'
import { type House, newKey } from '../../support/house'
import { idOf } from '../../support/members'
import {
  CHAIR,
  DAY,
  DEPUTY,
  gateResolved,
  LIAISON,
  meeting,
  NEIGHBOUR,
  PROPERTY,
  pumpReferred,
  SCHOOL,
  SECRETARY,
  STEWARD,
} from './meeting'

/** Minutes and the public summary, through the cloud. Source: rules/roundtables.md C.1 (8–10), C.4 (C9). */

export function minutes(opened: () => House): void {
  let house: House
  beforeAll(() => {
    house = opened()
  })
  const { as, inSession, load, refuses } = meeting(() => house)

  /** Closed, with the gate agreed and the pump referred. */
  async function drafting(text = gateResolved().text) {
    const id = await inSession()
    await as(CHAIR).resolve.mutate({ id, ...gateResolved(), text, key: newKey() })
    await as(CHAIR).resolve.mutate({ id, ...pumpReferred, key: newKey() })
    await as(CHAIR).close.mutate({ id, key: newKey() })
    return id
  }

  const circulate = (id: string, by = SECRETARY) => as(by).circulate.mutate({ id, key: newKey() })
  const confirm = (openid: string, id: string, seatId: string, more: { seen?: number; objection?: string } = {}) =>
    as(openid).confirm.mutate({ id, seatId, seen: 1, key: newKey(), ...more })

  const PRESENT = [
    [CHAIR, 'seat-committee'],
    [SECRETARY, 'seat-secretary'],
    [DEPUTY, 'seat-owners'],
    [PROPERTY, 'seat-property'],
    [SCHOOL, 'seat-school'],
    [LIAISON, 'seat-liaison'],
  ] as const

  async function told(openid: string, id: string) {
    const _id = `roundtable-${id}-${idOf(openid)}`
    const [message] = await documents<MessageDocument>('messages', { _id })
    return message?.title
  }

  test('each party that was there answers for its own seat, to the version on its screen; an objection stands word by word', async () => {
    const id = await drafting()
    await refuses(
      [() => circulate(id, SCHOOL), 'FORBIDDEN/NOT_YOURS'],
      [() => confirm(SCHOOL, id, 'seat-school'), 'CONFLICT/WRONG_STATE'],
    )
    const draft = await circulate(id)
    expect(draft.answers.map(({ answer }) => answer)).toEqual([null, null, null, null, null, null])
    await refuses(
      [() => confirm(SCHOOL, id, 'seat-property'), 'FORBIDDEN/NOT_YOURS'],
      [() => confirm(STEWARD, id, 'seat-steward'), 'FORBIDDEN/NOT_YOURS'],
      [() => confirm(NEIGHBOUR, id, 'seat-school'), 'FORBIDDEN/NOT_YOURS'],
      [() => confirm(SCHOOL, id, 'seat-school', { seen: 0 }), 'CONFLICT/CHANGED_MEANWHILE'],
      [() => confirm(SCHOOL, id, 'seat-school', { objection: '字'.repeat(501) }), 'INVALID_INPUT/TEXT_TOO_LONG'],
      [() => as(NEIGHBOUR).minutes.query({ id }), 'FORBIDDEN/NOT_YOURS'],
    )
    await confirm(SCHOOL, id, 'seat-school', { objection: '家长会定在下周三。' })
    // Sent again with more in them, they are answered anew.
    const key = newKey()
    const second = await as(SECRETARY).circulate.mutate({ id, addition: '家长会定在下周三。', key })
    await as(SECRETARY).circulate.mutate({ id, addition: '家长会定在下周三。', key })
    expect(second.minutesVersion).toBe(2)
    expect(second.answers.find(({ seatId }) => seatId === 'seat-school')?.answer).toBeNull()
    expect(second.text).toContain('家长会定在下周三。')
    for (const [openid, seatId] of PRESENT) {
      const objection = openid === DEPUTY ? '我们要先问业主。' : undefined
      await confirm(openid, id, seatId, { seen: 2, ...(objection ? { objection } : {}) })
    }
    const { state, minutes } = await load(id)
    expect([state, minutes?.hash]).toEqual(['fixed', expect.stringMatching(/^[0-9a-f]{64}$/)])
    expect(minutes?.text).toContain('业委会：有意见：“我们要先问业主。”')
    expect(minutes?.text).toContain('翠苑第一小学：已确认')
    expect(await told(STEWARD, id)).toBe('会议纪要已定稿')
  })

  test('C9: after fixing nothing is changed; an appendix stands beside them, and their hash stays', async () => {
    const id = await drafting()
    await circulate(id)
    for (const [openid, seatId] of PRESENT) await confirm(openid, id, seatId)
    const before = (await load(id)).minutes?.hash
    const append = (by: string, more: object = {}) =>
      as(by).append.mutate({
        id,
        text: '物业公司补充：车位为八个。',
        seatIds: ['seat-property'],
        key: newKey(),
        ...more,
      })
    await refuses(
      [() => confirm(PROPERTY, id, 'seat-property', { objection: '改一下' }), 'CONFLICT/WRONG_STATE'],
      [() => circulate(id), 'CONFLICT/WRONG_STATE'],
      [() => append(PROPERTY), 'FORBIDDEN/NOT_YOURS'],
      [() => append(CHAIR, { seatIds: ['none'] }), 'INVALID_INPUT/MALFORMED'],
    )
    const { appendices, hash } = await append(CHAIR)
    expect(appendices).toMatchObject([{ number: 1, seats: ['物业公司'], answers: [{ answer: null, mine: false }] }])
    expect(hash).toBe(before)
    // The seat that it concerns is asked, and answers for itself.
    const answer = (by: string, more: object = {}) =>
      as(by).answerAppendix.mutate({ id, number: 1, seatId: 'seat-property', key: newKey(), ...more })
    await refuses(
      [() => answer(CHAIR), 'FORBIDDEN/NOT_YOURS'],
      [() => answer(NEIGHBOUR), 'FORBIDDEN/NOT_YOURS'],
      [() => answer(PROPERTY, { number: 2 }), 'NOT_FOUND/UNKNOWN_ID'],
      [() => answer(SCHOOL, { seatId: 'seat-school' }), 'FORBIDDEN/NOT_YOURS'],
      [() => answer(PROPERTY, { objection: '字'.repeat(501) }), 'INVALID_INPUT/TEXT_TOO_LONG'],
    )
    const said = await answer(PROPERTY, { objection: '是七个。' })
    expect(said.appendices).toMatchObject([{ answers: [{ label: '物业公司', answer: 'objected', mine: true }] }])
    expect([said.hash, await told(CHAIR, id)]).toEqual([before, '纪要的附记有席位提了意见'])
  })

  test('silence is no confirmation: once their time is over the clock fixes them, once', async () => {
    const id = await drafting()
    await circulate(id)
    await confirm(SCHOOL, id, 'seat-school')
    const { minutes } = await load(id)
    const over = new Date(Date.now() - 1_000)
    await change('roundtables', id, { minutes: { ...minutes, until: over }, dueAt: over })
    await refuses([() => confirm(PROPERTY, id, 'seat-property'), 'TOO_LATE/WRONG_STATE'])
    await house.fireClock()
    await house.fireClock()
    const fixed = await load(id)
    expect([fixed.state, fixed.minutes?.fixedAt]).toEqual(['fixed', over])
    expect(fixed.timeline.filter(({ step }) => step === 'fix')).toHaveLength(1)
    expect(fixed.minutes?.text).toContain('物业公司：未回复')
    expect(fixed.minutes?.text).toContain('翠苑第一小学：已确认')
  })

  test('minutes that are late climb once as a todo to the community secretary, who reads them; sent and posted they wait for nobody', async () => {
    const id = await drafting()
    const above = `communitySecretary@${COMMUNITY}`
    const verbs = async (holder: string) => {
      const [todo] = await documents<TodoDocument>('todos', { _id: `roundtable-${id}` })
      return (todo?.waits ?? []).filter((one) => one.holder === holder).map(({ verb }) => verb)
    }
    expect([await verbs(memberKey(idOf(SECRETARY))), await verbs(memberKey(idOf(CHAIR))), await verbs(above)]).toEqual([
      ['circulateMinutes'],
      ['publishSummary', 'circulateMinutes'],
      [],
    ])
    // Held five days ago; the todo was written when it was closed.
    const openedAt = new Date(Date.now() - 5 * DAY)
    await change('roundtables', id, { openedAt })
    await change('todos', `roundtable-${id}`, { climbAt: new Date(Date.now() - DAY) })
    await house.fireClock()
    await house.fireClock()
    expect((await load(id)).timeline.filter(({ step }) => step === 'remind')).toHaveLength(1)
    expect(await verbs(above)).toEqual(['urgeMeeting'])
    // Who has to do it is told that it is late; who finds it among the todos is not told beside.
    expect([await told(SECRETARY, id), await told('demo-xu', id)]).toEqual(['会议纪要还没有发出', undefined])
    expect(await house.as('demo-xu').roundtables.minutes.query({ id })).toMatchObject({ state: 'drafting' })
    await circulate(id)
    await as(CHAIR).publishSummary.mutate({ id, key: newKey() })
    expect(await verbs(above)).not.toContain('urgeMeeting')
  })

  test('neighbours read the summary while it hangs, with seats and without names and numbers', async () => {
    const id = await drafting('请打 13800138000 找刘强，或 ０５７１－88001234。')
    const publish = (by: string) => as(by).publishSummary.mutate({ id, key: newKey() })
    await refuses([() => publish(SECRETARY), 'FORBIDDEN/NOT_YOURS'])
    expect((await as(NEIGHBOUR).summary.query({ id })).text).toBeNull()
    await publish(CHAIR)
    await refuses([() => publish(CHAIR), 'ALREADY_DONE/WRONG_STATE'])
    const { text } = await as(NEIGHBOUR).summary.query({ id })
    expect(text).toContain('物业公司：申请临时停车位')
    expect(text).not.toMatch(/杨慧|刘强|13800138000|88001234/)
    const { posted } = await load(id)
    await change('roundtables', id, { posted: { ...posted, hangsUntil: new Date(Date.now() - 1_000) } })
    expect((await as(NEIGHBOUR).summary.query({ id })).text).toBeNull()
    expect((await as(SCHOOL).summary.query({ id })).text).toContain('申请临时停车位')
  })

  test('the public copy of fixed minutes: for neighbours without numbers and names, on the screen and on paper', async () => {
    const id = await drafting('请打 13800138000 找刘强，或钱婆婆。')
    const publish = (by: string, hide?: string) => as(by).publishMinutes.mutate({ id, hide, key: newKey() })
    await refuses(
      [() => publish(CHAIR), 'CONFLICT/WRONG_STATE'],
      [() => as(NEIGHBOUR).paper.mutate({ id, copy: 'public' }), 'CONFLICT/WRONG_STATE'],
    )
    await circulate(id)
    for (const [openid, seatId] of PRESENT) await confirm(openid, id, seatId)
    await refuses(
      [() => publish(SECRETARY), 'FORBIDDEN/NOT_YOURS'],
      [() => publish(NEIGHBOUR), 'FORBIDDEN/NOT_YOURS'],
      [() => publish(CHAIR, '字'.repeat(201)), 'INVALID_INPUT/TEXT_TOO_LONG'],
    )
    const { hash, publicAt } = await publish(CHAIR, '钱婆婆')
    expect(publicAt).not.toBeNull()
    const { minutes } = await as(NEIGHBOUR).summary.query({ id })
    expect(minutes).toMatchObject({ hash })
    expect(minutes?.text).toContain('请打 ［号码已隐去］ 找［已隐去］，或［已隐去］。')
    await refuses(
      [() => as(NEIGHBOUR).paper.mutate({ id }), 'FORBIDDEN/NOT_YOURS'],
      [() => as(NEIGHBOUR).minutes.query({ id }), 'FORBIDDEN/NOT_YOURS'],
    )
    const { name } = await as(NEIGHBOUR).paper.mutate({ id, copy: 'public' })
    expect(name).toContain('公开文本')
    expect((await as(SCHOOL).minutes.query({ id })).text).toContain('13800138000 找刘强，或钱婆婆')
  })

  test('on paper: for those at the table, and a character that cannot be printed is named', async () => {
    const id = await drafting()
    await refuses([() => as(NEIGHBOUR).paper.mutate({ id }), 'FORBIDDEN/NOT_YOURS'])
    const { url, name } = await as(SCHOOL).paper.mutate({ id })
    const pdf = Buffer.from(await (await fetch(url)).arrayBuffer())
    expect([name.endsWith('.pdf'), pdf.toString('latin1', 0, 5)]).toEqual([true, '%PDF-'])
    const odd = await drafting('把灯修好 😀')
    await expect(as(SCHOOL).paper.mutate({ id: odd })).rejects.toThrow('“😀”这个字打印不出来')
  })
}
