import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import type { WireResponse } from 'types/wire'
import { PHOTO_BYTES_AT_MOST } from 'types/words/requests'
import { memberIdOf } from '../../cloudfunctions/kernel/ids'
import { COMMUNITY } from '../../demo/places'
import { callErrorOf, refusedAtTheDoor } from '../../src/cloud/errors'
import { type House, newKey, openHouse } from '../support/house'
import { idOf } from '../support/members'
import { sendPicture, smallPicture, takeIn } from '../support/pictures'
import { refusedBy } from '../support/refusal'

let house: House
beforeAll(async () => {
  house = await openHouse()
  // What WeChat says of pictures comes when it comes, and would be counted among what a refusal wrote.
  await house.control('PUT', 'pushes/wxa_media_check', { hold: true })
})
afterAll(() => house.close())

const report = (changes: Record<string, unknown> = {}) => ({
  category: 'facilities' as const,
  text: '灯坏了',
  placeId: 'b3',
  key: newKey(),
  ...changes,
})

const refusal = (call: () => Promise<unknown>) => refusedBy(house, call)

describe('text', () => {
  it.each([
    ['empty', '', 'TEXT_EMPTY'],
    ['of blanks', ' \n\t 　', 'TEXT_EMPTY'],
    ['of 10,000 characters', '灯'.repeat(10_000), 'TEXT_TOO_LONG'],
    ['with control characters', '灯坏了\u0000\u001b[31m', 'CONTROL_CHARACTERS'],
    ['with half a character', '灯\ud83d坏了', 'CONTROL_CHARACTERS'],
  ])('%s', async (_, text, reason) => {
    const found = await refusal(() => house.as('demo-chen').requests.submit.mutate(report({ text })))
    expect(found).toMatchObject({ code: 'INVALID_INPUT', reason, fields: { text: expect.any(String) } })
  })

  it('of exactly 500 characters, some outside the basic plane, is taken', async () => {
    const text = '𠮷'.repeat(500)
    const taken = await house.as('demo-chen').requests.submit.mutate(report({ text }))
    expect(taken.text).toBe(text)
  })

  it('that is no text', async () => {
    const text = { $gt: '' } as unknown as string
    const found = await refusal(() => house.as('demo-chen').requests.submit.mutate(report({ text })))
    expect(found).toMatchObject({ code: 'INVALID_INPUT' })
  })
})

describe('pictures', () => {
  /** One write: that its name has had its use, so that the same work is not asked for again. */
  const refused = async (content: Buffer) => {
    const fileId = await sendPicture(house, 'demo-chen', content)
    const before = await house.writes()
    const thrown = await house
      .as('demo-chen')
      .photos.accept.mutate({ fileId })
      .catch((reason) => reason)
    expect(await house.writes()).toBe(before + 1)
    return callErrorOf(thrown)
  }

  it.each([
    ['a text', Buffer.from('这不是照片')],
    [
      'a script that calls itself a picture',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    ],
    ['the beginning of a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70])],
  ])('%s is no picture', async (_, content) => {
    expect(await refused(content)).toMatchObject({ code: 'INVALID_INPUT', reason: 'NOT_A_PICTURE' })
  })

  it('over 10 MB', async () => {
    const found = await refused(randomBytes(PHOTO_BYTES_AT_MOST + 1))
    expect(found).toMatchObject({ code: 'INVALID_INPUT', reason: 'PICTURE_TOO_LARGE' })
  })

  it('of someone else, and one that is not there', async () => {
    const photo = await takeIn(house, 'demo-li')
    for (const id of [photo.id, '01JZZZZZZZZZZZZZZZZZZZZZZZ']) {
      const found = await refusal(() => house.as('demo-chen').requests.submit.mutate(report({ photoIds: [id] })))
      expect(found).toMatchObject({ code: 'NOT_FOUND', reason: 'PICTURE_MISSING' })
    }
  })

  it.each([
    ['that somebody else reserved', () => sendPicture(house, 'demo-li')],
    [
      'under a name that nobody reserved',
      async () => house.put('demo-chen', `incoming/${idOf('demo-chen')}/${'0'.repeat(24)}`, await smallPicture()),
    ],
    ['that is none', async () => 'cloud://local.local-local/incoming/../'],
  ])('a file %s', async (_, fileIdOf) => {
    const fileId = await fileIdOf()
    const found = await refusal(() => house.as('demo-chen').photos.accept.mutate({ fileId }))
    expect(found).toMatchObject({ code: 'NOT_FOUND', reason: 'PICTURE_MISSING' })
  })

  it('seven of them', async () => {
    const photoIds = Array.from({ length: 7 }, () => 'p1')
    const found = await refusal(() => house.as('demo-chen').requests.submit.mutate(report({ photoIds })))
    expect(found).toMatchObject({ code: 'INVALID_INPUT', fields: { photoIds: expect.any(String) } })
  })

  it('loses place and device on the way in', async () => {
    const withPlace = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#800' } })
      .withExif({ IFD0: { Make: 'PHONE-MAKER' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 5/1 0/1' } })
      .jpeg()
      .toBuffer()
    expect(withPlace.includes('PHONE-MAKER')).toBe(true)
    const { url } = await takeIn(house, 'demo-chen', withPlace)
    const kept = Buffer.from(await (await fetch(url)).arrayBuffer())
    expect(await sharp(kept).metadata()).toMatchObject({ format: 'jpeg', width: 40, height: 30 })
    expect((await sharp(kept).metadata()).exif).toBeUndefined()
    expect(kept.includes('PHONE-MAKER')).toBe(false)
  })
})

describe('ids', () => {
  it.each(['no-such-request', '01JZZZZZZZZZZZZZZZZZZZZZZZ'])('unknown: %s', async (id) => {
    const chen = house.as('demo-chen')
    expect(await refusal(() => chen.requests.get.query({ id }))).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'UNKNOWN_ID',
    })
    const settle = () => chen.requests.settle.mutate({ id, seen: 1, stars: 5, key: newKey() })
    expect(await refusal(settle)).toMatchObject({ code: 'NOT_FOUND', reason: 'UNKNOWN_ID' })
  })

  it.each(['', '../etc', 'a b', '$where', 'x'.repeat(65)])('that is none: %j', async (id) => {
    const found = await refusal(() => house.as('demo-chen').requests.get.query({ id }))
    expect(found).toMatchObject({ code: 'INVALID_INPUT', reason: 'MALFORMED' })
  })

  it('a place that does not exist', async () => {
    const found = await refusal(() => house.as('demo-chen').requests.submit.mutate(report({ placeId: 'b99' })))
    expect(found).toMatchObject({ code: 'NOT_FOUND', reason: 'UNKNOWN_ID' })
  })

  it('of someone else: whoever may not see a request is told the same as if there were none', async () => {
    const { id, version } = await house.as('demo-chen').requests.submit.mutate(report())
    const stranger = house.as('demo-zhou')
    expect(await refusal(() => stranger.requests.get.query({ id }))).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'UNKNOWN_ID',
    })
    const settle = () => stranger.requests.settle.mutate({ id, seen: version, stars: 5, key: newKey() })
    expect(await refusal(settle)).toMatchObject({ code: 'NOT_FOUND', reason: 'UNKNOWN_ID' })
    // The warden may see it, and still not settle it.
    const byWarden = () => house.as('demo-li').requests.settle.mutate({ id, seen: version, stars: 5, key: newKey() })
    expect(await refusal(byWarden)).toMatchObject({ code: 'FORBIDDEN', reason: 'NOT_YOURS' })
  })

  it('a worklist of a post that one does not hold', async () => {
    const list = () => house.as('demo-li').requests.worklist.query({ postKey: 'warden@b1', box: 'own', phase: 'new' })
    expect(await refusal(list)).toMatchObject({ code: 'FORBIDDEN' })
    const applicants = () => house.as('demo-li').members.applicants.query({ placeId: 'b1' })
    expect(await refusal(applicants)).toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('the state of a request', () => {
  it('does not allow the step', async () => {
    const { id, version } = await house.as('demo-chen').requests.submit.mutate(report())
    const settle = () => house.as('demo-chen').requests.settle.mutate({ id, seen: version, stars: 5, key: newKey() })
    expect(await refusal(settle)).toMatchObject({ code: 'CONFLICT', reason: 'WRONG_STATE' })
  })

  it('was decided upon from an old screen', async () => {
    const { id, version } = await house.as('demo-chen').requests.submit.mutate(report())
    const office = house.as('demo-wang')
    await office.requests.accept.mutate({ id, seen: version, key: newKey() })
    const late = () =>
      house
        .as('demo-zhao')
        .requests.dispatch.mutate({ id, seen: version, post: 'propertyCompany', placeId: 'y1', key: newKey() })
    expect(await refusal(late)).toMatchObject({ code: 'CONFLICT', reason: 'CHANGED_MEANWHILE' })
  })

  it('a dispatch into the past', async () => {
    const { id, version: seen } = await house.as('demo-chen').requests.submit.mutate(report())
    const input = { id, seen, post: 'propertyCompany' as const, placeId: 'y1', dueAt: Date.now() - 1000, key: newKey() }
    const found = await refusal(() => house.as('demo-wang').requests.dispatch.mutate(input))
    expect(found).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'DUE_IN_THE_PAST',
      fields: { dueAt: expect.any(String) },
    })
  })

  it.each([
    ['a day more than two years away', Date.now() + 733 * 86_400_000],
    ['the last moment that a date can be', 8.64e15],
    ['a number that is no date', Number.MAX_SAFE_INTEGER],
  ])('a dispatch for %s', async (_, dueAt) => {
    const { id, version: seen } = await house.as('demo-chen').requests.submit.mutate(report())
    const input = { id, seen, post: 'propertyCompany' as const, placeId: 'y1', dueAt, key: newKey() }
    const found = await refusal(() => house.as('demo-wang').requests.dispatch.mutate(input))
    expect(found).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'DUE_TOO_LATE',
      message: '办理期限最长两年，请选择两年以内的日期',
      fields: { dueAt: expect.any(String) },
    })
  })
})

describe('the call itself', () => {
  const codeOf = (answer: WireResponse | { code: string }) =>
    'error' in answer ? `${answer.error.code}/${answer.error.reason}` : answer

  it('without identity', async () => {
    const found = await refusal(() => house.as('').requests.submit.mutate(report()))
    expect(found).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'NO_IDENTITY' })
  })

  it('with an identity in the body, which nobody looks at', async () => {
    const calls = [{ path: 'members.me', type: 'query' }]
    const { answer } = await house.call('demo-nobody', {
      communityId: COMMUNITY,
      calls,
      openid: 'demo-wang',
      userInfo: { openId: 'demo-wang' },
    })
    expect(answer).toEqual({ replies: [{ data: null }] })
  })

  it.each([
    ['malformed JSON', '{"calls": [', 400, 'MALFORMED'],
    ['a body over the limit', `{"calls":"${'x'.repeat(7_000_000)}"}`, 413, 'BODY_TOO_LARGE'],
  ])('%s is refused at the door', async (_, body, status, reason) => {
    const before = await house.writes()
    const answer = await house.call('demo-chen', body)
    expect(answer.status).toBe(status)
    expect(answer.answer).toMatchObject({ code: expect.any(String), message: expect.not.stringMatching(/[/\\]/) })
    // What the app makes of it.
    expect(refusedAtTheDoor(answer.status)).toMatchObject({
      code: 'INVALID_INPUT',
      reason,
      message: expect.stringContaining('请'),
    })
    expect(await house.writes()).toBe(before)
  })

  it.each<[string, unknown, string]>([
    ['nothing', {}, 'INVALID_INPUT/MALFORMED'],
    ['calls that are none', { calls: 'members.me' }, 'INVALID_INPUT/MALFORMED'],
    ['no calls', { calls: [] }, 'INVALID_INPUT/MALFORMED'],
    [
      'more than the functions take',
      { calls: [{ path: 'x', type: 'query', input: '灯'.repeat(200_001) }] },
      'INVALID_INPUT/BODY_TOO_LARGE',
    ],
    [
      '21 calls',
      { calls: Array.from({ length: 21 }, () => ({ path: 'members.me', type: 'query' })) },
      'INVALID_INPUT/TOO_MANY_CALLS',
    ],
  ])('%s', async (_, body, expected) => {
    const before = await house.writes()
    const { answer } = await house.call('demo-chen', body)
    expect(codeOf(answer)).toBe(expected)
    expect(await house.writes()).toBe(before)
  })

  it.each([
    ['that does not exist', 'requests.erase', 'mutation'],
    ['a mutation called as a query', 'requests.submit', 'query'],
    ['the prototype of an object', '__proto__.constructor', 'query'],
  ])('a procedure %s', async (_, path, type) => {
    const { answer } = await house.call('demo-chen', {
      communityId: COMMUNITY,
      calls: [{ path, type, input: report() }],
    })
    expect(answer).toMatchObject({ replies: [{ error: { code: 'NOT_FOUND', reason: 'UNKNOWN_PROCEDURE' } }] })
  })
})

describe('membership', () => {
  it('before it was verified', async () => {
    const found = await refusal(() => house.as('demo-wu').requests.submit.mutate(report()))
    expect(found).toMatchObject({ code: 'FORBIDDEN', reason: 'NOT_VERIFIED' })
  })

  it('before joining', async () => {
    const found = await refusal(() => house.as('demo-nobody').requests.mine.query({}))
    expect(found).toMatchObject({ code: 'FORBIDDEN', reason: 'NOT_A_MEMBER' })
  })

  it.each([
    ['a building', 'b3'],
    ['a door that does not exist', 'b3-9-999'],
  ])('of %s', async (_, householdId) => {
    const input = { communityId: COMMUNITY, householdId, name: '孙伟', relation: 'owner' as const, key: newKey() }
    const { code } = await refusal(() => house.as('demo-nobody').members.join.mutate(input))
    expect(['INVALID_INPUT', 'NOT_FOUND']).toContain(code)
  })

  it.each([
    ['waits', 'demo-wu', 'b3-2-801'],
    ['was verified', 'demo-chen', 'b3-2-502'],
  ])('twice in the same household, where the first %s', async (_, openid, householdId) => {
    const input = { communityId: COMMUNITY, householdId, name: '陈', relation: 'owner' as const, key: newKey() }
    const found = await refusal(() => house.as(openid).members.join.mutate(input))
    expect(found).toMatchObject({ code: 'ALREADY_DONE' })
  })

  it('verified by oneself, by a warden of another building, or refused without a reason', async () => {
    const wu = { memberId: memberIdOf(COMMUNITY, 'demo-wu'), householdId: 'b3-2-801' }
    const byOther = () => house.as('demo-song').members.verify.mutate({ ...wu, key: newKey() })
    expect(await refusal(byOther)).toMatchObject({ code: 'FORBIDDEN' })
    const byThemselves = () => house.as('demo-wu').members.verify.mutate({ ...wu, key: newKey() })
    expect(await refusal(byThemselves)).toMatchObject({ code: 'FORBIDDEN', reason: 'NO_SUCH_POST' })
    const mute = () => house.as('demo-li').members.refuse.mutate({ ...wu, reason: ' ', key: newKey() })
    expect(await refusal(mute)).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'TEXT_EMPTY',
      fields: { reason: expect.any(String) },
    })
  })
})
