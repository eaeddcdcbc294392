import type { MeetingActionDocument } from 'types/meeting-actions'
import { documents } from '../../support/database'
import { type House, newKey, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import { action, CHAIR, dayIn, gateResolved, NEIGHBOUR, PROPERTY, pumpReferred, SCHOOL, SECRETARY } from './meeting'
import { sitting } from './sitting'

/** A meeting in session, through the cloud. Source: rules/roundtables.md C.1 (3–7, 15), C.3, C.4. */

export function session(opened: () => House): void {
  let house: House
  beforeAll(() => {
    house = opened()
  })
  const { as, inSession, load, refuses, said, record, resolve } = sitting(() => house)

  test('what is said, options and hands, with the number present at that moment', async () => {
    const id = await inSession()
    const option = { id: newKey(), kind: 'option' as const, itemId: 'item-gate-today', text: '早晚值守' }
    const hands = {
      id: newKey(),
      kind: 'hands' as const,
      itemId: 'item-gate-today',
      optionId: option.id,
      inFavour: ['seat-school', 'seat-property'],
      against: ['seat-owners'],
    }
    await record(SECRETARY, id, said('<script>alert(1)</script> =1+1'), option, hands)
    await refuses(
      [() => record(SCHOOL, id, said('我来记')), 'FORBIDDEN/NOT_YOURS'],
      [() => record(SECRETARY, id, said('没来的人', 'seat-steward')), 'INVALID_INPUT/MALFORMED'],
      [() => record(SECRETARY, id, said('字'.repeat(501))), 'INVALID_INPUT/TEXT_TOO_LONG'],
      [() => record(SECRETARY, id, { ...said('不在议程'), itemId: 'none' }), 'NOT_FOUND/UNKNOWN_ID'],
      [() => record(SECRETARY, id, { ...hands, inFavour: ['seat-school', 'seat-steward'] }), 'INVALID_INPUT/MALFORMED'],
      [() => record(SECRETARY, id, { ...hands, inFavour: ['seat-school', 'seat-school'] }), 'INVALID_INPUT/MALFORMED'],
      [
        () => record(SECRETARY, id, { ...hands, inFavour: ['seat-school'], against: ['seat-school'] }),
        'INVALID_INPUT/MALFORMED',
      ],
      [() => record(SECRETARY, id, { ...hands, optionId: 'none' }), 'INVALID_INPUT/MALFORMED'],
    )
    // One that cannot be taken is named, and again when the answer was lost; the others stand.
    const batch = {
      id,
      entries: [{ ...hands, id: newKey(), inFavour: ['seat-steward'] }, said('再说一句')],
      key: newKey(),
    }
    const named = [{ id: batch.entries[0]?.id, message: '举手的席位里有不在场的，请重新选择' }]
    for (const _ of ['sent', 'sent again']) {
      expect(await as(SECRETARY).record.mutate(batch)).toMatchObject({ refused: named })
    }
    const { agenda, seats, refused } = await as(SCHOOL).session.query({ id })
    expect(refused).toBeUndefined()
    const gate = agenda.find(({ itemId }) => itemId === 'item-gate-today')
    expect(gate?.options.at(-1)?.hands).toMatchObject({ present: 6, against: ['seat-owners'] })
    // Words stay words.
    expect(gate?.said.map(({ text }) => text).slice(-2)).toEqual(['<script>alert(1)</script> =1+1', '再说一句'])
    expect(seats.find((one) => one.id === 'seat-school')?.hasSpoken).toBe(true)
    expect(seats.find((one) => one.id === 'seat-committee')?.hasSpoken).toBe(false)
  })

  test('two write: the second is told who does, takes over in one tap, and no entry is lost', async () => {
    const id = await inSession()
    const entry = said('先记一条')
    const key = newKey()
    await as(SECRETARY).record.mutate({ id, entries: [entry], key })
    await expect(record(CHAIR, id, said('主持人也记'))).rejects.toThrow('正在由孔令辉记录')
    await as(CHAIR).takeOverRecord.mutate({ id, key: newKey() })
    await record(CHAIR, id, said('主持人也记'))
    // What the first had on the phone stays there until they take over again; sent once more it stands once.
    const waiting = said('离线时记的')
    expect(await outcomeOf(record(SECRETARY, id, waiting))).toBe('CONFLICT/OTHER_RECORDS')
    await as(SECRETARY).takeOverRecord.mutate({ id, key: newKey() })
    await as(SECRETARY).record.mutate({ id, entries: [entry], key })
    await record(SECRETARY, id, entry, waiting)
    const { agenda } = await load(id)
    const texts = agenda[0]?.said.map(({ text }) => text).slice(-3)
    expect(texts).toEqual(['先记一条', '主持人也记', '离线时记的'])
  })

  test('an agreed item names who does what by when, and each party that it takes says yes', async () => {
    const id = await inSession()
    const bad = (more: object, outcome = 'INVALID_INPUT/MALFORMED'): [() => Promise<unknown>, string] => [
      () => resolve(CHAIR, id, more),
      outcome,
    ]
    const one = action('申请车位', 'seat-property', PROPERTY)
    await refuses(
      bad({ text: '字'.repeat(2_001) }, 'INVALID_INPUT/TEXT_TOO_LONG'),
      bad({ text: '' }, 'INVALID_INPUT/TEXT_EMPTY'),
      bad({ actions: [] }),
      bad({ actions: [{ ...one, memberId: idOf(SCHOOL) }] }),
      bad({ actions: [{ ...one, seatId: 'none' }] }),
      bad({ actions: [{ ...one, dueOn: dayIn(0) }] }),
      bad({ actions: [{ ...one, dueOn: dayIn(-1) }] }),
      bad({ actions: [{ ...one, dueOn: '2031-01-01' }] }),
      bad({ actions: [{ ...one, dueOn: '2027-02-30' }] }),
      bad({ actions: [{ ...one, reviewOn: dayIn(0) }] }),
      bad({ agreedBy: ['seat-committee', 'seat-school'] }),
      bad({ agreedBy: ['seat-committee', 'seat-property', 'seat-school', 'seat-steward'] }),
      bad({ against: ['seat-owners'] }),
      bad({ outcome: 'referred', actions: [] }),
      bad({ outcome: 'noAgreement' }),
      [() => resolve(SCHOOL, id), 'FORBIDDEN/NOT_YOURS'],
    )
    const noPerson = { ...one, memberId: undefined }
    await refuses([() => resolve(CHAIR, id, { actions: [noPerson] }), 'INVALID_INPUT/MALFORMED'])
    const key = newKey()
    const again = () => as(CHAIR).resolve.mutate({ id, ...gateResolved(), key })
    await again()
    await again()
    const { agenda, timeline, effects } = await load(id)
    expect(agenda[0]?.conclusion?.actions.map(({ what }) => what)).toEqual([
      '早晚各派两人在校门口值守',
      '申请临时停车位',
      '开家长会',
    ])
    expect(timeline.filter(({ step }) => step === 'resolve')).toHaveLength(1)
    expect(effects).toEqual([])
    await refuses([() => resolve(CHAIR, id), 'ALREADY_DONE/WRONG_STATE'])
    await refuses([() => record(SECRETARY, id, said('晚了')), 'ALREADY_DONE/WRONG_STATE'])
  })

  test('C8: what owners decide cannot be agreed; it is referred to a motion', async () => {
    const id = await inSession()
    const agreed = {
      itemId: 'item-pump-today',
      outcome: 'agreed' as const,
      text: '换',
      agreedBy: ['seat-owners'],
      noActionWhy: '无',
    }
    await refuses([() => as(CHAIR).resolve.mutate({ id, ...agreed, key: newKey() }), 'INVALID_INPUT/OWNERS_DECIDE'])
    await expect(as(CHAIR).resolve.mutate({ id, ...agreed, key: newKey() })).rejects.toThrow('业主表决')
    const other = { ...pumpReferred, majority: 'threeQuarters' as const }
    await refuses([() => as(CHAIR).resolve.mutate({ id, ...other, key: newKey() }), 'INVALID_INPUT/MALFORMED'])
    const { majority: _, ...byLaw } = pumpReferred
    await as(CHAIR).resolve.mutate({ id, ...byLaw, key: newKey() })
    const { agenda } = await load(id)
    expect(agenda[1]?.conclusion).toMatchObject({ outcome: 'referred', referral: 'motion', majority: 'half' })
  })

  test('a resolution in session makes its actions, and the same one sent again makes no more', async () => {
    const id = await inSession()
    const said = { id, ...gateResolved(), key: newKey() }
    await as(CHAIR).resolve.mutate(said)
    await as(CHAIR).resolve.mutate(said)
    const made = await documents<MeetingActionDocument>('meetingActions', { meetingId: id })
    expect(made.map(({ what, state }) => `${what}，${state}`).sort()).toEqual(
      said.actions.map(({ what }) => `${what}，open`).sort(),
    )
  })

  test('a late item comes on in session by whoever chairs, without the version on the screen, and ends like the others', async () => {
    const id = await inSession()
    const brought = await as(CHAIR).propose.mutate({
      title: '门禁坏了',
      question: '什么时候修好',
      category: 'publicRepairs',
      key: newKey(),
    })
    const item = await as(CHAIR).accept.mutate({ id: brought.id, seen: brought.version, key: newKey() })
    const late = { id, itemId: item.id, reason: '昨晚刚坏' }
    await refuses(
      [() => as(SECRETARY).addLate.mutate({ ...late, key: newKey() }), 'FORBIDDEN/NOT_YOURS'],
      [() => as(NEIGHBOUR).addLate.mutate({ ...late, key: newKey() }), 'FORBIDDEN/NOT_YOURS'],
    )
    const key = newKey()
    await as(CHAIR).addLate.mutate({ ...late, key })
    await as(CHAIR).addLate.mutate({ ...late, key })
    await record(SECRETARY, id, { ...said('明天就修', 'seat-property'), itemId: item.id })
    await as(CHAIR).resolve.mutate({
      id,
      itemId: item.id,
      outcome: 'agreed',
      text: '明天修好',
      agreedBy: ['seat-property'],
      noActionWhy: '物业已经派人',
      key: newKey(),
    })
    const { agenda } = await load(id)
    expect(agenda.filter(({ itemId }) => itemId === item.id)).toMatchObject([
      { lateWhy: '昨晚刚坏', said: [{ text: '明天就修' }], conclusion: { outcome: 'agreed' } },
    ])
    expect(await as(CHAIR).item.query({ id: item.id })).toMatchObject({ state: 'resolved', outcome: 'agreed' })
  })

  test('who has no seat reads nothing of it; asked again while nothing has changed it costs two documents and 200 bytes', async () => {
    const id = await inSession()
    await refuses([() => as(NEIGHBOUR).session.query({ id }), 'FORBIDDEN/NOT_YOURS'])
    await refuses([() => as('demo-visitor-elsewhere').session.query({ id }), 'FORBIDDEN/NOT_A_MEMBER'])
    const { mark: since } = await as(SCHOOL).session.query({ id })
    const returned = async () =>
      Object.values(await house.stats()).reduce((all, { documentsReturned }) => all + documentsReturned, 0)
    const before = await returned()
    const calls = [{ path: 'roundtables.session', type: 'query', input: { id, since } }]
    const { answer } = await house.call(SCHOOL, { communityId: 'cuiyuan', calls })
    expect((await returned()) - before).toBe(2)
    expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThanOrEqual(200)
    expect(answer).toMatchObject({ replies: [{ data: { unchanged: true } }] })
    await record(SECRETARY, id, said('又说了一句'))
    expect(await as(SCHOOL).session.query({ id, since })).toMatchObject({ version: expect.any(Number) })
    expect(await documents('roundtables', { _id: id })).toHaveLength(1)
  })
}
