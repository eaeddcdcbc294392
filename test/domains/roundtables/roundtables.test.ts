import { reachInto } from '../../support/database'
import { type House, openHouse } from '../../support/house'
import { actions } from './actions'
import { agendaReads } from './agenda-reads'
import { bringing } from './bringing'
import { carried } from './carried'
import { chain } from './chain'
import { changing } from './changing'
import { dropping } from './dropping'
import { inviting } from './inviting'
import { itemPhotos } from './item-photos'
import { items } from './items'
import { itemsLate } from './items-late'
import { links } from './links'
import { meetingEdges } from './meeting-edges'
import { meetings } from './meetings'
import { minutes } from './minutes'
import { presence } from './presence'
import { session } from './session'

/**
 * The roundtable through the cloud, in one house: opening one costs more than most of these chapters. Each makes the items
 * and the meetings that it works on. The first two count what stands in the demo community; in the last one a unit is closed
 * and the chair changes.
 */

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 1_000 })
  await reachInto(house)
})
afterAll(() => house.close())
const opened = () => house

describe('with much history', () => agendaReads(opened))
describe('actions', () => actions(opened))
describe('before it begins', () => meetings(opened))
describe('who is there', () => presence(opened))
describe('who stands in, comes by invitation or reads along', () => inviting(opened))
describe('in session', () => session(opened))
describe('minutes', () => minutes(opened))
describe('the chain', () => chain(opened))
describe('what carries out an action', () => carried(opened))
describe('twice, late, and gone', () => links(opened))
describe('what a meeting drops', () => dropping(opened))
describe('from a request to an item', () => items(opened))
describe('a request that comes to an item twice or late', () => itemsLate(opened))
describe('those who bring items and decide on them', () => bringing(opened))
describe('photos of an item', () => itemPhotos(opened))
describe('when something comes in between', () => meetingEdges(opened))
describe('when people change', () => changing(opened))
