import sharp from 'sharp'
import type { MemberDocument } from 'types/members'
import type { PictureDocument } from 'types/photos'
import type { ReservationDocument } from 'types/reservations'
import cloud from 'wx-server-sdk'
import { pathOf } from '../../../cloudfunctions/kernel/file-ids'
import { remove, upload } from '../../../cloudfunctions/kernel/files'
import { add, change, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { changeMember, idOf } from '../../support/members'
import { filesIn, pictureOf, say, sendPicture, smallPicture, takeIn } from '../../support/pictures'
import { refusedAs } from '../../support/refusal'

/** Names for files that an app is about to send: nothing else is taken in, and what was sent is gone a day later. */

let house: House
/** The files that were held before a test. */
let others: string[]
beforeAll(async () => {
  house = await openHouse()
  await reachInto(house)
  await house.control('PUT', 'pushes/wxa_media_check', { hold: true })
})
afterAll(() => house.close())
beforeEach(async () => {
  await age(25)
  await house.fireClock()
  await changeMember('demo-chen', { uploads: [] })
  others = await filesIn(house, 'held')
})

const HOUR = 3_600_000
const chen = () => house.as('demo-chen')
const ago = (hours: number) => new Date(Date.now() - hours * HOUR)
const reserved = () => documents<ReservationDocument>('reservations')
/** As if all names had been reserved so long ago. */
const age = async (hours: number) => {
  for (const { _id } of await reserved()) await change('reservations', _id, { at: ago(hours) })
}
/** The files that a test left to be seen by their owner only. */
const held = async () => (await filesIn(house, 'held')).filter((file) => !others.includes(file))
const accept = (fileId: string, openid = 'demo-chen') => house.as(openid).photos.accept.mutate({ fileId })

describe('only what was reserved is taken in', () => {
  test.each([
    ['a path of one’s own choice', (mine: string) => mine.replace(/[^/]+$/, 'x'.repeat(24))],
    ['a longer path that ends like it', (mine: string) => mine.replace(/([^/]+)$/, 'a/$1')],
    ['another folder', (mine: string) => mine.replace('/incoming/', '/held/')],
    ['no file id at all', () => 'photo.jpg'],
  ])('not %s', async (_, other) => {
    const fileId = await sendPicture(house)
    expect(await refusedAs(house, () => accept(other(fileId)))).toBe('NOT_FOUND/PICTURE_MISSING')
    expect((await accept(fileId)).held).toBe(true)
  })

  test('not what another person reserved, nor what was reserved a day ago', async () => {
    const fileId = await sendPicture(house)
    expect(await refusedAs(house, () => accept(fileId, 'demo-zhou'))).toBe('NOT_FOUND/PICTURE_MISSING')
    await age(23.5)
    expect(await refusedAs(house, () => accept(fileId))).toBe('NOT_FOUND/PICTURE_MISSING')
  })

  test('not what the same person reserved in another community', async () => {
    const elsewhere = { _id: 'f'.repeat(24), communityId: 'elsewhere', memberId: 'e'.repeat(24), of: 1 }
    await add('reservations', [{ ...elsewhere, at: ago(0) }])
    const path = `incoming/${elsewhere.memberId}/${elsewhere._id}`
    const fileId = await house.put('demo-chen', path, await smallPicture())
    expect(await refusedAs(house, () => accept(fileId))).toBe('NOT_FOUND/PICTURE_MISSING')
    expect(await filesIn(house, 'incoming')).toEqual([path])
  })

  test('the same name again gives the same picture', async () => {
    const fileId = await sendPicture(house)
    const [first, second] = [await accept(fileId), await accept(fileId)]
    expect(second.id).toBe(first.id)
    expect(await filesIn(house, 'incoming')).toEqual([])
    expect(await held()).toHaveLength(2)
  })
})

test('the same key again gives the same names, and with another number of them it is refused', async () => {
  const key = newKey()
  const { paths } = await chen().photos.reserve.mutate({ count: 3, key })
  expect(new Set(paths).size).toBe(3)
  expect((await chen().photos.reserve.mutate({ count: 3, key })).paths).toEqual(paths)
  expect(await outcomeOf(chen().photos.reserve.mutate({ count: 2, key }))).toBe('CONFLICT/KEY_REUSED')
  expect(await reserved()).toHaveLength(3)
  for (const count of [0, 10, 1.5]) {
    const wrong = () => chen().photos.reserve.mutate({ count, key: newKey() })
    expect(await refusedAs(house, wrong)).toMatch(/^INVALID_INPUT/)
  }
})

test('each name counts against the day, and beyond it nothing is reserved', async () => {
  const { photos } = house.as('demo-zhou')
  const reserve = () => photos.reserve.mutate({ count: 9, key: newKey() })
  for (let call = 0; call < 13; call++) await reserve()
  expect(await refusedAs(house, reserve)).toBe('RATE_LIMITED/DAY_USED_UP')
  expect(await reserved()).toHaveLength(117)
  await photos.reserve.mutate({ count: 3, key: newKey() })
})

describe('a call that died', () => {
  type Undo = (picture: PictureDocument) => Promise<unknown>
  const document = (id: string) => cloud.database().collection('pictures').doc(id)
  const notWaiting = () => changeMember('demo-chen', { uploads: [] })
  /** By how far it came: takes away what was not yet there. The original is there in each case. */
  const STATES: [string, Undo][] = [
    [
      'once its names were noted',
      async ({ _id, fileId, thumbnailId }) => {
        await remove([fileId, thumbnailId])
        await notWaiting()
        await document(_id).remove({})
      },
    ],
    [
      'once its files were made',
      async ({ _id }) => {
        await notWaiting()
        await document(_id).remove({})
      },
    ],
    ['once it waited with its owner', async ({ _id }) => document(_id).remove({})],
    ['before it asked WeChat', async ({ _id }) => document(_id).update({ data: { traces: [], askAt: ago(0) } })],
  ]

  /** @returns the file id that was sent */
  async function die(undo: Undo): Promise<string> {
    const fileId = await sendPicture(house)
    const { id } = await accept(fileId)
    await undo(await pictureOf(id))
    await upload(pathOf(fileId), await smallPicture())
    return fileId
  }

  test.each(STATES)('%s, sent again goes on, and WeChat is asked', async (_, undo) => {
    const { id } = await accept(await die(undo))
    await house.fireClock()
    expect(await pictureOf(id)).toMatchObject({ state: 'asked', traces: [expect.any(String)] })
    expect(await held()).toHaveLength(2)
    await say(house, 'pass')
    const report = { category: 'facilities' as const, text: '漏水', placeId: 'b3', photoIds: [id], key: newKey() }
    const request = await chen().requests.submit.mutate(report)
    expect((await house.as('demo-wang').requests.get.query({ id: request.id })).photos).toHaveLength(1)
  })

  test.each(STATES)('%s, never sent again leaves nothing a day later', async (_, undo) => {
    await die(undo)
    await house.fireClock()
    expect(await filesIn(house, 'incoming')).toHaveLength(1)
    await age(25)
    const [me] = await documents<MemberDocument>('members', { _id: idOf('demo-chen') })
    await changeMember('demo-chen', { uploads: (me?.uploads ?? []).map((one) => ({ ...one, at: ago(25) })) })
    await house.fireClock()
    expect([await held(), await filesIn(house, 'incoming'), await reserved()]).toEqual([[], [], []])
    const [left] = await documents<MemberDocument>('members', { _id: idOf('demo-chen') })
    expect(left?.uploads).toEqual([])
  })
})

test('the clock takes away what was reserved a day ago, accepted or not, however much it is', async () => {
  const kept = await takeIn(house)
  await sendPicture(house)
  const memberId = idOf('demo-zhou')
  const many = Array.from({ length: 120 }, (_, index) => ({
    _id: String(index).padStart(24, '0'),
    communityId: 'cuiyuan',
    memberId,
    of: 1,
    made: null,
    at: ago(30),
  }))
  for (let from = 0; from < many.length; from += 60) await add('reservations', many.slice(from, from + 60))
  for (const { _id } of many.slice(0, 60)) {
    await house.put('demo-zhou', `incoming/${memberId}/${_id}`, Buffer.from('x'))
  }
  await age(25)
  await house.fireClock()
  expect(await reserved()).toEqual([])
  expect(await filesIn(house, 'incoming')).toEqual([])
  // What was made of one stays: it waits with its owner for its own time.
  expect(await documents('pictures', { _id: kept.id })).toHaveLength(1)
  expect((await fetch(kept.url)).status).toBe(200)
})

test('whoever is erased takes along what they sent, also what arrives a little later', async () => {
  const fileId = await sendPicture(house)
  await takeIn(house)
  const folder = `incoming/${idOf('demo-chen')}`
  await chen().members.leave.mutate({ key: newKey() })
  await chen().members.erase.mutate({ key: newKey() })
  expect(await filesIn(house, folder)).toEqual([])
  const [left] = await documents<MemberDocument>('members', { _id: idOf('demo-chen') })
  expect(left?.state).toBe('erased')
  // An upload was under way.
  await house.put('demo-chen', pathOf(fileId), await smallPicture())
  const settled = new Date(Date.now() - 11 * 60_000)
  await change('members', idOf('demo-chen'), { updatedAt: settled })
  await age(0.2)
  await house.fireClock()
  const mine = (await reserved()).filter(({ memberId }) => memberId === idOf('demo-chen'))
  expect([mine, await filesIn(house, folder)]).toEqual([[], []])
})

test('what is put under a name whose time is over goes with the attempt to use it', async () => {
  const fileId = await sendPicture(house, 'demo-huang')
  await age(25)
  await house.fireClock()
  await house.put('demo-huang', pathOf(fileId), await smallPicture())
  expect(await refusedAs(house, () => accept(fileId, 'demo-huang'))).toBe('NOT_FOUND/PICTURE_MISSING')
  expect(await filesIn(house, `incoming/${idOf('demo-huang')}`)).toEqual([])
})

test('one name that cannot be worked off keeps no others', async () => {
  const fileIds = [await sendPicture(house, 'demo-huang'), await sendPicture(house, 'demo-huang')]
  await age(25)
  // A document that nobody can read any more.
  const [first] = await reserved()
  await change('reservations', first?._id ?? '', { attempts: { broken: true } })
  await house.fireClock()
  expect((await reserved()).map(({ _id }) => _id)).toEqual([first?._id])
  expect(await filesIn(house, 'incoming')).toHaveLength(fileIds.length - 1)
  await change('reservations', first?._id ?? '', { attempts: cloud.database().command.set([]) })
  await house.fireClock()
  expect([await reserved(), await filesIn(house, 'incoming')]).toEqual([[], []])
})

test('a name is spent by what was no picture', async () => {
  const fileId = await sendPicture(house, 'demo-huang', Buffer.from('no picture'))
  // This refusal is written down: the next one costs no decoding.
  expect(await outcomeOf(accept(fileId, 'demo-huang'))).toBe('INVALID_INPUT/NOT_A_PICTURE')
  await house.put('demo-huang', pathOf(fileId), await smallPicture())
  expect(await refusedAs(house, () => accept(fileId, 'demo-huang'))).toBe('NOT_FOUND/PICTURE_MISSING')
})

test('two different pictures put under one name and taken in at once: what WeChat looked at is what others see', async () => {
  // Slow to decode, so that the second call comes to its end first.
  const slow = await sharp({ create: { width: 6_000, height: 4_000, channels: 3, background: '#f00' } })
    .png()
    .toBuffer()
  const fileId = await sendPicture(house, 'demo-huang', slow)
  const first = accept(fileId, 'demo-huang').catch(() => undefined)
  await house.put('demo-huang', pathOf(fileId), await smallPicture())
  const second = accept(fileId, 'demo-huang').catch(() => undefined)
  const taken = (await Promise.all([first, second])).flatMap((one) => one ?? [])
  expect(new Set(taken.map(({ id }) => id)).size).toBe(1)
  const picture = await pictureOf(taken[0]?.id ?? '')
  const [reservation] = await reserved()
  const names = reservation?.attempts?.map((attempt) => attempt.fileId) ?? []
  expect(names).toContain(picture?.fileId)
  // No name is written by two attempts; those of the other one are gone.
  expect(new Set(names).size).toBe(names.length)
  expect(await held()).toHaveLength(2)
})

test('sixty calls at once do not pass the quota of a day together', async () => {
  const reserveNine = () => house.as('demo-zhao').photos.reserve.mutate({ count: 9, key: newKey() })
  const outcomes = await Promise.all(Array.from({ length: 30 }, () => outcomeOf(reserveNine())))
  const mine = (await reserved()).filter(({ memberId }) => memberId === idOf('demo-zhao'))
  expect(mine).toHaveLength(117)
  expect(outcomes.filter((one) => one === 'RATE_LIMITED/DAY_USED_UP')).toHaveLength(17)
})

test('a spreadsheet goes the same way', async () => {
  const office = house.as('demo-wang').places
  const { paths } = await office.reserveSheet.mutate({ key: newKey() })
  const fileId = await house.put('demo-wang', paths[0] ?? '', Buffer.from('no sheet'))
  const elsewhere = fileId.replace(/[^/]+$/, 'y'.repeat(24))
  const check = (of: string) => office.checkSheet.mutate({ fileId: of, key: newKey() })
  expect(await refusedAs(house, () => check(elsewhere))).toBe('CONFLICT/FILE_MISSING')
  expect(await filesIn(house, 'incoming')).toHaveLength(1)
  await age(25)
  await house.fireClock()
  expect(await filesIn(house, 'incoming')).toEqual([])
})
