import { reachInto } from '../../support/database'
import { type House, openHouse } from '../../support/house'
import { afterwards } from './afterwards'
import { edges } from './edges'
import { finding } from './finding'
import { library } from './library'
import { minors } from './minors'
import { onSite } from './on-site'
import { races } from './races'
import { onTheSpot } from './spot'

/**
 * Volunteer tasks through the cloud, in one house: opening one costs more than most of these chapters. Each has days of its
 * own for its tasks. The library comes first, as it counts what a team has done; in the edges somebody is stopped.
 */

// A busy machine takes minutes for a crowd.
jest.setTimeout(240_000)

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 1_000 })
  await reachInto(house)
})
afterAll(() => house.close())
const opened = () => house

describe('the library', () => library(opened))
describe('on the spot', () => onTheSpot(opened))
describe('finding what fits', () => finding(opened))
describe('what is changed afterwards', () => afterwards(opened))
describe('at the edges', () => edges(opened))
describe('minors', () => minors(opened))
describe('many at once', () => races(opened))
describe('photos, and an end before its time', () => onSite(opened))

test('none of all this went through a whole collection', async () => expect(await house.scanned()).toEqual([]))
