import { testedCloud } from '../testing/cloud'
import { type Row, SDKS, type Sdk, sdkFor } from '../testing/sdk'
import type { FaultReport } from './faults'

const cloud = testedCloud({ pushTo: 'hearer', instances: 2 })

type Step = [deed: string, argument: unknown]

const arm = (fault: object) => cloud.ask('PUT', '/_/faults', { body: { function: 'steps', when: 'before', ...fault } })
const report = async () => (await cloud.ask('GET', '/_/faults')).body as { armed: Row | null; last: FaultReport }
const NEVER = 1_000_000

describe.each(SDKS)('%s', (name) => {
  let sdk: Sdk
  beforeAll(() => {
    sdk = sdkFor(name, cloud)
  })

  const notes = () => sdk.database().collection('notes')
  const written = async () => (await notes().get()).data.map(({ _id }) => _id).sort()
  const isStored = async (path: string) => {
    const fileID = `cloud://local.local-local/${path}`
    return (await sdk.getTempFileURL({ fileList: [fileID] })).fileList[0]?.status === 0
  }

  /** As a mini-program calls; the answer is the process's id. */
  const run = (steps: Step[], openid = 'me') =>
    cloud.ask('POST', '/functions/steps', { body: { sdk: name, steps }, headers: { 'x-wx-openid': openid } })

  const path = `${name}.txt`
  const fileID = `cloud://local.local-local/${path}`
  /** Six requests to database and storage, and one open API. */
  const STEPS: Step[] = [
    ['add', 'a'],
    ['put', path],
    ['check', 'hello'],
    ['fetch', fileID],
    ['add', 'b'],
  ]
  const ACTIONS = [
    'database.insertDocument notes',
    'storage.getUploadMetadata',
    'storage.upload',
    'storage.batchGetDownloadUrl',
    'storage.download',
    'database.insertDocument notes',
  ]

  beforeEach(async () => {
    await notes().where({}).remove()
    await sdk.deleteFile({ fileList: [fileID] })
    await cloud.ask('DELETE', '/_/outbox')
  })

  test('a call that no fault reaches is not touched, and tells how many points it has', async () => {
    await arm({ at: NEVER })
    expect(await run(STEPS)).toMatchObject({ status: 200, body: { result: expect.any(Number) } })
    expect(await report()).toMatchObject({
      armed: null,
      last: { requests: 6, actions: ACTIONS, struck: false, swallowed: 0, running: false },
    })
    await arm({ at: NEVER, openapi: true })
    await run([['check', 'hello']])
    expect(await report()).toMatchObject({ last: { actions: ['openapi security.msgSecCheck'] } })
  })

  const DONE: [at: number, ids: string[], stored: boolean, checked: number][] = [
    [1, [], false, 0],
    [2, ['a'], false, 0],
    [3, ['a'], false, 0],
    [4, ['a'], true, 1],
    [5, ['a'], true, 1],
    [6, ['a'], true, 1],
    [7, ['a', 'b'], true, 1],
  ]
  test.each(DONE.slice(0, 6))('dead before request %i', async (at, ids, stored, checked) => {
    await arm({ at, when: 'before' })
    expect(await run(STEPS)).toMatchObject({ status: 500, body: { error: { code: 'FUNCTIONS_EXECUTE_FAIL' } } })
    expect((await report()).last).toMatchObject({ struck: true, requests: at, actions: ACTIONS.slice(0, at) })
    expect([await written(), await isStored(path)]).toEqual([ids, stored])
    expect((await cloud.ask('GET', '/_/outbox')).body).toHaveLength(checked)
  })

  test.each(DONE.slice(1))('dead after the request before %i', async (next, ids, stored) => {
    await arm({ at: next - 1, when: 'after' })
    expect(await run(STEPS)).toMatchObject({ status: 500 })
    expect((await report()).last).toMatchObject({ struck: true, requests: next - 1 })
    // The download comes after the check, whose own request no fault counts.
    expect([await written(), await isStored(path)]).toEqual([ids, next === 4 ? true : stored])
  })

  test.each(['before', 'after'])(
    'killed %s its second request: the process is gone, and the next call gets another',
    async (when) => {
      const { body } = await run([])
      await arm({ at: 2, when, kill: true })
      expect(await run(STEPS)).toMatchObject({
        status: 500,
        body: { error: { message: 'The process of steps was ended by SIGKILL' } },
      })
      expect(() => process.kill((body as { result: number }).result, 0)).toThrow('ESRCH')
      expect(await written()).toEqual(['a'])
      expect((await run([['add', 'c']])).status).toBe(200)
    },
  )

  test('what a dead call still tries has no effect, while its process goes on serving others', async () => {
    const { body: before } = await run([])
    await arm({ at: 2 })
    await run([['addAll', ['a', 'b', 'c']]])
    const { body: after } = await run([
      ['add', 'd'],
      ['add', 'e'],
    ])
    expect(after).toEqual(before)
    // One of the three, and what the function writes once it has seen that the others failed.
    while ((await report()).last.swallowed < 2) await new Promise((resolve) => setTimeout(resolve, 10))
    expect(await run([['add', 'f']])).toMatchObject({ status: 200, body: after })
    const first = (await written()).filter((id) => ['a', 'b', 'c'].includes(String(id)))
    expect(first).toHaveLength(1)
    expect(await written()).toEqual([...first, 'd', 'e', 'f'])
  })

  test('what a dead call leaves unattended does not end the process either', async () => {
    const { body: before } = await run([])
    await arm({ at: 1 })
    await run([
      ['addUnattended', 'a'],
      ['wait', 60_000],
    ])
    const steps = Array.from({ length: 20 }, (_, i): Step => ['add', `n${i}`])
    expect(await run(steps)).toMatchObject({ status: 200, body: before })
  })

  test('a call beside it, in another process or of another function, is not touched', async () => {
    await arm({ at: 2, openid: 'me' })
    const steps = (who: string) => Array.from({ length: 10 }, (_, i): Step => ['add', `${who}${i}`])
    const [yours, mine, theirs] = await Promise.all([
      run(steps('yours'), 'you'),
      run(steps('mine')),
      cloud.ask('POST', '/functions/whoami', { body: { sdk: name, write: true } }),
    ])
    expect([yours, mine, theirs].map(({ status }) => status)).toEqual([200, 500, 200])
    const ids = await written()
    expect(ids.filter((id) => String(id).startsWith('yours'))).toHaveLength(10)
    expect(ids.filter((id) => String(id).startsWith('mine'))).toEqual(['mine0'])
    expect(ids).toHaveLength(12)
  })

  test('a function that a dead call has called lives on; one that it would call is not called', async () => {
    const inner = { steps: [['add', 'inner']] }
    await arm({ at: 1, openid: 'me' })
    await run([
      ['call', inner],
      ['add', 'outer'],
    ])
    expect(await written()).toEqual(['inner'])
    await arm({ at: 1, when: 'after', openid: 'me' })
    await run([
      ['addAll', ['outer']],
      ['call', { steps: [['add', 'second']] }],
    ])
    expect(await written()).toEqual(['inner', 'outer'])
  })

  test('a fault strikes once, and not at all once it is disarmed', async () => {
    await arm({ at: 1 })
    await run([['add', 'a']])
    expect((await run([['add', 'b']])).status).toBe(200)
    await arm({ at: 1 })
    expect(await cloud.ask('DELETE', '/_/faults')).toMatchObject({ body: { armed: null } })
    expect((await run([['add', 'c']])).status).toBe(200)
    expect(await written()).toEqual(['b', 'c'])
  })
})

test('timers and pushes are calls, too', async () => {
  await arm({ function: 'whoami', at: 1 })
  await cloud.ask('POST', '/_/timers/whoami/hourly')
  expect(await report()).toMatchObject({ armed: null, last: { function: 'whoami', running: false } })
  await arm({ function: 'hearer', at: 1 })
  await cloud.ask('POST', '/_/pushes', { body: { MsgType: 'event', Event: 'x' } })
  expect(await report()).toMatchObject({ armed: null, last: { function: 'hearer', running: false } })
})

test.each([
  { function: 'nowhere' },
  { function: undefined },
  { at: 0 },
  { at: '1' },
  { when: 'during' },
  { kill: 1 },
  { openapi: 'yes' },
  { openid: 1 },
  { kil: true },
])('%j arms nothing', async (fault) => {
  await cloud.ask('DELETE', '/_/faults')
  expect(await arm({ at: 1, ...fault })).toMatchObject({ status: 400, body: { error: { code: 'INVALID_PARAM' } } })
  expect((await report()).armed).toBeNull()
})
