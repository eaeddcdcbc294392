import type { MemberDocument } from 'types/members'
import type { PictureDocument } from 'types/photos'
import type { ReservationDocument } from 'types/reservations'
import cloud from 'wx-server-sdk'
import { add, change, documents, reachInto } from '../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../support/house'
import { changeMember, idOf } from '../support/members'
import { filesIn, sendPicture, smallPicture, takeIn } from '../support/pictures'
import { refusedAs } from '../support/refusal'

/** Names for files that an app is about to send: nothing else is taken in, and what was sent is gone a day later. */

let house: House
/** Of the demo community. */
let others: string[]
beforeEach(async () => {
  house = await openHouse()
  await reachInto(house)
  others = await filesIn(house, 'held')
  await house.control('PUT', 'pushes/wxa_media_check', { hold: true })
})
afterEach(() => house.close())

const HOUR = 3_600_000
const chen = () => house.as('demo-chen')
const ago = (hours: number) => new Date(Date.now() - hours * HOUR)
const reserved = () => documents<ReservationDocument>('reservations')
/** As if all names had been reserved so long ago. */
const age = async (hours: number) => {
  for (const { _id } of await reserved()) await change('reservations', _id, { at: ago(hours) })
}
/** The files held here for their owner only. */
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
  const reserve = () => chen().photos.reserve.mutate({ count: 9, key: newKey() })
  for (let call = 0; call < 13; call++) await reserve()
  expect(await refusedAs(house, reserve)).toBe('RATE_LIMITED/DAY_USED_UP')
  expect(await reserved()).toHaveLength(117)
  await chen().photos.reserve.mutate({ count: 3, key: newKey() })
})

describe('a call that died', () => {
  /** What is left where the process died before it stored the picture's document. */
  async function dieBeforeTheDocument(): Promise<string> {
    const fileId = await sendPicture(house)
    const original = await smallPicture()
    const { id } = await accept(fileId)
    await cloud.database().collection('pictures').doc(id).remove({})
    await changeMember('demo-chen', { uploads: [] })
    await cloud.uploadFile({
      cloudPath: fileId.replace(/^cloud:\/\/[^/]+\//, ''),
      fileContent: original as unknown as Parameters<typeof cloud.uploadFile>[0]['fileContent'],
    })
    return fileId
  }

  test('sent again it goes on: WeChat is asked, and others see the picture in the end', async () => {
    const fileId = await dieBeforeTheDocument()
    const { id } = await accept(fileId)
    const [picture] = await documents<PictureDocument>('pictures', { _id: id })
    expect(picture).toMatchObject({ _id: id, state: 'asked', traces: [expect.any(String)] })
    expect(await held()).toHaveLength(2)
    expect(await filesIn(house, 'incoming')).toEqual([])
    const report = { category: 'facilities' as const, text: '漏水', placeId: 'b3', photoIds: [id], key: newKey() }
    expect((await chen().requests.submit.mutate(report)).photoCount).toBe(1)
  })

  test('never sent again it leaves nothing: the clock takes all away a day later', async () => {
    await dieBeforeTheDocument()
    expect([...(await held()), ...(await filesIn(house, 'incoming'))]).toHaveLength(3)
    await house.fireClock()
    expect(await filesIn(house, 'incoming')).toHaveLength(1)
    await age(25)
    await house.fireClock()
    expect([await held(), await filesIn(house, 'incoming'), await reserved()]).toEqual([[], [], []])
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

test('whoever is erased takes along what they sent', async () => {
  await sendPicture(house)
  await takeIn(house)
  await chen().members.leave.mutate({ key: newKey() })
  await chen().members.erase.mutate({ key: newKey() })
  const mine = (await reserved()).filter(({ memberId }) => memberId === idOf('demo-chen'))
  expect([mine, await filesIn(house, `incoming/${idOf('demo-chen')}`)]).toEqual([[], []])
  const [left] = await documents<MemberDocument>('members', { _id: idOf('demo-chen') })
  expect(left?.state).toBe('erased')
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
