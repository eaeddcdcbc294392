import type { LetterDocument, LetterView } from 'types/letters'
import { letterIdOf } from '../../../cloudfunctions/domains/letters/rules/letter'
import { memberIdOf } from '../../../cloudfunctions/kernel/ids'
import { dutyFileOf } from '../../../demo/duty'
import { COMMUNITY } from '../../../demo/places'
import { change, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { refusedAs } from '../../support/refusal'

/** The yearly letter, through the cloud. */

const OFFICE = 'demo-xu'
const CONTACT = 'demo-jiang'
const LEI = 'demo-lei'
const YEAR = String(new Date().getFullYear())
let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 100 })
  await reachInto(house)
})
afterAll(() => house.close())

const letters = (openid: string) => house.as(openid).letters
const id = letterIdOf(dutyFileOf(LEI), YEAR, 1)
const get = async (openid = OFFICE) => (await letters(openid).get.query({ id })) as LetterView
const step = async (openid = OFFICE) => ({ id, seen: (await get(openid)).version, key: newKey() })
const clock = () => house.control('POST', 'timers/clock/everyFiveMinutes')

test('one run drafts each once, whoever calls how often at once', async () => {
  const runs = await Promise.all(Array.from({ length: 4 }, () => letters(OFFICE).draft.mutate({ year: YEAR })))
  expect(runs.map(({ state }) => state)).toContain('done')
  const all = await documents<LetterDocument>('letters', { communityId: COMMUNITY, year: YEAR })
  // Whoever belongs to a unit or an employer: Lei, Bai and Sha.
  expect(all.map(({ name }) => name).sort()).toEqual(['沙立新', '白云', '雷永明'])
  expect(await get()).toMatchObject({
    state: 'drafted',
    words: '',
    figures: expect.arrayContaining([{ kind: 'help', times: 1 }]),
  })
  expect(await outcomeOf(letters(LEI).get.query({ id }))).toBe('NOT_FOUND/UNKNOWN_ID')
})

test('shown, objected to, corrected, agreed to, sent, acknowledged and answered', async () => {
  expect(await refusedAs(house, async () => letters(OFFICE).show.mutate(await step()))).toBe('CONFLICT/WRONG_STATE')
  await letters(OFFICE).write.mutate({ ...(await step()), words: '热心社区的事' })
  await letters(OFFICE).show.mutate(await step())
  await letters(LEI).consent.mutate({ ...(await step(LEI)), edition: 1, agree: true })
  await letters(LEI).object.mutate({ ...(await step(LEI)), text: '少了一次清理楼道' })
  const correction = { words: '热心社区的事', reply: '已经补上' }
  await letters(OFFICE).correct.mutate({ ...(await step()), ...correction })
  expect(await get(LEI)).toMatchObject({ edition: 2, consent: null, reply: '已经补上' })
  const stale = async () => letters(LEI).consent.mutate({ ...(await step(LEI)), edition: 1, agree: true })
  expect(await refusedAs(house, stale)).toBe('CONFLICT/CHANGED_MEANWHILE')
  await letters(LEI).consent.mutate({ ...(await step(LEI)), edition: 2, agree: true })
  const early = () => letters(CONTACT).read.mutate({ id, key: newKey() })
  expect(await refusedAs(house, early)).toBe('NOT_FOUND/UNKNOWN_ID')
  await change('letters', id, { dueAt: new Date(Date.now() - 1_000) })
  await clock()
  const read = await letters(CONTACT).read.mutate({ id, key: newKey() })
  // The unit reads the letter, and nothing of how it came to be.
  expect(read).toMatchObject({ state: 'sent', objection: null, reply: null, consent: null })
  const looks = (await house.as(LEI).duty.looks.query({})) as { items: { by: string }[] }
  expect(looks.items.map(({ by }) => by)).toEqual(['单位联络员 · 江涛'])
  await letters(CONTACT).acknowledge.mutate({ id, seen: read.version, key: newKey() })
  const twice = async () => letters(CONTACT).acknowledge.mutate({ id, seen: (await get()).version, key: newKey() })
  expect(await refusedAs(house, twice)).toBe('ALREADY_DONE/WRONG_STATE')
  await letters(CONTACT).answer.mutate({ id, seen: (await get()).version, text: '谢谢社区', key: newKey() })
  expect(await get(LEI)).toMatchObject({ state: 'answered', answer: '谢谢社区' })
})

test('another unit, a neighbour and another member find no letter', async () => {
  for (const openid of ['demo-yang', 'demo-chen', 'demo-bai']) {
    expect(await outcomeOf(letters(openid).get.query({ id }))).toBe('NOT_FOUND/UNKNOWN_ID')
    expect(await refusedAs(house, () => letters(openid).paper.mutate({ id }))).toBe('NOT_FOUND/UNKNOWN_ID')
  }
})

test('anybody who holds the paper checks it by number and code; one that was withdrawn says so', async () => {
  const { number, code } = await get()
  const check = (given: string) => house.as('demo-sun').letters.check.query({ number, code: given })
  expect(await check(code ?? '')).toMatchObject({ name: '雷*', state: 'answered', unit: '市水务公司翠苑营业所' })
  expect(await outcomeOf(check('000000000000'))).toBe('NOT_FOUND/UNKNOWN_ID')
  await letters(OFFICE).withdraw.mutate({ ...(await step()), reason: '数字有误' })
  expect(await check(code ?? '')).toMatchObject({ state: 'withdrawn' })
  const made = await letters(OFFICE).draftAnew.mutate({ id, key: newKey() })
  expect(made.number).not.toBe(number)
  expect((await letters(OFFICE).draftAnew.mutate({ id, key: newKey() })).id).toBe(made.id)
})

test('on paper: the office enters what somebody without a phone says of it', async () => {
  const own = letterIdOf('duty-sha', YEAR, 1)
  const seen = async () => ((await letters(OFFICE).get.query({ id: own })) as LetterView).version
  const next = async () => ({ id: own, seen: await seen(), key: newKey() })
  await letters(OFFICE).write.mutate({ ...(await next()), words: '常来帮忙' })
  await letters(OFFICE).show.mutate(await next())
  const agreed = await letters(OFFICE).consent.mutate({ ...(await next()), edition: 1, agree: true, onPaper: true })
  expect(agreed.consent).toBe(true)
  expect((await letters(OFFICE).paper.mutate({ id: own })).name).toMatch(/\.pdf$/)
})

test('a unit says what it thinks of the community, once each, and reads the reply', async () => {
  const sent = await letters(CONTACT).sendFeedback.mutate({ text: '活动办得好', key: newKey() })
  await letters(OFFICE).replyFeedback.mutate({ id: sent.id, seen: sent.version, text: '谢谢', key: newKey() })
  const own = (await letters(CONTACT).feedback.query({})) as { items: { reply: string | null }[] }
  expect(own.items[0]?.reply).toBe('谢谢')
  const other = (await letters('demo-yang').feedback.query({})) as { items: object[] }
  expect(other.items).toEqual([])
})

const DAY = 24 * 3_600_000
const LAST_YEAR = String(Number(YEAR) - 1)
const yearsOf = (fileId: string, year: string) => documents<LetterDocument>('letters', { fileId, year })
const versionOf = async (_id: string) => (await documents<LetterDocument>('letters', { _id }))[0]?.version ?? 0
const looksOf = async (openid: string) => ((await house.as(openid).duty.looks.query({})) as { items: object[] }).items

test('a letter goes to the unit of its year, and its figures follow until somebody is shown it', async () => {
  const han = dutyFileOf('demo-han')
  const bank = { id: 'unit-bank', name: '市商业银行翠苑支行' }
  const turn = new Date(`${YEAR}-01-01T00:00:00+08:00`)
  const began = new Date(turn.getTime() - 200 * DAY)
  const spans = [
    { unit: bank, branch: null, from: began, until: turn },
    { unit: null, branch: null, from: turn, until: null },
  ]
  await change('dutyFiles', han, { spans })
  await letters(OFFICE).draft.mutate({ year: LAST_YEAR })
  expect(await yearsOf(han, LAST_YEAR)).toMatchObject([{ unit: bank, editions: [{ figures: [] }] }])
  expect(await yearsOf(han, YEAR)).toEqual([])
  const day = new Date(turn.getTime() - 20 * DAY).toISOString().slice(0, 10)
  const entry = { fileId: han, day, kind: 'help' as const, label: '入户走访', reason: '补记', key: newKey() }
  await house.as(OFFICE).duty.record.mutate(entry)
  await letters(OFFICE).draft.mutate({ year: LAST_YEAR })
  const counted = [{ figures: [{ kind: 'help', times: 1 }], deeds: [`${day.slice(0, 7)} 入户走访`] }]
  expect(await yearsOf(han, LAST_YEAR)).toMatchObject([{ version: 2, editions: counted }])
  await letters(OFFICE).draft.mutate({ year: LAST_YEAR })
  expect(await yearsOf(han, LAST_YEAR)).toMatchObject([{ version: 2 }])
})

test('whoever else has it printed is kept as a look, and its member reads of it', async () => {
  const own = letterIdOf(dutyFileOf(LEI), LAST_YEAR, 1)
  const before = (await looksOf(LEI)).length
  await letters(LEI).paper.mutate({ id: own })
  expect(await looksOf(LEI)).toHaveLength(before)
  await letters(CONTACT).paper.mutate({ id: own })
  await letters(CONTACT).paper.mutate({ id: own })
  await letters(OFFICE).paper.mutate({ id: own })
  expect((await looksOf(LEI)).slice(0, -before)).toMatchObject([
    { by: '党委书记 · 许文清' },
    { by: '单位联络员 · 江涛' },
  ])
})

test('the contact of a unit reads the letter about themselves while it is shown, and no look is kept', async () => {
  const own = letterIdOf(dutyFileOf('demo-bai'), LAST_YEAR, 1)
  const [whose] = await documents<LetterDocument>('letters', { _id: own })
  await change('letters', own, { memberId: memberIdOf(COMMUNITY, CONTACT) })
  expect(await letters(CONTACT).read.mutate({ id: own, key: newKey() })).toMatchObject({ mine: true, state: 'shown' })
  expect(await looksOf(CONTACT)).toEqual([])
  await change('letters', own, { memberId: whose?.memberId })
  expect(await refusedAs(house, () => letters(CONTACT).read.mutate({ id: own, key: newKey() }))).toBe(
    'NOT_FOUND/UNKNOWN_ID',
  )
})

test('of whoever does not report here any more nothing is sent, printed or drafted; back again, they have another one', async () => {
  const own = letterIdOf('duty-sha', YEAR, 1)
  await change('letters', own, { dueAt: new Date(Date.now() - 1_000) })
  const [file] = await documents<{ version: number }>('dutyFiles', { _id: 'duty-sha' })
  await house.as(OFFICE).duty.endFile.mutate({ id: 'duty-sha', seen: file?.version ?? 0, key: newKey() })
  await clock()
  expect(await yearsOf('duty-sha', YEAR)).toMatchObject([{ _id: own, state: 'kept', dueAt: null, sentAt: null }])
  expect(await refusedAs(house, () => letters(OFFICE).paper.mutate({ id: own }))).toBe('CONFLICT/WRONG_STATE')
  const said = async (agree: boolean) => {
    const seen = await versionOf(own)
    return letters(OFFICE).consent.mutate({ id: own, seen, edition: 1, agree, onPaper: true, key: newKey() })
  }
  expect(await refusedAs(house, () => said(false))).toBe('TOO_LATE/WRONG_STATE')
  await letters(OFFICE).draft.mutate({ year: YEAR })
  expect(await yearsOf('duty-sha', YEAR)).toHaveLength(1)
  await change('dutyFiles', 'duty-sha', { state: 'active' })
  await letters(OFFICE).draft.mutate({ year: YEAR })
  await letters(OFFICE).draft.mutate({ year: YEAR })
  const turns = (await yearsOf('duty-sha', YEAR)).map(({ turn, state }) => `${turn} ${state}`)
  expect(turns.sort()).toEqual(['1 kept', '2 drafted'])
})

test('a letter whose member left while it was drafted is neither shown nor sent', async () => {
  const other = letterIdOf('duty-sha', YEAR, 2)
  const step = async () => ({ id: other, seen: await versionOf(other), key: newKey() })
  await letters(OFFICE).write.mutate({ ...(await step()), words: '常来帮忙' })
  // As if the leaving had come between the reading of the file and the writing of the letter.
  await change('dutyFiles', 'duty-sha', { state: 'left' })
  expect(await refusedAs(house, async () => letters(OFFICE).show.mutate(await step()))).toBe('TOO_LATE/WRONG_STATE')
  await change('dutyFiles', 'duty-sha', { state: 'active' })
  await letters(OFFICE).show.mutate(await step())
  await letters(OFFICE).consent.mutate({ ...(await step()), edition: 1, agree: true, onPaper: true })
  await change('dutyFiles', 'duty-sha', { state: 'left' })
  await change('letters', other, { dueAt: new Date(Date.now() - 1_000) })
  await clock()
  expect(await documents('letters', { _id: other })).toMatchObject([{ state: 'kept', dueAt: null, sentAt: null }])
})

test('a unit that is closed gets no letter, not by a yes that comes later either', async () => {
  const own = letterIdOf(dutyFileOf('demo-bai'), LAST_YEAR, 1)
  await change('letters', own, { dueAt: new Date(Date.now() - 1_000) })
  await clock()
  const late = async () => {
    const seen = await versionOf(own)
    return letters('demo-bai').consent.mutate({ id: own, seen, edition: 1, agree: true, key: newKey() })
  }
  expect(await documents('letters', { _id: own })).toMatchObject([{ state: 'kept' }])
  const [unit] = await documents<{ version: number }>('units', { _id: 'unit-bank' })
  await house.as('demo-wang').units.close.mutate({ id: 'unit-bank', seen: unit?.version ?? 0, key: newKey() })
  expect(await refusedAs(house, late)).toBe('TOO_LATE/WRONG_STATE')
  await letters(OFFICE).draft.mutate({ year: LAST_YEAR })
  expect((await yearsOf(dutyFileOf('demo-bai'), LAST_YEAR)).map(({ state }) => state)).toEqual(['kept'])
})

test('of somebody erased the letters stop, and nobody prints what is left of them', async () => {
  const bai = dutyFileOf('demo-bai')
  const [drafted] = await documents<LetterDocument>('letters', { fileId: bai, year: YEAR })
  expect(drafted?.state).toBe('kept')
  const lei = letterIdOf(dutyFileOf(LEI), YEAR, 2)
  const seen = async () => ({ id: lei, seen: await versionOf(lei), key: newKey() })
  await letters(OFFICE).write.mutate({ ...(await seen()), words: '热心社区的事' })
  await letters(OFFICE).show.mutate(await seen())
  await house.as(LEI).members.leave.mutate({ key: newKey() })
  await house.as(LEI).members.erase.mutate({ key: newKey() })
  await house.fireClock()
  const left = await documents<LetterDocument>('letters', { fileId: dutyFileOf(LEI) })
  expect(left.map(({ state }) => state).sort()).toEqual(['acknowledged', 'kept', 'withdrawn'])
  expect(JSON.stringify(left)).not.toMatch(/雷永明|热心/)
  expect(await refusedAs(house, () => letters(OFFICE).paper.mutate({ id: left[0]?._id ?? '' }))).toBe(
    'CONFLICT/WRONG_STATE',
  )
})
