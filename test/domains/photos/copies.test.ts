import type { PictureDocument } from 'types/photos'
import cloud from 'wx-server-sdk'
import { decideOn } from '../../../cloudfunctions/domains/photos/life'
import { pathOf } from '../../../cloudfunctions/kernel/file-ids'
import { upload } from '../../../cloudfunctions/kernel/files'
import { actor } from '../../../cloudfunctions/testing/people'
import { COMMUNITY } from '../../../demo/places'
import { change, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse } from '../../support/house'
import { filesIn, pictureOf, say, smallPicture, stored, takeIn } from '../../support/pictures'

/** A picture of which WeChat was not sure is published by a process that dies on the way; then the clock comes. */

let house: House
beforeAll(async () => {
  house = await openHouse()
  await reachInto(house)
  await house.control('PUT', 'pushes/wxa_media_check', { hold: true })
})
afterAll(() => house.close())

/** A reported picture, and what the word 'publish' writes, with what must follow left undone for two minutes. */
async function leftUndone() {
  const before = await filesIn(house, 'photos')
  const { id: photoId } = await takeIn(house)
  const report = { category: 'facilities' as const, text: '灯坏了', placeId: 'b3', photoIds: [photoId], key: newKey() }
  const { id } = await house.as('demo-chen').requests.submit.mutate(report)
  await say(house, 'review')
  const picture = await pictureOf(photoId)
  const office = actor({ id: 'office', communityId: COMMUNITY, posts: [['residentsCommittee', COMMUNITY]] })
  const by = { memberId: 'office', name: '王', post: '居委会' }
  const { set, entry } = decideOn(picture, office, { action: 'publish', by, key: newKey(), now: new Date() })
  const effect = { id: newKey(), event: 'picture.published', at: new Date(Date.now() - 120_000), entryId: entry.id }
  const shown = cloud.database().command.set(set.shown ?? {})
  await change('pictures', photoId, { ...set, shown, effects: [effect] })
  const fresh = async () => (await filesIn(house, 'photos')).filter((file) => !before.includes(file))
  return { id, photoId, picture: await pictureOf(photoId), fresh }
}

const seenBy = async (openid: string, id: string) =>
  (await house.as(openid).requests.get.query({ id })).photos.map(({ held }) => (held ? 'held' : 'published'))
const copy = async (fileId = '') => upload(pathOf(fileId), await smallPicture())
const namesOf = ({ shown }: PictureDocument) => [shown?.fileId, shown?.thumbnailId].map((one) => pathOf(one ?? ''))

test.each([
  ['before the first copy', async () => undefined],
  ['between the two copies', async ({ shown }: PictureDocument) => void (await copy(shown?.fileId))],
  [
    'before it said that both are there',
    async ({ shown }: PictureDocument) => void (await Promise.all([copy(shown?.fileId), copy(shown?.thumbnailId)])),
  ],
])('died %s: only its owner sees it, until the clock makes the same two copies and no third', async (_, until) => {
  const { id, photoId, picture, fresh } = await leftUndone()
  await until(picture)
  expect([await seenBy('demo-chen', id), await seenBy('demo-wang', id)]).toEqual([['held'], []])
  await house.fireClock()
  expect([await seenBy('demo-chen', id), await seenBy('demo-wang', id)]).toEqual([['published'], ['published']])
  expect(await fresh()).toEqual(namesOf(picture).sort())
  expect(await stored(house, [picture.fileId, picture.thumbnailId])).toEqual([])
  expect(await pictureOf(photoId)).toMatchObject({ effects: [], shown: { ...picture.shown, ready: true } })
})

test('died before the held files were gone: the clock takes them away, and nothing else changes', async () => {
  const { id, photoId, picture, fresh } = await leftUndone()
  await Promise.all([copy(picture.shown?.fileId), copy(picture.shown?.thumbnailId)])
  await change('pictures', photoId, { 'shown.ready': true })
  expect(await seenBy('demo-wang', id)).toEqual(['published'])
  await house.fireClock()
  expect(await stored(house, [picture.fileId, picture.thumbnailId])).toEqual([])
  expect(await fresh()).toEqual(namesOf(picture).sort())
  expect(await seenBy('demo-wang', id)).toEqual(['published'])
})

test('dropped while it was being copied: nobody sees it, and no copy stays', async () => {
  const { id, photoId, picture, fresh } = await leftUndone()
  // The word 'drop' came between; what followed from 'publish' is still on its way.
  await change('pictures', photoId, { state: 'dropped' })
  await copy(picture.shown?.fileId)
  await house.fireClock()
  expect(await fresh()).toEqual([])
  expect([await seenBy('demo-chen', id), await seenBy('demo-wang', id)]).toEqual([[], []])
  expect((await documents<PictureDocument>('pictures', { _id: photoId }))[0]?.effects).toEqual([])
})
