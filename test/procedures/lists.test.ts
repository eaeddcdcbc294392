import { chain } from '../../cloudfunctions/chain'
import type { ProcedureName } from '../../cloudfunctions/kernel/grants'
import { serve } from '../../cloudfunctions/kernel/serve'
import { appRouter } from '../../cloudfunctions/router'
import { CALENDAR } from '../../cloudfunctions/testing/calendar'
import { COMMUNITY } from '../../demo/places'
import { type House, openHouse } from '../support/house'
import { INPUTS, type Subject } from '../support/inputs'
import { idOf } from '../support/members'
import { procedures } from '../support/procedures'
import { type Read, type Watch, watchReads } from '../support/wire-watch'

/** Lists read the fields that they show: what only grows, as a timeline does, is not carried to be thrown away. */

/** What reads whole documents because it gives them whole. */
const WHOLE: ProcedureName[] = ['members.exportMine']

const GROWING = ['timeline', 'effects', 'tallies', 'uploads']

let house: House
let watch: Watch
beforeAll(async () => {
  house = await openHouse()
  watch = await watchReads(house)
})
afterAll(async () => {
  await watch.close()
  await house.close()
})

const subject: Subject = {
  communityId: COMMUNITY,
  placeId: COMMUNITY,
  householdId: 'b3-2-801',
  memberId: idOf('demo-wu'),
  requestId: 'none',
  postKey: `residentsCommittee@${COMMUNITY}`,
  teamId: 'team-orange',
  unitId: 'unit-bank',
  pictureId: 'none',
  importId: 'none',
  invitationId: 'none',
  fileId: 'none',
}

const queries = procedures.filter(([, { _def }]) => _def.type === 'query').map(([path]) => path as ProcedureName)

/** The functions run in this process, so that what they ask for can be looked at on its way. */
async function readsOf(path: ProcedureName): Promise<Read[]> {
  watch.reads()
  const at = path === 'posts.building' ? { ...subject, placeId: 'b3' } : subject
  const calls = [{ path, type: 'query', input: INPUTS[path](at) }]
  const served = { router: appRouter, chain, openid: 'demo-wang', now: new Date(), calendar: CALENDAR }
  await serve({ communityId: COMMUNITY, calls }, served)
  return watch.reads()
}

test.each(queries)('%s', async (path) => {
  const reads = await readsOf(path)
  const whole = reads.filter(({ limit, byId, fields }) => limit > 1 && !byId && fields === null)
  if (!WHOLE.includes(path)) expect(whole).toEqual([])
  expect(reads.flatMap(({ fields }) => fields ?? []).filter((field) => GROWING.includes(field))).toEqual([])
})
