import type { DutyPeriodDocument } from 'types/duty'
import type { DutyDeskView } from 'types/duty-views'
import { presenceCodes } from '../../../cloudfunctions/kernel/presence'
import { ownPhoneKey } from '../../../scripts/house'
import { allOf, outcomeHere, tally } from '../../support/crowd'
import { documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse } from '../../support/house'
import { addReporters, UNITS } from './reporters'

/** Everybody of a community checks in at one activity. Source: rules/duty.md B.4, B5; B.2, scale. */

const PEOPLE = 574
const HOUR = 3_600_000
/** Each tenth has two phones. */
const TWICE = 10

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 1_000 })
  await reachInto(house)
  process.env.CHORUS_PHONE_KEYS = ownPhoneKey(house.data)
  process.env.CHORUS_LIMIT_FACTOR = '1000'
})
afterAll(() => house.close())

test('574 members of 8 units in ten minutes: 574 entries, sums by unit that add up to 574, no error of another kind (B5)', async () => {
  const secretary = house.as('demo-xu').duty
  const crowd = await addReporters(PEOPLE)
  const startsAt = Date.now() - 10 * 60_000
  const place = { kind: 'activity', title: '清理楼道', where: '1 号楼前' } as const
  const { id: activityId } = await secretary.openActivity.mutate({
    ...place,
    startsAt,
    endsAt: startsAt + HOUR,
    key: newKey(),
  })
  const report = (openid: string) => {
    const [code] = presenceCodes({ kind: 'duty', id: activityId }, new Date())
    return outcomeHere(openid, 'duty.report', { activityId, code: code?.code })
  }
  const outcomes = await allOf(crowd, (openid, index) =>
    Promise.all(index % TWICE === 0 ? [report(openid), report(openid)] : [report(openid)]),
  )
  expect(tally(outcomes.flat())).toEqual({ ok: PEOPLE, 'ALREADY_DONE/WRONG_STATE': Math.ceil(PEOPLE / TWICE) })

  const found = await documents<DutyPeriodDocument>('dutyPeriods', { 'entries.source.id': activityId })
  expect(found.flatMap(({ entries }) => entries)).toHaveLength(PEOPLE)
  expect(new Set(found.map(({ fileId }) => fileId)).size).toBe(PEOPLE)

  await house.fireClock()
  const { rows, updating } = (await secretary.period.query({})) as DutyDeskView
  expect(updating).toBe(false)
  const byUnit = new Map(UNITS.map((unit) => [unit, 0]))
  for (const { unit, tookPart } of rows) byUnit.set(unit?.id ?? '', (byUnit.get(unit?.id ?? '') ?? 0) + tookPart)
  // Lei of the water company and Feng, who belongs to no unit, took part in something else.
  expect(Object.fromEntries(byUnit)).toEqual({
    ...Object.fromEntries(UNITS.map((unit, index) => [unit, index < PEOPLE % UNITS.length ? 72 : 71])),
    'unit-water': 71 + 1,
    '': 1,
  })
  expect([...byUnit.values()].reduce((sum, one) => sum + one, 0) - 2).toBe(PEOPLE)
})
