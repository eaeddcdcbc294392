import { readFileSync } from 'node:fs'
import path from 'node:path'
import { collections } from '../../../cloudfunctions/domains'
import { readablePhone } from '../../../cloudfunctions/kernel/privacy'
import { schema } from '../../../cloudfunctions/schema'
import { COMMUNITY } from '../../../demo/places'
import { chosen, everyTrace } from '../../domains'
import type { Leaver } from '../../domains/tables'
import { documents, reachInto } from '../../support/database'
import { testEach } from '../../support/each'
import { type House, newKey, openHouse } from '../../support/house'
import { appoint, idOf } from '../../support/members'
import { sealedIn } from '../../support/sealed'

/** Somebody who did something in every domain has their data deleted, and every collection is looked through for them. */

const OPENID = 'demo-chen'
const memberId = idOf(OPENID)
const NAME = '陈秀英'
/** Nobody else's in the demo community. */
const NUMBER = '13800000088'

const traces = everyTrace.flatMap(({ trace, ...line }) => (typeof trace === 'string' ? [] : [{ ...line, ...trace }]))
const neverThere = everyTrace.flatMap(({ trace, collection }) => (typeof trace === 'string' ? [collection] : []))
/** What they do before they go: something in each of the chosen domains. */
const done = traces.filter(({ domain }) => chosen.includes(domain))

/** The kernel's own, which belong to no domain: by the id of a matter, and for as long as that. */
const OF_THE_KERNEL = ['stuckEffects']

let house: House
/** What says who somebody is: name, number and identity. */
const telling = [NAME, NUMBER, OPENID]
/** In which collections any of them, or the id, stood before. */
let before: Set<string>

beforeAll(async () => {
  house = await openHouse({ limitFactor: 10 })
  await reachInto(house)
  // The key of this house, which opens what lies sealed in its documents.
  process.env.CHORUS_PHONE_KEYS = readFileSync(path.join(house.data, 'phone.key'), 'utf8')
  await house.control('PUT', 'pushes/wxa_media_check', { hold: true })
  await house.control('PUT', 'openapi/phonenumber.getPhoneNumber', { phoneInfo: { phoneNumber: NUMBER } })
  await appoint(OPENID, 'residentsCommittee', { id: COMMUNITY, label: '翠苑社区' })
  const me = house.as(OPENID)
  await me.members.setPhone.mutate({ code: 'chen', key: newKey() })
  const leaver: Leaver = {
    house,
    openid: OPENID,
    memberId,
    name: NAME,
    number: NUMBER,
    me,
    office: house.as('demo-wang'),
  }
  for (const { leave } of done) await leave(leaver)
  before = new Set((await standing([...telling, memberId])).map(({ collection }) => collection))
  await me.members.leave.mutate({ key: newKey() })
  expect(await me.members.erase.mutate({ key: newKey() })).toBeNull()
})
afterAll(() => house.close())

/** The documents in which any of these words stands, or lies in a sealed number. */
async function standing(words: string[]): Promise<{ collection: string; found: string }[]> {
  const all: { collection: string; found: string }[] = []
  for (const collection of Object.keys(schema.collections)) {
    for (const document of await documents<{ _id: string }>(collection)) {
      const numbers = sealedIn(document).map(({ sealed }) => readablePhone(sealed, document._id))
      const text = JSON.stringify({ document, numbers })
      const found = words.filter((word) => text.includes(word))
      if (found.length > 0) all.push({ collection, found: `${collection}/${document._id}: ${found.join(', ')}` })
    }
  }
  return all
}

test('every collection belongs to a domain or to the kernel', () => {
  expect(Object.keys(schema.collections).sort()).toEqual([...Object.keys(collections), ...OF_THE_KERNEL].sort())
})

testEach(done)('$domain: they did stand in $collection', ({ collection }) => expect(before).toContain(collection))

test('they never stood where the domains say that nobody does', () => {
  expect([...before].filter((collection) => neverThere.includes(collection))).toEqual([])
})

test('nothing says who they are, anywhere', async () => {
  expect((await standing(telling)).map(({ found }) => found)).toEqual([])
})

test('their id stands only where a domain says why, and in what is removed with it', async () => {
  const allowed = traces.flatMap(({ keepsId, collection }) => (keepsId ? [collection] : []))
  const left = await standing([memberId])
  expect(left.filter(({ collection }) => !allowed.includes(collection)).map(({ found }) => found)).toEqual([])
  const own = left.filter(({ collection }) => collection === 'members').map(({ found }) => found)
  expect(own).toEqual([`members/${memberId}: ${memberId}`])
})
