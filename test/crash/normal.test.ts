import { EJSON } from 'bson'
import { randomName } from '../../cloudfunctions/kernel/file-ids'
import { newId } from '../../cloudfunctions/kernel/ids'
import { sealPhone } from '../../cloudfunctions/kernel/privacy'
import { type Compared, differences } from './differences'
import { normal, type Sent } from './normal'
import type { State } from './state'

/** Two runs of one deed compare equal whatever their names and minutes are; what a death may spoil shows. */

const KEY = `here:${Buffer.alloc(32, 7).toString('base64')}`
beforeAll(() => {
  process.env.CHORUS_PHONE_KEYS = KEY
})

const BEFORE: State = {
  documents: new Map([
    ['members', [EJSON.stringify({ _id: 'chen', version: 1 })]],
    ['messages', []],
  ]),
  files: new Map([['held/one.jpg', { content: Buffer.from('one') }]]),
}

interface Run {
  messages?: { to: string; about: string }[]
  minute?: number
  number?: string
  files?: Record<string, string>
  outbox?: Sent[]
}

/** A run that made two matters, in an order by chance, and told two people of them. */
function runOf(made: Run | ((ids: [string, string]) => Run) = {}): Compared {
  const ids: [string, string] =
    Math.random() < 0.5 ? [newId(), newId()] : ([newId(), newId()].reverse() as [string, string])
  const {
    messages,
    minute = 0,
    number = '13800000000',
    files,
    outbox = [],
  } = typeof made === 'function' ? made(ids) : made
  const at = new Date(Date.UTC(2026, 10, 25, 2, minute))
  const matters = ids.map((_id, index) => ({
    _id,
    text: ['a lamp', 'a lift'][index],
    at,
    phone: sealPhone(number, _id),
  }))
  const told = (messages ?? ids.map((about) => ({ to: 'chen', about }))).map(({ to, about }) => ({
    _id: `${newId()}-${to}`,
    about,
  }))
  const text = (documents: object[]) => documents.map((one) => EJSON.stringify(one, { relaxed: false })).reverse()
  const state: State = {
    documents: new Map([
      ['members', text([{ _id: 'chen', version: 2 }, ...matters])],
      ['messages', text(told)],
    ]),
    files: new Map(
      Object.entries(files ?? { [`photos/${randomName()}.jpg`]: 'one' }).map(([path, of]) => [
        path,
        { content: Buffer.from(of) },
      ]),
    ),
  }
  return { items: normal(BEFORE, state, outbox), outcomes: ['ok'] }
}

const differ = (one: Compared, other: Compared) => differences(one, other)

test('names, minutes, nonces and the order of documents do not matter', () => {
  for (let run = 0; run < 20; run++) expect(differ(runOf(), runOf({ minute: run * 2 }))).toBe('')
})

test('a message that is missing, told twice, or about another matter shows', () => {
  const about = (...which: number[]) =>
    runOf((ids) => ({ messages: which.map((index) => ({ to: 'chen', about: ids[index] ?? '' })) }))
  expect(differ(about(0, 1), about(1, 0))).toBe('')
  expect(differ(about(0, 1), about(0))).toContain('- messages')
  expect(differ(about(0, 1), about(0, 1, 1))).toContain('+ messages')
  expect(differ(about(0, 0), about(1, 1))).not.toBe('')
})

test('another hour, another number, one sealed to somebody else, a file that stayed, and its content show', () => {
  expect(differ(runOf(), runOf({ minute: 60 }))).not.toBe('')
  expect(differ(runOf(), runOf({ number: '13900000000' }))).toContain('13900000000')
  const kept = (content: string, also: object = {}) => runOf({ files: { 'photos/one.jpg': content, ...also } })
  expect(differ(kept('one'), kept('one', { 'held/one.jpg': 'one' }))).toContain('held/one.jpg')
  expect(differ(kept('one'), kept('two'))).toContain('photos/one.jpg.content')
})

test('what was sent to WeChat twice shows, and where an address leads does, its signature does not', () => {
  const sent = (...urls: string[]) =>
    runOf({ outbox: urls.map((url) => ({ api: 'security.mediaCheckAsync', arguments: { url } })) })
  const [once, again, other] = [
    'http://127.0.0.1:1/storage/one.jpg?sign=1',
    'http://127.0.0.1:2/storage/one.jpg?sign=2',
    'http://127.0.0.1:2/storage/two.jpg?sign=2',
  ] as const
  expect(differ(sent(once), sent(again))).toBe('')
  expect(differ(sent(once), sent(once, again))).toContain('+ outbox')
  expect(differ(sent(once), sent(other))).toContain('/storage/two.jpg')
})

test('a retry that is refused shows', () => {
  const refused: Compared = { ...runOf(), outcomes: ['no answer', 'CONFLICT/WRONG_STATE'] }
  expect(differ(runOf(), refused)).toBe('the retry is refused: CONFLICT/WRONG_STATE')
})
