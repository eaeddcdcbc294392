import type { MessageDocument } from 'types/messages'
import { postKey } from 'types/words/posts'
import { members } from '../../cloudfunctions/domains/members/store'
import { findByIds, openDatabase } from '../../cloudfunctions/kernel/database'
import { remove, temporaryUrls, upload } from '../../cloudfunctions/kernel/files'
import { heldAmong, holdersNow } from '../../cloudfunctions/kernel/holders'
import { COMMUNITY } from '../../demo/places'
import { add, documents, reachInto } from '../support/database'
import { type House, newKey, openHouse } from '../support/house'
import { memberWith } from '../support/seats'

/** More than the platform takes, or gives, in one call. */

let house: House
beforeAll(async () => {
  house = await openHouse()
  await reachInto(house)
})
afterAll(() => house.close())

test('a hundred and thirteen holders of a post are all told', async () => {
  const holders = Array.from({ length: 113 }, (_, index) =>
    memberWith(`holder-${index}`, COMMUNITY, [['residentsCommittee', COMMUNITY]]),
  )
  for (let from = 0; from < holders.length; from += 40) await add('members', holders.slice(from, from + 40))
  const report = { category: 'facilities' as const, text: '灯坏了', placeId: 'b3', key: newKey() }
  const { id } = await house.as('demo-chen').requests.submit.mutate(report)
  await house.as('demo-chen').requests.withdraw.mutate({ id, key: newKey() })
  const told = await documents<MessageDocument>('messages', { 'subject.id': id })
  const ids = told.map(({ memberId }) => memberId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(holders.filter(({ _id }) => !ids.includes(_id))).toEqual([])
})

test('a hundred and thirteen posts asked for at once give all who hold them', async () => {
  const keys = Array.from({ length: 113 }, (_, index) => postKey('warden', `house-${index}`))
  const wardens = keys.map((_, index) => memberWith(`warden-${index}`, COMMUNITY, [['warden', `house-${index}`]]))
  for (let from = 0; from < wardens.length; from += 40) await add('members', wardens.slice(from, from + 40))
  const db = openDatabase()
  const found = await holdersNow(db, keys, new Date())
  expect(found.map(({ name }) => name).sort()).toEqual(wardens.map(({ name }) => name).sort())
  expect((await heldAmong(db, keys, new Date())).size).toBe(113)
  // One of them is asked for twice.
  const [warden, another] = wardens.map(({ _id }) => _id) as [string, string]
  const ids = [...wardens.map(({ _id }) => _id), warden, another]
  expect(await findByIds(members(db), ids)).toHaveLength(113)
})

test('fifty-one files get their addresses, and are deleted', async () => {
  const names = Array.from({ length: 51 }, (_, index) => `exports/many-${index}.txt`)
  const files = await Promise.all(names.map((name) => upload(name, Buffer.from(name))))
  const urls = await temporaryUrls(files)
  expect(urls.size).toBe(51)
  expect(await (await fetch(urls.get(files[50] ?? '') ?? '')).text()).toBe(names[50])
  await remove(files)
  expect((await temporaryUrls(files)).size).toBe(0)
})
