import { COMMUNITY } from '../../../demo/places'
import { change } from '../../support/database'
import { eventually } from '../../support/eventually'
import { type House, newKey, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import { pictureOf, takeIn } from '../../support/pictures'
import { acting } from './acting'
import { OWNERS } from './chaining'
import { CHAIR, DAY, PROPERTY } from './meeting'

/** What people do with an action, through the cloud, at the table of the demo community. */

const SUBSTITUTE = 'demo-niu'
const TAO = 'demo-tao'

export function actions(opened: () => House): void {
  let house: House
  beforeAll(() => {
    house = opened()
  })
  const { on, load, told, waitsFor, open } = acting(() => house)

  const refusedWriting = async (call: () => Promise<unknown>): Promise<string> => {
    const before = await house.writes()
    const outcome = await outcomeOf(call())
    expect(await house.writes()).toEqual(before)
    return outcome
  }

  test('its owner begins and reports, the chair sends back and then accepts; each hears of the other', async () => {
    const { id, seen } = await open()
    const started = await on(PROPERTY).startAction.mutate({ id, seen, key: newKey() })
    const said = { id, seen: started.version, text: '划好了', photoIds: [], key: newKey() }
    // Whoever stands in for the property company may do it as well.
    const reported = await on(SUBSTITUTE).reportAction.mutate(said)
    expect(reported.state).toBe('reported')
    expect(await waitsFor(id)).toEqual([`member@${idOf(CHAIR)}`])
    const back = await on(CHAIR).sendBack.mutate({ id, seen: reported.version, text: '少一个', key: newKey() })
    expect(await waitsFor(id)).toEqual([`member@${idOf(PROPERTY)}`])
    const again = { ...said, seen: back.version, text: '三个都划好了', key: newKey() }
    const second = await on(PROPERTY).reportAction.mutate(again)
    const done = await on(CHAIR).acceptReport.mutate({ id, seen: second.version, key: newKey() })
    expect(done).toMatchObject({ state: 'done', unconfirmed: false, deeds: [] })
    expect(await waitsFor(id)).toEqual([])
    expect(await told(PROPERTY, id)).toBe('事项已落实')
  })

  test('a report takes the photos of whoever reports, keeps them when they are used, and refuses those of others', async () => {
    const { id, seen } = await open()
    const [own, other] = await Promise.all([takeIn(house, PROPERTY), takeIn(house, OWNERS)])
    const said = { id, seen, text: '划好了，请看照片', key: newKey() }
    const taken = { ...said, photoIds: [other.id] }
    // WeChat's word on the pictures is written meanwhile: only the action is looked at.
    expect(await outcomeOf(on(PROPERTY).reportAction.mutate(taken))).toBe('NOT_FOUND/PICTURE_MISSING')
    expect((await load(id))?.version).toBe(seen)
    const view = await on(PROPERTY).reportAction.mutate({ ...said, photoIds: [own.id] })
    expect(view.story.at(-1)).toMatchObject({ step: 'report', photos: [{ id: own.id }] })
    expect((await load(id))?.timeline.at(-1)?.photos).toMatchObject([{ id: own.id }])
    // It is used up: no other report takes it.
    const second = await open()
    const reused = { ...second, text: '又一件', photoIds: [own.id], key: newKey() }
    expect(await outcomeOf(on(PROPERTY).reportAction.mutate(reused))).toBe('NOT_FOUND/PICTURE_MISSING')
    // Those that follow count what is written: WeChat's word on both pictures has to be through.
    for (const picture of [own.id, other.id]) {
      await eventually(async () => {
        expect(await pictureOf(picture)).toMatchObject({ effects: [], shown: { ready: true } })
      })
    }
    // Others see it once WeChat has looked at it.
    const read = (await on(TAO).action.query({ id })) as { story: { photos?: { id: string }[] }[] }
    expect(read.story.at(-1)?.photos).toMatchObject([{ id: own.id }])
  })

  test('nobody else does anything with it, and nothing is written', async () => {
    const { id, seen } = await open()
    const step = { id, seen, key: newKey() }
    expect(await refusedWriting(() => on(TAO).startAction.mutate(step))).toMatch(/^FORBIDDEN/)
    expect(await refusedWriting(() => on(OWNERS).startAction.mutate(step))).toMatch(/^FORBIDDEN/)
    expect(await refusedWriting(() => on(PROPERTY).acceptReport.mutate(step))).toMatch(/^FORBIDDEN/)
    expect(await refusedWriting(() => on(CHAIR).acceptReport.mutate(step))).toBe('CONFLICT/WRONG_STATE')
    expect(await refusedWriting(() => on(OWNERS).takeHandOver.mutate(step))).toMatch(/^FORBIDDEN/)
    const text = 'x'.repeat(501)
    const long = { ...step, text, photoIds: [] }
    expect(await refusedWriting(() => on(PROPERTY).reportAction.mutate(long))).toBe('INVALID_INPUT/TEXT_TOO_LONG')
    const elsewhere = { ...step, seatId: 'seat-nobody', text: '没有人手' }
    expect(await refusedWriting(() => on(PROPERTY).offerAction.mutate(elsewhere))).toMatch(/^INVALID_INPUT/)
    const vacant = { ...elsewhere, seatId: 'seat-police' }
    expect(await refusedWriting(() => on(PROPERTY).offerAction.mutate(vacant))).toMatch(/^INVALID_INPUT/)
    const tomorrow = { ...step, to: '交警', sentAt: Date.now() + DAY }
    expect(await refusedWriting(() => on(PROPERTY).applyFor.mutate(tomorrow))).toMatch(/^INVALID_INPUT/)
  })

  test('it goes from seat to seat once the taker says yes', async () => {
    const { id, seen } = await open()
    const said = { id, seatId: 'seat-owners', text: '归业委会管', key: newKey() }
    const offered = await on(PROPERTY).offerAction.mutate({ ...said, seen })
    expect(await waitsFor(id)).toEqual([`member@${idOf(PROPERTY)}`, `member@${idOf(OWNERS)}`])
    const no = await on(OWNERS).declineHandOver.mutate({ id, seen: offered.version, text: '不归我们', key: newKey() })
    expect(await told(PROPERTY, id)).toBe('对方没有接，这件事还由您落实')
    const again = await on(PROPERTY).offerAction.mutate({ ...said, seen: no.version, key: newKey() })
    const taken = await on(OWNERS).takeHandOver.mutate({ id, seen: again.version, key: newKey() })
    expect(taken.owner.label).toBe('业委会')
    expect(taken.formerLabels).toEqual(['物业公司'])
    expect(await waitsFor(id)).toEqual([`member@${idOf(OWNERS)}`])
    const step = { id, seen: taken.version, key: newKey() }
    expect(await outcomeOf(on(PROPERTY).startAction.mutate(step))).toMatch(/^FORBIDDEN/)
  })

  test('an application has a number and an answer, and a plan its versions', async () => {
    const { id, seen } = await open()
    const said = { id, to: '交警大队', number: '118', sentAt: Date.now() - DAY, key: newKey() }
    const applied = await on(PROPERTY).applyFor.mutate({ ...said, seen })
    expect(applied).toMatchObject({ state: 'inHand', application: { number: '118', answer: null } })
    const second = { ...said, seen: applied.version, key: newKey() }
    expect(await outcomeOf(on(PROPERTY).applyFor.mutate(second))).toBe('ALREADY_DONE/WRONG_STATE')
    const answer = { id, seen: applied.version, text: '同意设三处', key: newKey() }
    const answered = await on(PROPERTY).enterAnswer.mutate(answer)
    expect(answered.application?.answer).toBe('同意设三处')
    const plan = { id, seen: answered.version, text: '先划两处', photoIds: [], key: newKey() }
    const first = await on(PROPERTY).newVersion.mutate(plan)
    const next = { ...plan, seen: first.version, text: '三处都划', key: newKey() }
    expect((await on(PROPERTY).newVersion.mutate(next)).versions.map(({ number }) => number)).toEqual([1, 2])
  })

  test('overdue it climbs from the seat to the chair and then to the community secretary, once each', async () => {
    const past = new Date(Date.now() - DAY)
    const { id } = await open({ climbAt: past, dueAt: new Date(Date.now() - 5 * DAY) })
    await house.fireClock()
    expect(await load(id)).toMatchObject({ level: 1 })
    expect(await waitsFor(id)).toContain(`member@${idOf(CHAIR)}`)
    await house.fireClock()
    expect(await load(id)).toMatchObject({ level: 1 })
    await change('meetingActions', id, { climbAt: past })
    await house.fireClock()
    await house.fireClock()
    expect(await load(id)).toMatchObject({ level: 2, climbAt: null })
    expect(await waitsFor(id)).toContain(`communitySecretary@${COMMUNITY}`)
  })

  test('nobody says a word about a report: it is done, and marked as not confirmed', async () => {
    const { id } = await open({ state: 'reported', acceptBy: new Date(Date.now() - 1_000) })
    await house.fireClock()
    expect(await load(id)).toMatchObject({ state: 'done', unconfirmed: true, phase: 'over' })
    expect(await waitsFor(id)).toEqual([])
  })

  test('neighbours read seats and no names; the table reads both', async () => {
    const { id } = await open()
    expect(await on(TAO).action.query({ id })).toMatchObject({
      owner: { label: '物业公司', name: null },
      deeds: [],
    })
    const seen = (await on(OWNERS).action.query({ id })) as { owner: { name: string | null } }
    expect(seen.owner.name).not.toBeNull()
  })

  test('the list of what I have to do holds mine and what I chair, by due time', async () => {
    const page = (await on(PROPERTY).myActions.query({})) as { items: { id: string; dueAt: number }[] }
    const dues = page.items.map(({ dueAt }) => dueAt)
    expect(dues).toEqual([...dues].sort((one, other) => one - other))
    expect(page.items.map((one) => one.id)).toContain('action-bays')
    expect(((await on(TAO).myActions.query({})) as { items: unknown[] }).items).toEqual([])
  })
}
