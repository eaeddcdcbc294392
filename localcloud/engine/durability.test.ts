import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { open } from 'lmdb'
import { openEngine } from './index'
import { PageFile } from './storage/lmdb-pages'
import { temporaryEngine } from './testing/temporary'
import type { Engine } from './types'

/** More for a thorough look. */
const ROUNDS = Number(process.env.CRASH_ROUNDS ?? 3)

jest.setTimeout(ROUNDS * 20_000)

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'localcloud-crash-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

/** Starts a process that writes, and hears what it acknowledges. */
async function startWriter(round: number): Promise<{ child: ChildProcess; acknowledged: string[] }> {
  const script = join(__dirname, 'testing', 'crash-writer.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, directory, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })
  const acknowledged: string[] = []
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the writer ended by itself')))
    lines.on('line', (line) => (line === 'ready' ? resolve() : acknowledged.push(line)))
  })
  return { child, acknowledged }
}

/** Kills it in the middle of its work, once it has written so many. */
async function kill({ child, acknowledged }: { child: ChildProcess; acknowledged: string[] }, after: number) {
  while (acknowledged.length < after) await new Promise((resolve) => setImmediate(resolve))
  const gone = once(child, 'close')
  child.kill('SIGKILL')
  await gone
}

async function checkWritten(engine: Engine, acknowledged: string[]): Promise<void> {
  const found = await engine.find('written', {})
  const ids = new Set(found.map(({ _id }) => _id))
  const removed = (id: string) => Number(id.split('-')[2]) % 5 === 1
  expect(acknowledged.filter((id) => !ids.has(id) && !removed(id))).toEqual([])
  const alone = found.filter(({ pair }) => pair !== undefined && !ids.has(pair))
  expect(alone).toEqual([])

  // Every document stands in every index exactly once, and nothing else does.
  expect(await engine.count('written', { tags: 'all' })).toBe(found.length)
  expect(await engine.count('written', { code: { $gte: '' } })).toBe(found.length)
  const changed = await engine.find('written', { tags: 'changed' })
  expect(changed).toHaveLength(found.filter(({ tags }) => (tags as string[]).includes('changed')).length)
  for (const { _id, tags } of changed) expect([_id, tags]).toEqual([_id, expect.arrayContaining(['changed'])])
}

test('what was acknowledged survives kill -9, documents and indexes together', async () => {
  const acknowledged: string[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const writer = await startWriter(round)
    await kill(writer, 20 + round * 37)
    acknowledged.push(...writer.acknowledged)
    const engine = await openEngine(directory)
    try {
      await checkWritten(engine, acknowledged)
    } finally {
      await engine.close()
    }
  }
  expect(acknowledged.length).toBeGreaterThan(ROUNDS * 20)
})

describe('a directory', () => {
  test('in use by another process is refused, and free again when that is dead', async () => {
    const writer = await startWriter(0)
    await expect(openEngine(directory)).rejects.toThrow(`${directory} is in use by process ${writer.child.pid}.`)
    await kill(writer, 1)
    const engine = await openEngine(directory)
    expect(await engine.count('written', {})).toBeGreaterThan(0)
    await engine.close()
  })

  test('in use by this process is refused, and free again when closed', async () => {
    const engine = await openEngine(directory)
    await expect(openEngine(directory)).rejects.toThrow(`is in use by process ${process.pid}.`)
    await engine.close()
    await (await openEngine(directory)).close()
  })

  test('with the lock of a process whose number somebody else has now is free', async () => {
    writeFileSync(join(directory, 'owner.lock'), JSON.stringify({ pid: process.pid, started: '1' }))
    await (await openEngine(directory)).close()
    writeFileSync(join(directory, 'owner.lock'), 'nonsense')
    await (await openEngine(directory)).close()
  })
})

test('a database of another format is refused, and given back', async () => {
  await (await openEngine(directory)).close()
  const root = open({ path: directory, maxDbs: 3 })
  await root.openDB('catalog', { encoding: 'json' }).put('head', { format: 99, nextId: 1 })
  await root.close()
  for (let attempt = 0; attempt < 2; attempt++) {
    await expect(openEngine(directory)).rejects.toThrow('This database has format 99; this version reads format 1.')
  }
})

describe('a damaged file', () => {
  async function written(): Promise<string> {
    const temporary = await temporaryEngine({ things: [] })
    for (let i = 0; i < 20; i++)
      await temporary.engine.insert('things', [{ _id: i, text: 'findable text '.repeat(20) }])
    await temporary.engine.close()
    const bytes = readFileSync(join(temporary.directory, 'data.mdb'))
    rmSync(temporary.directory, { recursive: true })
    const file = join(directory, 'data.mdb')
    writeFileSync(file, bytes)
    return file
  }

  test('that is no database at all is reported', async () => {
    writeFileSync(await written(), 'x'.repeat(20_000))
    await expect(openEngine(directory)).rejects.toThrow(/The database file is damaged .*does not begin like a database/)
  })

  test('that ends too early is reported', async () => {
    const file = await written()
    truncateSync(file, statSync(file).size - 8192)
    await expect(openEngine(directory)).rejects.toThrow(/The database file is damaged .*lacks page/)
    truncateSync(file, 100)
    await expect(openEngine(directory)).rejects.toThrow(/The database file is damaged/)
  })

  test('with a page that makes no sense is reported', async () => {
    const file = await written()
    const descriptor = openSync(file, 'r+')
    const { main, pageSize } = new PageFile(descriptor).meta()
    writeSync(descriptor, Buffer.alloc(pageSize), 0, pageSize, (main?.root ?? 0) * pageSize)
    closeSync(descriptor)
    await expect(openEngine(directory)).rejects.toThrow(/The database file is damaged .*page \d+/)
  })

  test('is none of these, however much was written and removed', async () => {
    const temporary = await temporaryEngine({ things: [{ name: 'n', keys: [['n', 1]] }] })
    for (let round = 0; round < 12; round++) {
      const length = (round * 7919) % 150
      const documents = Array.from({ length }, (_, i) => ({ n: i % 13, text: 'x'.repeat((i * 97) % 9000) }))
      await temporary.engine.insert('things', documents)
      await temporary.engine.remove('things', { n: { $lt: round } }, { multi: true })
      await temporary.reopen()
      const left = await temporary.engine.find('things', {})
      expect(await temporary.engine.count('things', { n: { $gte: 0 } })).toBe(left.length)
    }
    await temporary.remove()
  })

  /** Writes over every copy of the text in the file. */
  function changeTexts(file: string): void {
    const bytes = readFileSync(file)
    const descriptor = openSync(file, 'r+')
    for (let at = bytes.indexOf('findable'); at >= 0; at = bytes.indexOf('findable', at + 1)) {
      writeSync(descriptor, 'Findable', at)
    }
    closeSync(descriptor)
  }

  test('without checksums of its pages is looked through, and reported', async () => {
    const file = await written()
    await (await openEngine(directory)).close()
    rmSync(join(directory, 'data.sums'))
    changeTexts(file)
    await expect(openEngine(directory)).rejects.toThrow(/The database file is damaged .*does not match its checksum/)
  })

  test('that has lost what its checksums know of is reported', async () => {
    const file = await written()
    const engine = await openEngine(directory)
    const bytes = readFileSync(file)
    await engine.insert('things', [{}])
    await engine.insert('things', [{}])
    await engine.close()
    writeFileSync(file, bytes)
    await expect(openEngine(directory)).rejects.toThrow(/The database file is damaged .*has lost transaction/)
    rmSync(file)
    await expect(openEngine(directory)).rejects.toThrow(/The database file is damaged .*is gone/)
  })

  test('with bytes in a document that change while it is open is reported, not served', async () => {
    const file = await written()
    const engine = await openEngine(directory)
    changeTexts(file)
    const damage = { code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining('The database file is damaged') }
    await expect(engine.find('things', { _id: 3 })).rejects.toMatchObject(damage)
    await expect(engine.find('things', {})).rejects.toMatchObject(damage)
    await expect(engine.update('things', { _id: 3 }, { $set: { a: 1 } })).rejects.toMatchObject(damage)
    await engine.close()
  })
})
