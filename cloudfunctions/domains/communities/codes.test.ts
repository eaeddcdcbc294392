import { foundingIdOf } from './codes'

const CODE = 'a'.repeat(20)
const outcome = (set: string | undefined, given: string) => {
  if (set === undefined) delete process.env.CHORUS_SETUP_CODES
  else process.env.CHORUS_SETUP_CODES = set
  try {
    return foundingIdOf(given)
  } catch (thrown) {
    return (thrown as { reason: string }).reason
  }
}
afterAll(() => delete process.env.CHORUS_SETUP_CODES)

test.each([undefined, '', ' , ', 'a'.repeat(19), `${'a'.repeat(19)},${'b'.repeat(19)}`])(
  'with %j set nobody can found anything',
  (set) => {
    for (const given of ['', 'a'.repeat(19), CODE]) expect(outcome(set, given)).toBe('NOT_CONFIGURED')
  },
)

test('each of several codes is one, and stands for one founding', () => {
  const set = `${CODE}, ${'b'.repeat(20)}`
  expect(outcome(set, CODE)).toMatch(/^[0-9a-f]{64}$/)
  expect(outcome(set, CODE)).toBe(outcome(CODE, CODE))
  expect(outcome(set, 'b'.repeat(20))).not.toBe(outcome(set, CODE))
})

test.each(['', 'a', `${CODE}a`, CODE.toUpperCase()])('%j is none of them', (given) => {
  expect(outcome(CODE, given)).toBe('NOT_YOURS')
})
