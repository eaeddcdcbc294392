import { fullScreens } from '../../domains'
import { testEach } from '../../support/each'
import type { House } from '../../support/house'
import { type AuditRow, breaches, busiestSecond } from './audit'
import { fullHouse } from './full-house'
import { auditScreens } from './screens'

jest.setTimeout(600_000)

const light: AuditRow = {
  screen: 'light',
  nodes: 500,
  depth: 20,
  children: 30,
  setDataBytes: 1024,
  setDataPerSecond: 3,
}

test('a screen within the limits breaks none; one beyond them breaks each', () => {
  expect(breaches(light)).toEqual([])
  const heavy = { screen: 'heavy', nodes: 1000, depth: 30, children: 61, setDataBytes: 262_145, setDataPerSecond: 21 }
  expect(breaches(heavy)).toHaveLength(5)
})

test('the busiest second is found wherever it lies', () => {
  expect(busiestSecond([])).toBe(0)
  expect(busiestSecond([0, 999, 1000, 1500, 1998, 5000])).toBe(4)
})

describe('the real package with a thousand requests and forty newcomers in a building', () => {
  let house: House
  let rows: AuditRow[]
  beforeAll(async () => {
    house = await fullHouse()
    rows = await auditScreens(house.url)
  })
  afterAll(() => house?.close())

  testEach(fullScreens)('$domain: $screen stays within what WeChat’s audit allows', ({ screen }) => {
    const row = rows.find((one) => one.screen === screen)
    // A screen that did not fill up would prove nothing.
    expect(row?.nodes).toBeGreaterThan(40)
    expect(row && breaches(row)).toEqual([])
  })
})
