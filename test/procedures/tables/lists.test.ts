import { chain } from '../../../cloudfunctions/chain'
import type { ProcedureName } from '../../../cloudfunctions/kernel/grants'
import { serve } from '../../../cloudfunctions/kernel/serve'
import { appRouter } from '../../../cloudfunctions/router'
import { CALENDAR } from '../../../cloudfunctions/testing/calendar'
import { waits } from '../../../cloudfunctions/work'
import { COMMUNITY } from '../../../demo/places'
import { demoSubject, LINES, type Subject } from '../../domains'
import { reachInto } from '../../support/database'
import { testEach } from '../../support/each'
import { type House, openHouse } from '../../support/house'
import { procedures } from '../../support/procedures'
import { type Read, type Watch, watchReads } from '../../support/wire-watch'

/** Lists read the fields that they show: what only grows, as a timeline does, is not carried to be thrown away. */

const GROWING = ['timeline', 'effects', 'tallies', 'uploads']

let house: House
let watch: Watch
let subject: Subject
beforeAll(async () => {
  house = await openHouse()
  await reachInto(house)
  // What the office asks about: all that there is.
  const postKey = `residentsCommittee@${COMMUNITY}`
  subject = { ...(await demoSubject(house)), placeId: COMMUNITY, postKey }
  watch = await watchReads(house)
})
afterAll(async () => {
  await watch.close()
  await house.close()
})

const queries = procedures.filter(([, { _def }]) => _def.type === 'query').map(([path]) => path)

/** The functions run in this process, so that what they ask for can be looked at on its way. */
async function readsOf(path: ProcedureName): Promise<Read[]> {
  watch.reads()
  const at = path === 'posts.building' ? { ...subject, placeId: 'b3' } : subject
  const calls = [{ path, type: 'query', input: LINES[path].input(at) }]
  const openid = LINES[path].asks ?? 'demo-wang'
  const served = { router: appRouter, chain, waits, openid, now: new Date(), calendar: CALENDAR }
  await serve({ communityId: COMMUNITY, calls }, served)
  return watch.reads()
}

testEach(queries)('%s', async (path) => {
  const reads = await readsOf(path)
  const whole = reads.filter(({ limit, byId, fields }) => limit > 1 && !byId && fields === null)
  if (!LINES[path].whole) expect(whole).toEqual([])
  expect(reads.flatMap(({ fields }) => fields ?? []).filter((field) => GROWING.includes(field))).toEqual([])
})
