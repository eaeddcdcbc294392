import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { COMMUNITY } from '../../demo/places'
import { end } from '../support/launching'

/** What another program sees of `npm run cloud` and `npm start`, from their first moment. */

const root = path.resolve(__dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'chorus-starting-'))
const started: ChildProcess[] = []
afterAll(async () => {
  await Promise.all(started.map((child) => child.exitCode === null && end(child, 'SIGKILL')))
  rmSync(folder, { recursive: true, force: true })
})

function run(script: string, ...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)
  let printed = ''
  child.stderr.on('data', (chunk) => (printed += chunk))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { ended, stderr: () => printed }
}

const listening = async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, port: (server.address() as AddressInfo).port }
}

it('whoever waits for the health of a house that is seeded meets the community', async () => {
  const { server, port } = await listening()
  await new Promise((resolve) => server.close(resolve))
  const house = run(
    'scripts/cloud.ts',
    '--seed',
    'demo',
    '--still',
    '--port',
    String(port),
    '--data',
    path.join(folder, 'seeded'),
  )
  let over = false
  void house.ended.then(() => (over = true))
  const url = `http://127.0.0.1:${port}`
  const health = async (): Promise<number | null> => (await fetch(`${url}/_/health`).catch(() => null))?.status ?? null
  const seen = new Set<number | null>()
  while (!seen.has(200) && !over) {
    seen.add(await health())
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const calls = [{ path: 'communities.setup', type: 'query' }]
  const response = await fetch(`${url}/functions/api`, {
    method: 'POST',
    headers: { 'x-wx-openid': 'demo-wang' },
    body: JSON.stringify({ communityId: COMMUNITY, calls }),
  })
  expect(await response.json()).toMatchObject({ result: { replies: [{ data: { households: 300 } }] } })
  expect([...seen].filter((status) => status !== null && status !== 503)).toEqual([200])
})

it.each([
  ['scripts/cloud.ts', []],
  ['scripts/start.ts', ['--built', '--empty']],
])('%s says what to do where its port is taken', async (script, args: string[]) => {
  const { server, port } = await listening()
  const house = run(script, ...args, '--port', String(port), '--data', path.join(folder, path.basename(script)))
  expect(await house.ended).toBe(1)
  expect(house.stderr()).toMatch(/another local cloud may be running .* --port/)
  expect(house.stderr()).not.toMatch(/^\s+at /m)
  server.close()
})
