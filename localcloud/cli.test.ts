import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { FUNCTIONS } from './testing/cloud'
import { type Command, command, urlIn } from './testing/command'
import { temporaryDirectory } from './testing/temporary'

const root = temporaryDirectory()
const started: Command[] = []
const start = (...args: string[]): Command => {
  const one = command(...args)
  started.push(one)
  return one
}
afterAll(async () => {
  for (const one of started) one.process.kill('SIGKILL')
  await Promise.all(started.map(({ ended }) => ended))
})

test('serves functions, a site and a schema from TypeScript, says so in one line, and ends when told', async () => {
  const schema = join(root, 'schema.ts')
  writeFileSync(
    schema,
    `interface Named { name: string }
    const index: Named = { name: 'by_author' }
    export const schema = { collections: { books: { indexes: [{ ...index, keys: [['author', 1]] }] } } }`,
  )
  const site = join(root, 'site')
  mkdirSync(site)
  writeFileSync(join(site, 'index.html'), 'the site')
  const data = join(root, 'data')

  const cloud = start('--port', '0', '--data', data, '--functions', FUNCTIONS, '--schema', schema, '--static', site)
  const line = await cloud.ready
  const url = urlIn(line)
  expect((await fetch(`${url}/_/health`)).status).toBe(200)
  expect(await (await fetch(url)).text()).toBe('the site')
  expect(await (await fetch(`${url}/_/`)).text()).toContain('by_author')
  const call = await fetch(`${url}/functions/stubborn`, { method: 'POST', body: '{"how":"return"}' })
  expect(await call.json()).toEqual({ result: expect.any(Number) })

  // The same directory twice would be two databases in one file.
  const second = start('--port', '0', '--data', data)
  expect(await second.ended).toEqual([1, null])
  expect(second.stderr()).toMatch(/in use|already|lock/i)

  cloud.process.kill('SIGTERM')
  expect(await cloud.ended).toEqual([0, null])
  expect(cloud.stdout()).toBe(`${line}\n`)
  expect(cloud.stderr()).toBe('')
})

test('prints what functions print when asked to, and ends on SIGINT', async () => {
  // A path as people type it, from where they stand.
  const functions = relative(join(__dirname, '..'), FUNCTIONS)
  const cloud = start('--port', '0', '--data', join(root, 'verbose'), '--functions', functions, '--verbose')
  const url = urlIn(await cloud.ready)
  await fetch(`${url}/functions/stubborn`, { method: 'POST', body: '{"how":"return"}' })
  cloud.process.kill('SIGINT')
  expect(await cloud.ended).toEqual([0, null])
  expect(cloud.stdout()).toContain('[stubborn] about to return')
})

test.each<[string, string[], RegExp]>([
  ['no data directory', [], /--data/],
  ['a port that is none', ['--data', join(root, 'a'), '--port', 'x'], /--port/],
  ['an unknown option', ['--data', join(root, 'b'), '--colour', 'red'], /--colour/],
  ['a schema that is none', ['--data', join(root, 'c'), '--schema', join(__dirname, 'package.json')], /collections/],
  ['a schema that is not there', ['--data', join(root, 'd'), '--schema', join(root, 'gone.ts')], /gone\.ts/],
  ['a folder of functions that is not there', ['--data', join(root, 'e'), '--functions', join(root, 'gone')], /gone/],
])('%s is refused with a sentence', async (_name, args, reason) => {
  const cloud = start('--port', '0', ...args)
  expect(await cloud.ended).toEqual([1, null])
  expect(cloud.stderr()).toMatch(reason)
  expect(cloud.stderr()).not.toMatch(/^\s+at /m)
  expect(cloud.stdout()).toBe('')
})
