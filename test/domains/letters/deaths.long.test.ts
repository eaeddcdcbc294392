import type { DutyFileDocument } from 'types/duty'
import type { LetterDocument, LetterRunDocument } from 'types/letters'
import { enter } from '../../../cloudfunctions/domains/duty/joining'
import { people } from '../../../cloudfunctions/domains/duty/sheet/register.fixture'
import { COMMUNITY } from '../../../demo/places'
import { idOf, OFFICE } from '../../crash/community'
import { Stage } from '../../crash/stage'
import { DAYS } from '../../crash/times'

/** The letters of 574 people are drafted and sent by runs that are killed, twenty times each: every letter is there once. */

const PEOPLE = 574
const DEATHS = 20
const CONTACT = 'demo-jiang'

jest.setTimeout(3_600_000)

let stage: Stage
beforeAll(async () => {
  stage = await Stage.open()
})
afterAll(() => stage.close())

/** The same numbers in each run. */
let seed = 20_261_201
const random = (below: number): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor((seed / 2_147_483_648) * below)
}

async function found<D>(collection: string): Promise<D[]> {
  const { documents } = await stage.store.read()
  return [...(documents.get(collection) ?? [])].map((one) => JSON.parse(String(one)) as D)
}

/** Kills the function somewhere in what it asks of the database. @returns whether it was struck */
async function killed(name: 'api' | 'clock', act: () => Promise<unknown>): Promise<boolean> {
  await stage.arm({ function: name, at: 1 + random(120), when: random(2) === 0 ? 'before' : 'after', kill: true })
  await act().catch(() => undefined)
  return (await stage.disarm()).struck
}

const unit = { id: 'unit-water', name: '市水务公司翠苑营业所' }

function fileOf(name: string, index: number): DutyFileDocument {
  const now = stage.now()
  const by = { memberId: idOf(OFFICE), name: '王', post: '居委会' }
  const fields = { kind: 'inService' as const, unit, branch: null, home: null, buildingId: null }
  const rest = { scope: [COMMUNITY], skills: null, times: null }
  const whose = { _id: `file-${index}`, communityId: COMMUNITY, name, phone: null }
  return enter(whose, { ...fields, ...rest }, by, { key: `key-of-the-file-${index}`, now })
}

test('the run that drafts them is killed twenty times', async () => {
  stage.setTime(1)
  await stage.store.insert(
    'dutyFiles',
    people(PEOPLE).map(({ name }, index) => fileOf(String(name), index)),
  )
  const year = String(stage.now().getFullYear())
  let deaths = 0
  // By turns the phone and, as it is away, the clock.
  for (let round = 0; deaths < DEATHS; round++) {
    expect(round).toBeLessThan(10 * DEATHS)
    stage.setTime(2 + 2 * round)
    const byPhone = round % 2 === 0
    const act = byPhone ? () => stage.call(OFFICE, 'letters.draft', { year }) : () => stage.fire()
    if (await killed(byPhone ? 'api' : 'clock', act)) deaths += 1
  }
  for (let round = 0; round < 30; round++) {
    stage.setTime(1_000 + 2 * round)
    await stage.fire()
  }
  const letters = await found<LetterDocument>('letters')
  expect(letters).toHaveLength(PEOPLE)
  expect(new Set(letters.map(({ fileId }) => fileId)).size).toBe(PEOPLE)
  expect(new Set(letters.map(({ number }) => number)).size).toBe(PEOPLE)
  expect((await found<LetterRunDocument>('letterRuns')).map(({ state }) => state)).toEqual(['done'])
})

test('the clock that sends them is killed twenty times: each is sent once, and the unit told once of each', async () => {
  const now = stage.now()
  const words = '常来帮忙'
  for (const { _id } of await found<LetterDocument>('letters')) {
    const said = { words, hash: 'none', shownAt: now, consent: { given: true, at: now, onPaper: true } }
    const edition = { figures: [], deeds: [], objection: null, reply: null, ...said }
    await stage.store.change('letters', _id, { state: 'shown', dueAt: now, editions: [edition] })
  }
  let deaths = 0
  let minutes = 8 * DAYS
  const unsent = async () => (await found<LetterDocument>('letters')).some(({ state }) => state === 'shown')
  for (let round = 0; deaths < DEATHS || (await unsent()); round++) {
    expect(round).toBeLessThan(10 * DEATHS)
    minutes += 5
    stage.setTime(minutes)
    if (deaths === DEATHS) await stage.fire()
    else if (await killed('clock', () => stage.fire())) deaths += 1
  }
  expect(deaths).toBe(DEATHS)
  // What failed waits longer each time.
  for (let later = 0; later < 6; later++) {
    minutes += 3 * 60
    stage.setTime(minutes)
    await stage.fire()
  }
  const letters = await found<LetterDocument>('letters')
  const times = letters.map(({ timeline }) => timeline.filter(({ step }) => step === 'send').length)
  expect(times).toEqual(letters.map(() => 1))
  expect(letters.flatMap(({ effects }) => effects)).toEqual([])
  const messages = await found<{ memberId: string; subject: { kind: string; id: string } }>('messages')
  const told = messages.filter(({ memberId, subject }) => memberId === idOf(CONTACT) && subject.kind === 'letter')
  expect(told.map(({ subject }) => subject.id).sort()).toEqual(letters.map(({ _id }) => _id).sort())
})
