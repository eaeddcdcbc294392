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
import { open } from 'lmdb'
import { openEngine } from './index'
import { PageFile } from './storage/lmdb-pages'
import { temporaryEngine } from './testing/temporary'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'localcloud-crash-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

describe('a directory', () => {
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
