import { documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import {
  action,
  CHAIR,
  DEPUTY,
  dayIn,
  gateResolved,
  LIAISON,
  meeting,
  NEIGHBOUR,
  PROPERTY,
  PROPERTY_SUBSTITUTE,
  pumpReferred,
  SCHOOL,
  SECRETARY,
  STEWARD,
} from './meeting'

/** A meeting in session, through the cloud. Source: rules/roundtables.md C.1 (3–7, 15), C.3, C.4. */

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 100 })
  await reachInto(house)
})
afterAll(() => house.close())

const { as, inSession, laid, load, sit } = meeting(() => house)

/** Expects that each of these is refused, in this way, and that nothing was written. */
async function refuses(...all: [deed: () => Promise<unknown>, outcome: string][]) {
  const before = await house.writes()
  for (const [deed, outcome] of all) expect(await outcomeOf(deed())).toBe(outcome)
  expect(await house.writes()).toBe(before)
}

const said = (text: string, seatId = 'seat-school', id = newKey()) => ({
  id,
  kind: 'said' as const,
  itemId: 'item-gate-today',
  seatId,
  text,
})
const record = (
  openid: string,
  id: string,
  ...entries: Parameters<ReturnType<typeof as>['record']['mutate']>[0]['entries']
) => as(openid).record.mutate({ id, entries, key: newKey() })
const resolve = (openid: string, id: string, more: object = {}) =>
  as(openid).resolve.mutate({ id, ...gateResolved(), ...more, key: newKey() })

test('C1, C2: it is opened by the chair on its day; there is no quorum until enough sit and another secretary is named', async () => {
  const tomorrow = await laid('meeting-today', { startsAt: new Date(Date.now() + 2 * 24 * 3_600_000) })
  const id = await laid()
  const open =
    (openid: string, of = id) =>
    () =>
      as(openid).open.mutate({ id: of, key: newKey() })
  await refuses(
    [open(SECRETARY), 'FORBIDDEN/NOT_YOURS'],
    [open(NEIGHBOUR), 'FORBIDDEN/NOT_YOURS'],
    [open(CHAIR, tomorrow), 'CONFLICT/NOT_OPEN_YET'],
  )
  await open(CHAIR)()
  // Seven seats of the table; the police come by invitation and do not count.
  for (const openid of [DEPUTY, PROPERTY, SCHOOL]) await sit(id, openid, CHAIR)
  const four = await as(CHAIR).session.query({ id })
  expect(four.quorum).toEqual({ present: 4, seats: 7, isReached: false })
  await refuses([() => resolve(CHAIR, id), 'CONFLICT/NO_QUORUM'])
  await refuses(
    [
      () => as(SCHOOL).name.mutate({ id, duty: 'secretary', seatId: 'seat-school', key: newKey() }),
      'FORBIDDEN/NOT_YOURS',
    ],
    [
      () => as(CHAIR).name.mutate({ id, duty: 'secretary', seatId: 'seat-steward', key: newKey() }),
      'CONFLICT/WRONG_STATE',
    ],
    [
      () => as(CHAIR).name.mutate({ id, duty: 'secretary', seatId: 'seat-committee', key: newKey() }),
      'CONFLICT/WRONG_STATE',
    ],
  )
  await as(CHAIR).name.mutate({ id, duty: 'secretary', seatId: 'seat-school', key: newKey() })
  const { quorums, timeline } = await load(id)
  expect(quorums.map(({ present, isReached }) => [present, isReached])).toEqual([
    [1, false],
    [4, true],
  ])
  expect(timeline.at(-1)).toMatchObject({ step: 'name', seatId: 'seat-school', text: '翠苑第一小学：记录人' })
  await resolve(CHAIR, id)
})

test('the chair is not there: the deputy who was named beforehand opens it and keeps order, until the chair comes', async () => {
  const id = await laid()
  await as(DEPUTY).open.mutate({ id, key: newKey() })
  const { state, timeline } = await load(id)
  expect([state, timeline.at(-1)]).toMatchObject([
    'inSession',
    { step: 'open', seatId: 'seat-owners', by: { post: '业委会' } },
  ])
  await refuses([() => as(CHAIR).codes.query({ id }), 'FORBIDDEN/NOT_YOURS'])
  await sit(id, CHAIR, DEPUTY)
  await refuses([() => as(DEPUTY).close.mutate({ id, key: newKey() }), 'FORBIDDEN/NOT_YOURS'])
  expect((await as(CHAIR).session.query({ id })).actions).toContain('close')
})

test('where neither chair nor deputy is there, those present choose one, and it is entered', async () => {
  const id = await laid()
  await sit(id, SCHOOL)
  await refuses([
    () => as(STEWARD).name.mutate({ id, duty: 'chair', seatId: 'seat-school', key: newKey() }),
    'FORBIDDEN/NOT_YOURS',
  ])
  await as(SCHOOL).name.mutate({ id, duty: 'chair', seatId: 'seat-school', key: newKey() })
  await as(SCHOOL).open.mutate({ id, key: newKey() })
  const { seats, state, timeline } = await load(id)
  expect([state, seats.find(({ duty }) => duty === 'chair')?.id]).toEqual(['inSession', 'seat-school'])
  expect(timeline.find(({ step }) => step === 'name')?.by?.name).toBe('杨慧')
})

test('by the code on the screen; holder and substitute are one seat; nobody else gets in', async () => {
  const id = await inSession()
  const [shown] = await as(SECRETARY).codes.query({ id })
  const code = shown?.code ?? ''
  const wrong = code === '00000000' ? '00000001' : '00000000'
  await refuses(
    [() => as(STEWARD).codes.query({ id }), 'FORBIDDEN/NOT_YOURS'],
    [() => as(STEWARD).sit.mutate({ id, code: wrong, key: newKey() }), 'INVALID_INPUT/WRONG_CODE'],
    [() => as(STEWARD).sit.mutate({ id, key: newKey() }), 'INVALID_INPUT/WRONG_CODE'],
    [() => as(NEIGHBOUR).sit.mutate({ id, code, key: newKey() }), 'FORBIDDEN/NOT_YOURS'],
    [() => as(SECRETARY).sit.mutate({ id, memberId: idOf(NEIGHBOUR), key: newKey() }), 'FORBIDDEN/NOT_YOURS'],
    [() => as(SCHOOL).sit.mutate({ id, memberId: idOf(STEWARD), key: newKey() }), 'FORBIDDEN/NOT_YOURS'],
  )
  await as(STEWARD).sit.mutate({ id, code, key: newKey() })
  const late = as(PROPERTY_SUBSTITUTE).sit.mutate({ id, code, key: newKey() })
  await expect(late).rejects.toThrow('该席位已签到')
  const before = await as(CHAIR).session.query({ id })
  expect(before.quorum.present).toBe(7)
  // The property's holder leaves, and the substitute takes the seat.
  await as(PROPERTY).getUp.mutate({ id, seatId: 'seat-property', key: newKey() })
  await as(PROPERTY_SUBSTITUTE).sit.mutate({ id, code, key: newKey() })
  const { seats } = await as(CHAIR).session.query({ id })
  expect(seats.find((one) => one.id === 'seat-property')).toMatchObject({ name: '牛志刚', isPresent: true })
})

test('who comes for the police without a phone is signed in by name; the table’s own seats are not', async () => {
  const id = await inSession()
  const guest = (by: string, seatId: string, name = '郑警官') => as(by).sit.mutate({ id, seatId, name, key: newKey() })
  await refuses(
    [() => guest(SCHOOL, 'seat-police'), 'FORBIDDEN/NOT_YOURS'],
    [() => guest(SECRETARY, 'seat-steward'), 'FORBIDDEN/NOT_YOURS'],
    [() => guest(SECRETARY, 'none'), 'NOT_FOUND/UNKNOWN_ID'],
    [() => guest(SECRETARY, 'seat-police', ''), 'INVALID_INPUT/TEXT_EMPTY'],
    [() => as(SECRETARY).sit.mutate({ id, seatId: 'seat-police', key: newKey() }), 'INVALID_INPUT/TEXT_EMPTY'],
  )
  const before = await as(CHAIR).session.query({ id })
  const { seats, quorum } = await guest(SECRETARY, 'seat-police')
  expect(seats.find((one) => one.id === 'seat-police')).toMatchObject({ name: '郑警官', isPresent: true })
  expect([quorum.present, quorum.seats]).toEqual([before.quorum.present + 1, before.quorum.seats + 1])
  await refuses(
    [() => guest(SECRETARY, 'seat-police', '别人'), 'ALREADY_DONE/SEAT_TAKEN'],
    [
      () => as(CHAIR).name.mutate({ id, duty: 'secretary', seatId: 'seat-police', key: newKey() }),
      'CONFLICT/WRONG_STATE',
    ],
  )
  await record(SECRETARY, id, said('我们早上派人来', 'seat-police'))
  // Whoever has no phone is not waited for: with the last answer of the others the minutes are fixed.
  await resolve(CHAIR, id)
  await as(CHAIR).resolve.mutate({ id, ...pumpReferred, key: newKey() })
  await as(CHAIR).close.mutate({ id, key: newKey() })
  await as(SECRETARY).circulate.mutate({ id, key: newKey() })
  const [todo] = await documents<{ holders: string[] }>('todos', { _id: `roundtable-${id}` })
  expect(todo?.holders.filter((one) => one.startsWith('member@'))).toHaveLength(6)
  const present = ['seat-committee', 'seat-secretary', 'seat-owners', 'seat-property', 'seat-school', 'seat-liaison']
  for (const [place, openid] of [CHAIR, SECRETARY, DEPUTY, PROPERTY, SCHOOL, LIAISON].entries()) {
    await as(openid).confirm.mutate({ id, seatId: present[place] as string, seen: 1, key: newKey() })
  }
  const { state, minutes } = await load(id)
  expect([state, minutes?.text?.includes('派出所：未回复')]).toEqual(['fixed', true])

  const told = await documents<{ memberId: string }>('messages', { 'subject.id': id })
  expect([told.length > 0, told.filter(({ memberId }) => memberId.startsWith('guest-'))]).toEqual([true, []])
})

test('all scan at the same moment: each sits, once', async () => {
  const id = await laid()
  await as(CHAIR).open.mutate({ id, key: newKey() })
  const [shown] = await as(CHAIR).codes.query({ id })
  const all = [SECRETARY, DEPUTY, PROPERTY, PROPERTY_SUBSTITUTE, SCHOOL, LIAISON, STEWARD]
  const outcomes = await Promise.all(
    all.map((openid) => outcomeOf(as(openid).sit.mutate({ id, code: shown?.code ?? '', key: newKey() }))),
  )
  expect(outcomes.filter((one) => one === 'ok')).toHaveLength(6)
  expect(outcomes.filter((one) => one === 'ALREADY_DONE/SEAT_TAKEN')).toHaveLength(1)
  const { quorums, timeline } = await load(id)
  expect(timeline.filter(({ step }) => step === 'sitDown')).toHaveLength(6)
  expect(quorums.at(-1)).toMatchObject({ isReached: true })
})

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
  const { agenda, seats } = await as(SCHOOL).session.query({ id })
  const gate = agenda.find(({ itemId }) => itemId === 'item-gate-today')
  expect(gate?.options.at(-1)?.hands).toMatchObject({ present: 6, against: ['seat-owners'] })
  // Words stay words.
  expect(gate?.said.at(-1)?.text).toBe('<script>alert(1)</script> =1+1')
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

test('a quorum that is lost: what was resolved stands, from then on notes only, and the moment is kept', async () => {
  const id = await inSession()
  await resolve(CHAIR, id)
  for (const seatId of ['seat-owners', 'seat-property', 'seat-school']) {
    await as(SECRETARY).getUp.mutate({ id, seatId, key: newKey() })
  }
  await refuses([() => as(CHAIR).resolve.mutate({ id, ...pumpReferred, key: newKey() }), 'CONFLICT/NO_QUORUM'])
  await refuses([() => as(CHAIR).close.mutate({ id, key: newKey() }), 'CONFLICT/WRONG_STATE'])
  const note = { ...said('下次再议', 'seat-liaison'), itemId: 'item-pump-today' }
  await record(SECRETARY, id, note)
  const postponed = { itemId: 'item-pump-today', outcome: 'postponed' as const, text: '人不够，下次再议' }
  await as(CHAIR).resolve.mutate({ id, ...postponed, key: newKey() })
  await refuses([() => as(SECRETARY).close.mutate({ id, key: newKey() }), 'FORBIDDEN/NOT_YOURS'])
  await as(CHAIR).close.mutate({ id, key: newKey() })
  const { quorums, state } = await load(id)
  expect(quorums.at(-1)).toMatchObject({ present: 3, seats: 7, isReached: false })
  expect(state).toBe('drafting')
  const { text } = await as(CHAIR).minutes.query({ id })
  expect(text).toContain('之后为碰头会，只作记录')
})

test('the office without a seat reads the course of a meeting, and its page leads there; a neighbour does not', async () => {
  const id = await inSession()
  const page = async (openid: string) => {
    const view = await as(openid).get.query({ id })
    return 'readsCourse' in view ? [view.readsCourse, view.mySeat] : []
  }
  expect([await page('demo-xu'), await page(SCHOOL), await page(NEIGHBOUR)]).toEqual([
    [true, null],
    [true, 'seat-school'],
    [false, null],
  ])
  expect(await as('demo-xu').session.query({ id })).toMatchObject({ actions: [] })
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
