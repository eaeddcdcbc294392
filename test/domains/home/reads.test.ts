import type { PostKind } from 'types/words/posts'
import { COMMUNITY } from '../../../demo/places'
import { callLines } from '../../support/call-lines'
import { reachInto } from '../../support/database'
import { type House, openHouse } from '../../support/house'
import { appoint } from '../../support/members'

/** The first screen costs the same, however many posts somebody holds. */

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 10 })
  await reachInto(house)
})
afterAll(() => house.close())

/** Database reads of what the first screen asks: who I am, and what waits. Both go in one call. */
async function readsOfHome(openid: string): Promise<number> {
  const { members, home } = house.as(openid)
  await Promise.all([members.me.query({}), home.get.query({})])
  const lines = (await callLines(house)).slice(-2)
  expect(lines.map(({ procedure }) => procedure).sort()).toEqual(['home.get', 'members.me'])
  return lines.reduce((sum, { reads }) => sum + reads, 0)
}

/** What demo-chen holds, one after the other. */
const POSTS: [PostKind, string][] = [
  ['residentsCommittee', COMMUNITY],
  ['propertyCompany', 'y2'],
  ['propertyCompany', 'y1'],
  ['socialWorker', 'y1'],
  ['ownersCommittee', 'y1'],
]

test('six reads, with no post, with one, with three and with five', async () => {
  // What an instance knows of a community it has read before.
  await house.as('demo-li').members.me.query({})
  const reads = [await readsOfHome('demo-chen')]
  for (const [index, [kind, id]] of POSTS.entries()) {
    await appoint('demo-chen', kind, { id, label: id })
    if (index % 2 === 0) reads.push(await readsOfHome('demo-chen'))
  }
  expect(reads).toHaveLength(4)
  for (const one of reads) expect(one).toBeLessThanOrEqual(6)
})
