import { randomBytes } from 'node:crypto'
import { formerKeyIds, maskName, maskPhone, openPhone, readablePhone, sealPhone } from './privacy'

const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`
const NUMBER = '13812345678'
const outcome = (act: () => unknown): unknown => {
  try {
    return act()
  } catch (thrown) {
    // Node's own errors are not of this test's realm.
    return String((thrown as Error).message)
  }
}

beforeEach(() => {
  process.env.CHORUS_PHONE_KEYS = key('a')
})
afterAll(() => {
  delete process.env.CHORUS_PHONE_KEYS
})

test('a number opens for its owner, and its digits are nowhere in what is stored', () => {
  const sealed = sealPhone(NUMBER, 'm1')
  expect(openPhone(sealed, 'm1')).toBe(NUMBER)
  expect(JSON.stringify(sealed)).not.toContain('1381234')
  expect(Buffer.from(sealed.box, 'base64').toString('latin1')).not.toContain('1381234')
})

test('the same number sealed twice does not look the same', () => {
  expect(sealPhone(NUMBER, 'm1').box).not.toBe(sealPhone(NUMBER, 'm1').box)
})

test('copied to another person, or changed by one bit, it does not open', () => {
  const sealed = sealPhone(NUMBER, 'm1')
  expect(outcome(() => openPhone(sealed, 'm2'))).toMatch(/authenticate/)
  const bytes = Buffer.from(sealed.box, 'base64')
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  expect(outcome(() => openPhone({ ...sealed, box: bytes.toString('base64') }, 'm1'))).toMatch(/authenticate/)
})

test('a new key in front seals what is new, and the old one still opens what was', () => {
  const old = process.env.CHORUS_PHONE_KEYS
  const sealed = sealPhone(NUMBER, 'm1')
  process.env.CHORUS_PHONE_KEYS = `${key('b')},${old}`
  expect(openPhone(sealed, 'm1')).toBe(NUMBER)
  expect(sealPhone(NUMBER, 'm1').keyId).toBe('b')
  process.env.CHORUS_PHONE_KEYS = key('b')
  expect(outcome(() => openPhone(sealed, 'm1'))).toMatch(/key a/)
})

test.each([
  ['none', ''],
  ['one that is too short', `a:${randomBytes(16).toString('base64')}`],
  ['one without a name', `:${randomBytes(32).toString('base64')}`],
])('keys that are %s seal nothing', (_, configured) => {
  process.env.CHORUS_PHONE_KEYS = configured
  expect(outcome(() => sealPhone(NUMBER, 'm1'))).toBe('UNAVAILABLE/NOT_CONFIGURED')
})

test('a key that was mistyped costs what it sealed and nothing else, and no older one takes its place', () => {
  const old = process.env.CHORUS_PHONE_KEYS
  const sealed = sealPhone(NUMBER, 'm1')
  process.env.CHORUS_PHONE_KEYS = `b:mistyped,${old}`
  expect(readablePhone(sealed, 'm1')).toBe(NUMBER)
  expect(readablePhone({ ...sealed, keyId: 'b' }, 'm1')).toBeNull()
  expect(outcome(() => sealPhone(NUMBER, 'm1'))).toBe('UNAVAILABLE/NOT_CONFIGURED')
  expect(formerKeyIds()).toEqual([])
  process.env.CHORUS_PHONE_KEYS = `${key('b')},c:mistyped,${old}`
  expect(formerKeyIds()).toEqual(['a'])
})

test.each([
  ['is gone', () => ''],
  ['is another one by the same name', () => key('a')],
])('a number whose key %s cannot be read, and nothing breaks', (_, configured) => {
  const sealed = sealPhone(NUMBER, 'm1')
  process.env.CHORUS_PHONE_KEYS = configured()
  expect(readablePhone(sealed, 'm1')).toBeNull()
  expect(readablePhone(null, 'm1')).toBeNull()
})

test('a name is shown by how it begins', () => {
  expect(['沈洁', '欧阳明珠', '𠮷田'].map(maskName)).toEqual(['沈*', '欧*', '𠮷*'])
})

test('a list shows enough to tell numbers apart', () => {
  expect(maskPhone(NUMBER)).toBe('138****5678')
})
