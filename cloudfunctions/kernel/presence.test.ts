import { randomBytes } from 'node:crypto'
import { isPresent, presenceCodes } from './presence'

const TASK = { kind: 'task', id: 't1' }
const NOW = new Date('2026-10-10T08:30:10+08:00')
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds)
const SECOND = 1_000
const DAY = 24 * 3_600 * SECOND

const key = () => randomBytes(32).toString('base64')
const [first, second] = [`a:${key()}`, `b:${key()}`]
const before = process.env.CHORUS_PHONE_KEYS
beforeEach(() => {
  process.env.CHORUS_PHONE_KEYS = first
})
afterAll(() => {
  process.env.CHORUS_PHONE_KEYS = before
})

const codeAt = (at: Date, of = TASK) => presenceCodes(of, at)[0]?.code ?? ''

test('a code is eight digits and good for its thirty seconds', () => {
  const code = codeAt(NOW)
  expect(code).toMatch(/^\d{8}$/)
  expect(isPresent(TASK, code, NOW)).toBe(true)
  expect(isPresent(TASK, code, later(19 * SECOND))).toBe(true)
})

test('whoever is slow may send it in the thirty seconds after, and not later', () => {
  const code = codeAt(NOW)
  expect(isPresent(TASK, code, later(20 * SECOND))).toBe(true)
  expect(isPresent(TASK, code, later(49 * SECOND + 999))).toBe(true)
  expect(isPresent(TASK, code, later(50 * SECOND))).toBe(false)
})

test('twenty codes are given ahead, and each is the one of its time', () => {
  const codes = presenceCodes(TASK, NOW)
  expect(codes).toHaveLength(20)
  for (const { code, from, until } of codes) {
    expect(until - from).toBe(30 * SECOND)
    expect(codeAt(new Date(from))).toBe(code)
    expect(isPresent(TASK, code, new Date(from - 1))).toBe(false)
  }
  expect(codes[1]?.from).toBe(codes[0]?.until)
})

test('a code of yesterday, of another task, of a meeting of the same id, or of another deployment is refused', () => {
  const code = codeAt(NOW)
  expect(isPresent(TASK, codeAt(later(-DAY)), NOW)).toBe(false)
  expect(isPresent({ ...TASK, id: 't2' }, code, NOW)).toBe(false)
  expect(isPresent({ ...TASK, kind: 'meeting' }, code, NOW)).toBe(false)
  process.env.CHORUS_PHONE_KEYS = second
  expect(isPresent(TASK, code, NOW)).toBe(false)
})

test('codes outlive a change of keys', () => {
  const code = codeAt(NOW)
  process.env.CHORUS_PHONE_KEYS = `${second},${first}`
  expect(isPresent(TASK, code, NOW)).toBe(true)
  expect(codeAt(NOW)).not.toBe(code)
})

test.each(['', '1', '12345678901', 'abcdefgh', '１２３４５６７８'])('“%s” is no code and breaks nothing', (code) => {
  expect(isPresent(TASK, code, NOW)).toBe(false)
})

test('without a key there are no codes', () => {
  process.env.CHORUS_PHONE_KEYS = ''
  expect(() => presenceCodes(TASK, NOW)).toThrow(expect.objectContaining({ reason: 'NOT_CONFIGURED' }))
  expect(isPresent(TASK, '12345678', NOW)).toBe(false)
})
