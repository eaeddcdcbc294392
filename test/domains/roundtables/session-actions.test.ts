import type { MeetingActionDocument } from 'types/meeting-actions'
import { documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse } from '../../support/house'
import { CHAIR, gateResolved, meeting } from './meeting'

/** What is resolved in session becomes actions, in the call itself. */

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 100 })
  await reachInto(house)
})
afterAll(() => house.close())
const { as, inSession } = meeting(() => house)

test('a resolution in session makes its actions, and the same one sent again makes no more', async () => {
  const id = await inSession()
  const said = { id, ...gateResolved(), key: newKey() }
  await as(CHAIR).resolve.mutate(said)
  await as(CHAIR).resolve.mutate(said)
  const made = await documents<MeetingActionDocument>('meetingActions', { meetingId: id })
  expect(made.map(({ what, state }) => `${what}，${state}`).sort()).toEqual(
    said.actions.map(({ what }) => `${what}，open`).sort(),
  )
})
