import { sentBy } from './digest'

const key = (id: string, fill: number) => `${id}:${Buffer.alloc(32, fill).toString('base64')}`
const withKeys = (...keys: string[]) => {
  process.env.CHORUS_PHONE_KEYS = keys.join(',')
}
beforeEach(() => withKeys(key('a', 1)))
afterAll(() => delete process.env.CHORUS_PHONE_KEYS)

const report = { key: 'k'.repeat(16), seen: 3, text: '灯坏了', naming: 'open', photoIds: ['p1', 'p2'] }
const compared = (before: object, after: object, proofs: string[] = []) =>
  sentBy(after, proofs).compare(sentBy(before, proofs).digest)

test('the same content is the same, in whichever order its fields come, whatever key and version came with it', () => {
  const { photoIds, text, naming } = report
  expect(compared(report, { photoIds, naming, text, seen: 4, key: 'j'.repeat(16) })).toBe('same')
  expect(compared({ ...report, reason: undefined }, report)).toBe('same')
})

test.each([
  ['a word', { ...report, text: '门坏了' }],
  ['how they are named', { ...report, naming: 'anonymous' }],
  ['one picture less', { ...report, photoIds: ['p1'] }],
  ['the order of the pictures', { ...report, photoIds: ['p2', 'p1'] }],
  ['one field more', { ...report, reason: '' }],
])('%s makes it another content', (_, other) => {
  expect(compared(report, other)).toBe('other')
})

test('what proves something of the moment does not', () => {
  expect(compared({ ...report, code: '1' }, { ...report, code: '2' }, ['code'])).toBe('same')
  expect(compared({ ...report, code: '1' }, { ...report, code: '2' })).toBe('other')
})

test('a new key does not keep from comparing, as long as the one before is there', () => {
  const { digest } = sentBy(report)
  withKeys(key('b', 2), key('a', 1))
  expect(sentBy(report).digest?.keyId).toBe('b')
  expect(sentBy(report).compare(digest)).toBe('same')
  expect(sentBy({ ...report, text: '门' }).compare(digest)).toBe('other')
  withKeys(key('b', 2))
  expect(sentBy(report).compare(digest)).toBe('unknown')
})

test('it is 16 bytes, made from a key of its own, and there is none where the deployment has no key', () => {
  const { digest } = sentBy(report)
  expect(Buffer.from(digest?.mac ?? '', 'base64url')).toHaveLength(16)
  withKeys(key('a', 2))
  expect(sentBy(report).digest?.mac).not.toBe(digest?.mac)
  delete process.env.CHORUS_PHONE_KEYS
  expect(sentBy(report).digest).toBeUndefined()
  expect(sentBy(report).compare(digest)).toBe('unknown')
})
