import type { WireError } from 'types/wire'
import { CallError } from '@/cloud/errors'
import { attempt } from './deed'

/** What happened, in its order. */
let happened: string[]
let key: string
beforeEach(() => {
  happened = []
  key = 'first'
})

const deed = (send: (input: { key: string; text: string }) => Promise<unknown>) => ({
  key,
  renew() {
    key = 'second'
  },
  send: (input: { key: string; text: string }) => {
    happened.push(`sent ${input.text} under ${input.key}`)
    return send(input)
  },
  onDone: (answer: unknown) => happened.push(`done ${answer}`),
  fetchAnew: async () => happened.push('fetched anew'),
  say: ({ message }: CallError) => happened.push(`said ${message}`),
})
const refusing = (error: Partial<WireError>) =>
  deed(() => Promise.reject(new CallError({ code: 'FORBIDDEN', reason: 'NOT_YOURS', message: '不行', ...error })))

test('what was done is told, and the next deed has a key of its own', async () => {
  expect(
    await attempt(
      deed(async () => 'yes'),
      { text: '灯' },
    ),
  ).toBe('yes')
  expect(happened).toEqual(['sent 灯 under first', 'done yes'])
  expect(key).toBe('second')
})

test('null is an answer as well', async () => {
  expect(
    await attempt(
      deed(async () => null),
      { text: '灯' },
    ),
  ).toBeNull()
  expect(key).toBe('second')
})

test.each<[string, Partial<WireError>, string[], string]>([
  ['another content had arrived', { code: 'CONFLICT', reason: 'KEY_REUSED' }, ['fetched anew', 'said 不行'], 'second'],
  ['decided on old news', { code: 'CONFLICT', reason: 'CHANGED_MEANWHILE' }, ['fetched anew', 'said 不行'], 'first'],
  ['somebody was faster', { code: 'ALREADY_DONE', reason: 'WRONG_STATE' }, ['fetched anew', 'said 不行'], 'first'],
  ['no answer came', { code: 'UNAVAILABLE', reason: 'OFFLINE' }, ['said 不行'], 'first'],
  ['something is missing', { code: 'INVALID_INPUT', reason: 'TEXT_EMPTY' }, ['said 不行'], 'first'],
  ['not theirs to do', {}, ['said 不行'], 'first'],
])('%s', async (_, error, follows, next) => {
  expect(await attempt(refusing(error), { text: '灯' })).toBeUndefined()
  expect(happened).toEqual(['sent 灯 under first', ...follows])
  expect(key).toBe(next)
})

describe('of whatever makes something, when another content had arrived', () => {
  const reused = () => refusing({ code: 'CONFLICT', reason: 'KEY_REUSED', about: { id: 'made-before' } })
  const answering = (stays: boolean) => ({
    ...reused(),
    receivedBefore: async ({ about }: CallError) => {
      happened.push(`asked about ${about?.id}`)
      return stays
    },
  })

  test('whoever stays sends a second one with the next tap', async () => {
    expect(await attempt(answering(true), { text: '灯' })).toBeUndefined()
    expect(happened).toEqual(['sent 灯 under first', 'fetched anew', 'asked about made-before'])
    expect(key).toBe('second')
  })

  test('whoever looks at it has asked for no second one', async () => {
    expect(await attempt(answering(false), { text: '灯' })).toBeUndefined()
    expect(key).toBe('first')
  })

  test('any other refusal is said', async () => {
    const deed = { ...answering(true), ...refusing({ code: 'CONFLICT', reason: 'CHANGED_MEANWHILE' }) }
    await attempt(deed, { text: '灯' })
    expect(happened).toEqual(['sent 灯 under first', 'fetched anew', 'said 不行'])
  })
})

test('what goes wrong after it was done is not taken for a refusal', async () => {
  const broken = { ...deed(async () => 'yes'), onDone: () => Promise.reject(new Error('a fault of the screen')) }
  await expect(attempt(broken, { text: '灯' })).rejects.toThrow('a fault of the screen')
  expect(key).toBe('second')
})
