import type { LetterDocument, LetterView } from 'types/letters'
import { letterIdOf } from '../../../cloudfunctions/domains/letters/rules/letter'
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
