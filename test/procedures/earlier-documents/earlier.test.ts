import {
  type Earlier,
  knowsRoundtables,
  knowsTasks,
  knowsTodos,
  moveInto,
  openEarlierHouse,
  VERSIONS,
} from '../../support/earlier'
import type { House } from '../../support/house'
import { isTodays } from '../../support/todays'
import { goingOn } from './going-on'
import { reading } from './reading'
import { registers } from './registers'
import { round, roundAtLast } from './round'
import { volunteering } from './volunteering'
import { waitingAtLast, waitingAtOnce } from './waiting'

/**
 * What earlier versions wrote is read right, and goes on. One house holds one version after the other. What is only read
 * comes first, as what goes on is something else afterwards. Half of the versions each day.
 */

let house: House
beforeAll(async () => {
  house = await openEarlierHouse()
})
afterAll(() => house.close())

describe.each(VERSIONS.filter((_, index) => isTodays(index, 2)))('documents of %s', (version) => {
  let earlier: Earlier
  const opened = () => earlier
  const moveIn = async () => {
    earlier = await moveInto(house, version)
  }
  beforeAll(moveIn)

  describe('are read', () => reading(opened))
  describe('are read: registers', () => registers(version, opened))
  if (knowsTodos(version)) describe('say what waits', () => waitingAtOnce(version, opened))
  if (knowsTasks(version)) describe('tell of volunteers', () => volunteering(opened))
  if (knowsRoundtables(version)) describe('tell of the roundtable', () => round(opened))
  describe('go on', () => goingOn(version, opened))
  describe('anew', () => {
    beforeAll(moveIn)
    if (knowsRoundtables(version)) roundAtLast(opened)
    waitingAtLast(version, opened)
  })
})
