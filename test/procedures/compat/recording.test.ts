import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { since } from 'types/common'
import * as z from 'zod'
import { memberIdOf } from '../../../cloudfunctions/kernel/ids'
import type { Contract } from '../../compat/contract'
import { type Heard, listenAt } from '../../compat/ear'
import { callsHeard, withUnheard } from '../../compat/heard'
import { knownSoFar, readAll, write } from '../../compat/recorded'

/** What is written down of what phones were heard to ask. */

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chorus-wire-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const view = z.object({ id: z.string(), text: z.string(), at: z.object({ label: z.string() }).nullable() })
const contract: Contract = {
  'requests.get': { type: 'query', input: z.object({ id: z.string() }), output: view },
  'requests.note': {
    type: 'mutation',
    input: z.object({ id: z.string(), tone: z.enum(['kind', 'plain']), key: z.string() }),
    output: view,
  },
  'members.get': { type: 'query', input: z.object({ memberId: z.string() }), output: z.array(view) },
}
const ID = '01M8KE6K4YTP6CA4JZTTHRMX8M'
const VIEW = { id: ID, text: '灯', at: null }
const heard = (openid: string, name: string, input: unknown, reply: object = { data: VIEW }): Heard => ({
  openid,
  request: { communityId: 'cuiyuan', calls: [{ path: name, type: 'query', input }] },
  answer: { replies: [reply] },
})
const note = (tone: string, key = '0123456789abcdef') => heard('demo-li', 'requests.note', { id: ID, tone, key })

test('ids and keys are written as what they are of, and people by who they are', () => {
  const memberId = memberIdOf('cuiyuan', 'demo-sun')
  const calls = callsHeard([note('kind'), heard('demo-wang', 'members.get', { memberId }, { data: [VIEW] })], contract)
  expect(calls['requests.note']?.sent).toEqual([
    { as: 'demo-li', input: { id: '<request>', tone: 'kind', key: '<key>' } },
  ])
  expect(calls['members.get']?.sent).toEqual([{ as: 'demo-wang', input: { memberId: '<member demo-sun>' } }])
})

test('an id of nothing that has a role is refused, as no other house has it', () => {
  const strange = heard('demo-li', 'members.get', { memberId: ID }, { data: [] })
  expect(() => callsHeard([strange], contract)).toThrow('name its role in test/compat/roles.ts')
})

test('of inputs alike the first is kept, and none that was refused', () => {
  const refused = heard('demo-li', 'requests.get', { id: ID }, { error: { code: 'NOT_FOUND' } })
  const calls = callsHeard([note('kind'), note('kind', 'another-key-012345'), note('plain'), refused], contract)
  expect(calls['requests.note']?.sent.map(({ input }) => (input as { tone: string }).tone)).toEqual(['kind', 'plain'])
  expect(Object.keys(calls)).toEqual(['requests.note'])
})

test('an answer that does not fit its contract is not recorded', () => {
  const odd = heard('demo-li', 'requests.get', { id: ID }, { data: { ...VIEW, text: 7 } })
  expect(() => callsHeard([odd], contract)).toThrow('requests.get: the answer does not fit its contract: $.text')
})

test('of a page that lies open the short answer is known, where it was asked for', () => {
  const input = z.object({ id: z.string(), since })
  const open: Contract = { ...contract, 'requests.get': { type: 'query', input, output: view } }
  const short = { data: { unchanged: true } }
  const calls = callsHeard([heard('demo-li', 'requests.get', { id: ID, since: `${ID}.3` }, short)], open)
  expect(calls['requests.get']?.sent).toEqual([{ as: 'demo-li', input: { id: '<request>', since: '<since>' } }])
  expect(() => callsHeard([heard('demo-li', 'requests.get', { id: ID }, short)], contract)).toThrow('does not fit')
})

test('what the app calls and no story does is there with its shapes, and one input that was sound', () => {
  const calls = withUnheard(callsHeard([note('kind')], contract), contract, ['requests.get', 'requests.note'])
  expect(calls['requests.get']?.sent).toEqual([{ input: { id: 'sample-0123456789abcdef' } }])
  expect(calls['requests.note']?.sent[0]?.as).toBe('demo-li')
})

test('an input that was made up is no reason to leave out one that somebody sent', () => {
  const madeUp = withUnheard({}, contract, ['requests.note'])
  expect(madeUp['requests.note']?.sent).toHaveLength(1)
  const calls = callsHeard([note('kind'), note('kind')], contract, madeUp)
  expect(calls['requests.note']?.sent.map(({ as }) => as)).toEqual(['demo-li'])
})

test('what is written is read again, and a later version writes only what is new', () => {
  const first = withUnheard(callsHeard([note('kind')], contract), contract, Object.keys(contract))
  write('2026-11-29', first, folder)
  expect(readAll(folder)).toEqual([{ version: '2026-11-29', calls: first }])
  expect(() => write('2026-11-29', first, folder)).toThrow('EEXIST')

  const fuller = view.extend({ weather: z.string() })
  const later = { ...contract, 'requests.note': { ...contract['requests.note'], output: fuller } } as Contract
  const weather = { data: { ...VIEW, weather: '晴' } }
  const again = [note('kind'), note('plain')].map((one) => ({ ...one, answer: { replies: [weather] } }))
  write('2026-12-04', callsHeard(again, later, knownSoFar(folder)), folder)
  expect(JSON.parse(readFileSync(path.join(folder, '2026-12-04/requests.json'), 'utf8'))).toEqual({
    'requests.note': {
      type: 'mutation',
      sent: [{ as: 'demo-li', input: { id: '<request>', tone: 'plain', key: '<key>' } }],
      gives: { '$.weather': 'string' },
    },
  })
  write('2026-12-05', callsHeard(again, later, knownSoFar(folder)), folder)
  expect(readFileSync(path.join(folder, '2026-12-05/nothing-new.json'), 'utf8')).toBe('{\n\n}\n')
  const [, second, third] = readAll(folder)
  expect(third?.calls['requests.note']).toEqual({ ...second?.calls['requests.note'], sent: [] })
  expect(second?.calls['requests.note']?.gives).toEqual({ ...first['requests.note']?.gives, '$.weather': ['string'] })
  expect(second?.calls['requests.get']).toEqual({ ...first['requests.get'], sent: [] })
})

test('a phone is heard at the wire, and a client of the tests is not', async () => {
  const house = createServer((request, response) => request.pipe(response))
  await new Promise<void>((resolve) => house.listen(0, '127.0.0.1', resolve))
  const file = path.join(folder, 'heard.jsonl')
  writeFileSync(file, '')
  const url = await listenAt(`http://127.0.0.1:${(house.address() as AddressInfo).port}`, file)
  const body = JSON.stringify({ result: { replies: [] }, calls: ['请'] })
  const send = async (agent: string, route: string) => {
    const headers = { 'user-agent': agent, 'x-wx-openid': 'demo-li' }
    return (await fetch(url + route, { method: 'POST', headers, body })).text()
  }
  expect(await send('MicroMessenger', '/functions/api')).toBe(body)
  expect(await send('node', '/functions/api')).toBe(body)
  expect(await send('MicroMessenger', '/storage/1.jpg')).toBe(body)
  expect(
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([{ openid: 'demo-li', request: JSON.parse(body), answer: { replies: [] } }])
  house.closeAllConnections()
  await new Promise((resolve) => house.close(resolve))
})
