import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryDirectory } from '../testing/temporary'
import type { CallRecord } from './calls'
import { Runner } from './runner'

const written = temporaryDirectory()
const caller = { openid: 'somebody', source: 'wx_client' }
const runners: Runner[] = []

function runnerOf(directory: string, instances = 2): Runner {
  const runner = new Runner({
    directory,
    instances,
    namespace: 'test',
    environment: () => ({}),
    callEnvironment: ({ openid, source }) => ({ WX_OPENID: openid ?? '', TCB_SOURCE: source }),
  })
  runners.push(runner)
  return runner
}

/** Writes a function's file as if some seconds had passed, so that no clock is too coarse to tell. */
let age = 0
function write(name: string, files: Record<string, string>): void {
  mkdirSync(join(written, name), { recursive: true })
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(join(written, name, file), text)
    utimesSync(join(written, name, file), ++age, age)
  }
}

const stubborn = runnerOf(join(__dirname, '../testing/functions'))
const ask = async (how: string) => JSON.parse(await stubborn.call('stubborn', { how }, caller))
const last = (): CallRecord | undefined => stubborn.calls.list()[0]

afterAll(() => Promise.all(runners.map((runner) => runner.close())))

describe('a function that misbehaves', () => {
  test('one that throws fails its call, tells the caller nothing, and lives on', async () => {
    const before = await ask('return')
    await expect(ask('throw')).rejects.toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: 'The function stubborn threw an error',
    })
    expect(last()).toMatchObject({ outcome: 'threw', error: expect.stringContaining('a secret from /etc/passwd') })
    expect(await ask('return')).toBe(before)
  })

  test('anything can be thrown', async () => {
    await expect(ask('throw text')).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
    expect(last()?.error).toContain('just text')
  })

  test.each([
    ['hang', 'FUNCTIONS_TIME_LIMIT_EXCEEDED', 'timeout'],
    ['wait', 'FUNCTIONS_TIME_LIMIT_EXCEEDED', 'timeout'],
    ['exit', 'FUNCTIONS_EXECUTE_FAIL', 'exited'],
    ['reject later', 'FUNCTIONS_EXECUTE_FAIL', 'exited'],
  ])('one that does "%s" loses its process, and the next call gets another', async (how, code, outcome) => {
    const before = await ask('return')
    await expect(ask(how)).rejects.toMatchObject({ code })
    expect(last()).toMatchObject({ outcome })
    expect(last()?.log[0]?.text).toBe(`about to ${how}\n`)
    expect(await ask('return')).not.toBe(before)
  })

  test.each(['heap', 'buffers', 'buffers at once'])(
    'one that takes more memory than its config.json allows, by its %s, loses its process, too',
    async (eat) => {
      const pid = (event: object) => stubborn.call('greedy', { ...event }, caller)
      const before = await pid({ eat: 'little' })
      expect(await pid({ eat: 'little' })).toBe(before)
      await expect(pid({ eat })).rejects.toMatchObject({
        code: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
        message: 'greedy used more than 64 MB',
      })
      expect(last()).toMatchObject({ outcome: 'memory', error: expect.stringContaining('64 MB') })
      expect(await pid({})).not.toBe(before)
    },
  )

  test('calls beside it do not notice', async () => {
    const results = await Promise.allSettled(['return', 'exit', 'return', 'throw', 'return'].map(ask))
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled'])
  })

  test('a result larger than the platform takes is an error', async () => {
    await expect(stubborn.call('lavish', {}, caller)).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
  })

  test('a function may return nothing and say much', async () => {
    expect(await ask('return nothing')).toBeNull()
    await ask('say much')
    const kept = last()?.log.map(({ text }) => text) ?? []
    expect(kept[0]).toBe('about to say much\n')
    expect(kept.join('')).toHaveLength(256 * 1024)
  })
})

describe('processes', () => {
  test('one call at a time each, as many as allowed, kept warm', async () => {
    write('slow', {
      'index.js': `let running = 0
        exports.main = async () => {
          const together = ++running
          await new Promise((resolve) => setTimeout(resolve, 30))
          running--
          return { pid: process.pid, together, openid: process.env.WX_OPENID }
        }`,
    })
    const runner = runnerOf(written, 3)
    const openids = Array.from({ length: 30 }, (_, i) => `person-${i}`)
    const results = await Promise.all(
      openids.map(async (openid) => JSON.parse(await runner.call('slow', {}, { openid, source: 'wx_client' }))),
    )
    expect(results.map(({ openid }) => openid)).toEqual(openids)
    expect(new Set(results.map(({ together }) => together))).toEqual(new Set([1]))
    expect(new Set(results.map(({ pid }) => pid)).size).toBe(3)
  })

  test('what a call sets in the environment is gone in the next one', async () => {
    write('sets', { 'index.js': `exports.main = async () => ({ openid: process.env.WX_OPENID, x: process.env.WX_X })` })
    const runner = new Runner({
      directory: written,
      instances: 1,
      namespace: 'test',
      environment: () => ({}),
      callEnvironment: ({ openid }): Record<string, string> => (openid ? { WX_OPENID: openid, WX_X: '1' } : {}),
    })
    runners.push(runner)
    expect(JSON.parse(await runner.call('sets', {}, caller))).toEqual({ openid: 'somebody', x: '1' })
    expect(JSON.parse(await runner.call('sets', {}, { source: 'wx_trigger' }))).toEqual({})
  })

  test('the end of the runner is the end of its processes', async () => {
    write('pid', { 'index.js': 'exports.main = async () => process.pid' })
    const runner = runnerOf(written)
    const pid = Number(await runner.call('pid', {}, caller))
    await runner.close()
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  })

  test('at the end, what waits for a process is refused and starts none', async () => {
    write('long', { 'index.js': 'exports.main = () => new Promise((resolve) => setTimeout(resolve, 30_000))' })
    const runner = runnerOf(written, 1)
    const calls = Array.from({ length: 3 }, () => runner.call('long', {}, caller))
    const settled = Promise.allSettled(calls)
    await new Promise((resolve) => setTimeout(resolve, 200))
    await runner.close()
    const codes = (await settled).map((one) => one.status === 'rejected' && one.reason.code).sort()
    expect(codes).toEqual(['FUNCTIONS_EXECUTE_FAIL', 'RESOURCE_EXHAUSTED', 'RESOURCE_EXHAUSTED'])
  })

  test('functions that call one another for ever are stopped', async () => {
    const runner = runnerOf(written, 1)
    write('waits', { 'index.js': 'exports.main = () => new Promise((resolve) => setTimeout(resolve, 500))' })
    const calls = Array.from({ length: 9 }, () => runner.call('waits', {}, caller, true))
    const results = await Promise.allSettled(calls)
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([
      expect.objectContaining({ reason: expect.objectContaining({ code: 'RESOURCE_EXHAUSTED' }) }),
    ])
  })
})

describe('code', () => {
  test('a change of the file is there at the next call; a call under way ends with the old code', async () => {
    const runner = runnerOf(written)
    const main = (value: string) =>
      `exports.main = async ({ wait }) => { await new Promise((r) => setTimeout(r, wait)); return '${value}' }`
    write('changing', { 'index.js': main('old') })
    expect(await runner.call('changing', {}, caller)).toBe('"old"')
    const underWay = runner.call('changing', { wait: 200 }, caller)
    await new Promise((resolve) => setTimeout(resolve, 50))
    write('changing', { 'index.js': main('new') })
    expect(await runner.call('changing', {}, caller)).toBe('"new"')
    expect(await underWay).toBe('"old"')
    expect(await runner.call('changing', {}, caller)).toBe('"new"')
  })

  test('a file beside it and config.json count, too', async () => {
    const runner = runnerOf(written)
    write('parts', {
      'index.js': `exports.main = async (event, context) => [require('./part'), context.time_limit_in_ms]`,
      'part.js': 'module.exports = 1',
      'config.json': '{ "timeout": 5 }',
    })
    expect(JSON.parse(await runner.call('parts', {}, caller))).toEqual([1, 5000])
    write('parts', { 'part.js': 'module.exports = 2' })
    write('parts', { 'config.json': '{ "timeout": 7 }' })
    expect(JSON.parse(await runner.call('parts', {}, caller))).toEqual([2, 7000])
  })

  test('TypeScript is bundled, with what it imports, and finds packages from its own folder', async () => {
    const runner = runnerOf(written)
    write('node_modules/local-package', { 'index.js': 'module.exports = "from a package"' })
    write('shared', { 'shared.ts': 'export const shared: number = 1' })
    write('typed', {
      'index.ts': `import { shared } from '../shared/shared'
        import text from 'local-package'
        export const main = async (event: { add: number }): Promise<unknown> => [shared + event.add, text]`,
    })
    expect(JSON.parse(await runner.call('typed', { add: 1 }, caller))).toEqual([2, 'from a package'])
    write('shared', { 'shared.ts': 'export const shared: number = 10' })
    expect(JSON.parse(await runner.call('typed', { add: 1 }, caller))).toEqual([11, 'from a package'])
  })

  test.each([
    ['does not parse', { 'index.js': 'exports.main = (' }],
    ['exports no main', { 'index.js': 'exports.other = 1' }],
    ['throws while loading', { 'index.js': 'require("./nowhere")' }],
    ['does not bundle', { 'index.ts': 'export const main = (' }],
    ['has a wrong config.json', { 'index.js': 'exports.main = () => 1', 'config.json': '{ "timeout": "long" }' }],
  ])('a function that %s fails its calls until it is mended', async (name, files) => {
    const runner = runnerOf(written)
    const folder = `broken-${name.replace(/\W/g, '-')}`
    write(folder, files as Record<string, string>)
    await expect(runner.call(folder, {}, caller)).rejects.toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: expect.not.stringContaining(written),
    })
    expect(runner.calls.list()[0]?.error).toBeTruthy()
    rmSync(join(written, folder), { recursive: true })
    write(folder, { 'index.js': 'exports.main = () => 1' })
    expect(await runner.call(folder, {}, caller)).toBe('1')
  })

  test('a name that is none, or not there, is not found', async () => {
    const runner = runnerOf(written)
    for (const name of ['nowhere', '..', '../testing', 'a/b', '', 'constructor', 'shared']) {
      await expect(runner.call(name, {}, caller)).rejects.toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
    }
    expect(runner.names()).not.toContain('shared')
    expect(runnerOf(join(written, 'nowhere')).names()).toEqual([])
  })
})
