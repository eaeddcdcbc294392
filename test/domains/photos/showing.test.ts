import cloud from 'wx-server-sdk'
import { pathOf } from '../../../cloudfunctions/kernel/file-ids'
import { upload } from '../../../cloudfunctions/kernel/files'
import { COMMUNITY } from '../../../demo/places'
import { change, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse } from '../../support/house'
import { idOf } from '../../support/members'
import { filesIn, pictureOf, published, say, stored, takeIn } from '../../support/pictures'

/** A picture is shown because its document says so, to whom it says, and never because a file lies somewhere. */

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 10 })
  await reachInto(house)
  await house.control('PUT', 'pushes/wxa_media_check', { hold: true })
})
afterAll(() => house.close())

const PLANTED = Buffer.from('NOT CHECKED')
const reported = async (photoIds: string[]) => {
  const report = { category: 'facilities' as const, text: '灯坏了', placeId: 'b3', photoIds, key: newKey() }
  return (await house.as('demo-chen').requests.submit.mutate(report)).id
}
const photosFor = async (openid: string, id: string) => (await house.as(openid).requests.get.query({ id })).photos
const bytesAt = async (url = '') => Buffer.from(await (await fetch(url)).arrayBuffer())

/** Everything that any of the readers is given, as bytes. */
async function shownOf(id: string): Promise<Buffer[]> {
  const views = await Promise.all(['demo-chen', 'demo-wang', 'demo-li'].map((openid) => photosFor(openid, id)))
  return Promise.all(views.flat().flatMap(({ url, thumbnailUrl }) => [bytesAt(url), bytesAt(thumbnailUrl)]))
}

/** Puts bytes wherever a picture of this id was, or might be thought to be, once it was published. */
async function plant(id: string, names: string[] = []): Promise<void> {
  for (const folder of ['photos', `photos/${COMMUNITY}`])
    for (const name of [`${id}.jpg`, `${id}-s.jpg`]) await upload(`${folder}/${name}`, PLANTED)
  for (const name of names) await upload(name, PLANTED)
}

describe('bytes where a published picture might lie', () => {
  test.each(['risky', 'review', undefined] as const)('are shown to nobody, where WeChat says %s', async (verdict) => {
    const { id: photoId } = await takeIn(house)
    const id = await reported([photoId])
    if (verdict) await say(house, verdict)
    const { fileId, thumbnailId } = await pictureOf(photoId)
    await plant(
      photoId,
      [fileId, thumbnailId].map((one) => pathOf(one).replace('held/', 'photos/')),
    )
    for (const openid of ['demo-wang', 'demo-li']) expect(await photosFor(openid, id)).toEqual([])
    for (const bytes of await shownOf(id)) expect(bytes.equals(PLANTED)).toBe(false)
  })

  test('do not take the place of one that is', async () => {
    const { _id: photoId } = await published(house)
    const id = await reported([photoId])
    await plant(photoId)
    const shown = await shownOf(id)
    expect(shown).toHaveLength(6)
    for (const bytes of shown) expect(bytes.equals(PLANTED)).toBe(false)
  })

  test('of a portrait do not stand on the public page', async () => {
    const { id: photoId } = await takeIn(house, 'demo-fang')
    await say(house, 'review')
    await house.as('demo-fang').members.setPortrait.mutate({ photoId, key: newKey() })
    await plant(photoId)
    const portraitFor = async (openid: string) => {
      const { posts } = await house.as(openid).posts.building.query({ placeId: 'b3' })
      return posts.flatMap(({ holders }) => holders).find(({ name }) => name === '方玉珍')?.portrait
    }
    for (const openid of ['demo-chen', 'demo-wang', 'demo-fang']) expect(await portraitFor(openid)).toBeNull()
    // Its owner sees it where it is theirs alone.
    const mine = (await house.as('demo-fang').members.me.query())?.portrait
    expect((await bytesAt(mine ?? '')).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]))
    await house.as('demo-wang').photos.withhold.mutate({ id: photoId, key: newKey() })
    expect((await house.as('demo-fang').members.me.query())?.portrait).toBeNull()
    expect(await portraitFor('demo-chen')).toBeNull()
  })
})

test('a picture without a document only its owner sees, as held', async () => {
  const { id: photoId } = await takeIn(house)
  const id = await reported([photoId])
  const { fileId, thumbnailId } = await pictureOf(photoId)
  const strange = { id: 'nobody-knows-it', fileId, thumbnailId }
  await change('requests', id, { photos: [strange] })
  expect(await photosFor('demo-chen', id)).toMatchObject([{ id: strange.id, held: true }])
  expect(await photosFor('demo-wang', id)).toEqual([])
})

test('a published picture lies under names that say nothing, and stand in its document alone', async () => {
  const { _id: photoId, shown, fileId } = await published(house)
  const id = await reported([photoId])
  for (const one of [shown?.fileId, shown?.thumbnailId])
    expect(pathOf(one ?? '')).toMatch(/^photos\/[0-9a-f]{32}\.jpg$/)
  expect(pathOf(fileId)).toMatch(/^held\/[0-9a-f]{32}\.jpg$/)
  expect(await stored(house, [fileId])).toEqual([])
  const [request] = await documents<object>('requests', { _id: id })
  expect(JSON.stringify(request)).not.toContain(pathOf(shown?.fileId ?? ''))
  const mine = await house.as('demo-chen').members.exportMine.query()
  expect(JSON.parse(mine.json).诉求.我反映的[0].照片).toHaveLength(1)
})

test('what is withheld, replaced or never used leaves no file, whatever there was of it', async () => {
  const before = await filesIn(house, 'photos')
  const { id } = await takeIn(house)
  await say(house, 'risky')
  const portrait = await published(house, 'demo-li')
  const next = await published(house, 'demo-li')
  const { setPortrait } = house.as('demo-li').members
  for (const photoId of [portrait._id, next._id, null]) await setPortrait.mutate({ photoId, key: newKey() })
  const unused = await published(house, 'demo-ma')
  const [upload] = (await documents<{ uploads: object[] }>('members', { _id: idOf('demo-ma') }))[0]?.uploads ?? []
  await change('members', idOf('demo-ma'), { uploads: [{ ...upload, at: new Date(Date.now() - 25 * 3_600_000) }] })
  await house.fireClock()
  for (const [one, state] of [
    [id, 'withheld'],
    [portrait._id, 'dropped'],
    [next._id, 'dropped'],
    [unused._id, 'dropped'],
  ] as const) {
    const picture = await pictureOf(one)
    expect(picture).toMatchObject({ state, shown: null, effects: [] })
    expect(await stored(house, [picture.fileId, picture.thumbnailId])).toEqual([])
  }
  // Li's portrait of the demo went with the first of them.
  expect((await filesIn(house, 'photos')).filter((file) => !before.includes(file))).toEqual([])
})

describe('documents of November 2026, in which a picture is kept under the name it would be published by', () => {
  /** As the functions of that time wrote it, with its files where they put them. */
  async function earlier(state: 'asked' | 'published'): Promise<{ photoId: string; id: string }> {
    const { id: photoId } = await takeIn(house)
    const id = await reported([photoId])
    const { fileId, thumbnailId } = await pictureOf(photoId)
    const bucket = fileId.slice(0, fileId.length - pathOf(fileId).length)
    const names = [`${COMMUNITY}/${photoId}.jpg`, `${COMMUNITY}/${photoId}-s.jpg`]
    for (const name of names) {
      await upload(
        `${state === 'asked' ? 'held' : 'photos'}/${name}`,
        await bytesAt((await photosFor('demo-chen', id))[0]?.url),
      )
    }
    const files = { fileId: `${bucket}photos/${names[0]}`, thumbnailId: `${bucket}photos/${names[1]}` }
    await change('pictures', photoId, { ...files, state, shown: cloud.database().command.remove() })
    await change('requests', id, { photos: [{ id: photoId, ...files }] })
    expect(await pictureOf(photoId)).not.toHaveProperty('shown')
    expect(thumbnailId).not.toBe(files.thumbnailId)
    return { photoId, id }
  }

  test('published it is shown to everybody, held to its owner', async () => {
    expect(await photosFor('demo-wang', (await earlier('published')).id)).toMatchObject([{ held: false }])
    const { id } = await earlier('asked')
    expect(await photosFor('demo-wang', id)).toEqual([])
    expect(await photosFor('demo-chen', id)).toMatchObject([{ held: true }])
  })

  test('passed it goes to names of chance, and what lay planted is shown to nobody', async () => {
    const { photoId, id } = await earlier('asked')
    await plant(photoId)
    await say(house, 'pass')
    expect(await pictureOf(photoId)).toMatchObject({ state: 'published', shown: { ready: true } })
    expect(await photosFor('demo-wang', id)).toMatchObject([{ held: false }])
    for (const bytes of await shownOf(id)) expect(bytes.equals(PLANTED)).toBe(false)
  })

  test('withheld it leaves no file', async () => {
    const { photoId } = await earlier('asked')
    await say(house, 'risky')
    expect((await Promise.all(['held', 'photos'].map((folder) => filesIn(house, folder)))).flat().join()).not.toContain(
      photoId,
    )
  })
})
