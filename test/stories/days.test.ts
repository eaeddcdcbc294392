import { reachInto } from '../support/database'
import { countedBefore, ENTERED, NEXT_YEAR } from '../support/days'
import { newKey } from '../support/house'
import { faults } from '../support/phone'
import { type Stage, setStage } from '../support/stage'

/** A date in a year whose days off were not announced, on the screens of both sides. */

jest.setTimeout(180_000)

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ env: { CHORUS_HOLIDAYS: ENTERED } })
  await reachInto(stage.house)
})
afterAll(() => stage?.close())
afterEach(() => expect(faults).toEqual([]))

test('reads 暂定 wherever it stands, until it was counted anew and both were told', async () => {
  const text = '楼下的长椅断了一条腿'
  const report = { category: 'facilities', text, placeId: 'b3', key: newKey() } as const
  const { id, version: seen } = await stage.house.as('demo-chen').requests.submit.mutate(report)
  const dispatch = { id, seen, post: 'propertyCompany', placeId: 'y1', key: newKey() } as const
  await stage.house.as('demo-wang').requests.dispatch.mutate(dispatch)
  await countedBefore(id, 5)

  const [resident, property] = await stage.pickUp('demo-chen', 'demo-liu')
  const detail = `/domains/requests/detail/index?id=${id}`
  const worklist = `/domains/requests/worklist/index?post=${encodeURIComponent('propertyCompany@y1')}&phase=working`
  const row = property.page.locator('.row', { hasText: text }).filter({ visible: true }).last()
  await resident.opens(detail)
  const line = (words: RegExp) => resident.page.getByText(words).filter({ visible: true }).last()
  const certain = new RegExp(`^期限 ${NEXT_YEAR}年\\d+月\\d+日 周.$`)
  await line(new RegExp(`（暂定）。${NEXT_YEAR} 年的放假安排还没有公布，公布后可能顺延。`)).waitFor()
  // The step that gave it to somebody, too.
  await line(new RegExp(`^期限 ${NEXT_YEAR}年\\d+月\\d+日 周.（暂定）$`)).waitFor()
  await resident.shoot('days-provisional')
  await property.opens(worklist)
  await row.getByText('（暂定）').waitFor()

  await stage.house.fireClock()
  await resident.opens(detail)
  await resident.sees('期限顺延')
  await resident.sees(`${NEXT_YEAR} 年的放假安排已经公布，按工作日重新计算`)
  await line(certain).waitFor()
  expect(await resident.page.getByText('暂定').filter({ visible: true }).count()).toBe(0)
  await resident.shoot('days-certain')
  await property.opens(worklist)
  await row.getByText('期限').waitFor()
  expect(await row.getByText('暂定').count()).toBe(0)
  for (const phone of [resident, property]) {
    await phone.opens('/messages/index')
    await phone.sees('放假安排公布了，诉求的期限顺延')
  }
})
