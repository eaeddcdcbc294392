import { mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import * as fc from 'fast-check'
import { type Database, open, type RootDatabase, type Transaction } from 'lmdb'
import { temporaryEngine } from '../testing/temporary'
import { changedPages, type Earlier } from './changed-pages'
import { type Meta, PageFile } from './lmdb-pages'
import { PageSums } from './page-sums'
import { allSound } from './sound-pages'

const directory = mkdtempSync(join(tmpdir(), 'localcloud-pages-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** What one commit does: so many keys from this one on are put, with values of this length, or removed. */
const change = fc.record({
  from: fc.integer({ min: 0, max: 2_000 }),
  keys: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 400 })),
  bytes: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 400 }), fc.integer({ min: 2_000, max: 30_000 })),
  map: fc.constantFrom('records', 'entries'),
  /** A state that somebody goes on reading until the next such change. */
  held: fc.boolean(),
})
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

test('the comparison with the state before finds what reading all newer pages finds, in a fraction of the reads', async () => {
  let opened = 0
  const read = { compared: 0, all: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 5, maxLength: 30 }), async (changes) => {
      const path = join(directory, String(++opened))
      const root = open({ path, maxDbs: 3, overlappingSync: false })
      const file = new CountingFile(openSync(join(path, 'data.mdb'), 'r'))
      const known = new Map<number, number>()
      let before: Earlier | undefined
      let held: Transaction | undefined
      for (const one of changes) {
        await commit(root, one)
        if (one.held) {
          held?.done()
          root.resetReadTxn()
          // biome-ignore lint/correctness/useHookAtTopLevel: lmdb's name for it; no React here
          held = root.useReadTransaction()
        }
        const meta: Meta = file.meta()
        const through = before?.meta.transaction ?? 0
        const all = file.counting(read, 'all', () => [...changedPages(file, meta, through)])
        const compared = file.counting(read, 'compared', () => [...changedPages(file, meta, through, before)])
        expect(numbersOf(compared)).toEqual(numbersOf(all))
        for (const { number, bytes } of all) known.set(number, crc32(bytes))
        before = { meta, isSound: (number, bytes) => known.get(number) === crc32(bytes) }
      }
      held?.done()
      await root.close()
    }),
    { numRuns: 30 },
  )
  expect(read.compared).toBeLessThan(read.all)
})

test('a state that is not the very one before is not compared with', async () => {
  const path = join(directory, 'skipped')
  const root = open({ path, maxDbs: 3, overlappingSync: false })
  const file = new CountingFile(openSync(join(path, 'data.mdb'), 'r'))
  const put = (from: number, keys: number) => commit(root, { from, keys, bytes: 300, map: 'records', held: false })
  await put(0, 1_000)
  const meta = file.meta()
  // What one of them gives back the one after the next writes over: other contents under numbers that were there before.
  for (let i = 0; i < 8; i++) {
    await put(0, 1_000)
    const now = file.meta()
    const all = [...changedPages(file, now, meta.transaction)]
    const compared = [...changedPages(file, now, meta.transaction, { meta, isSound: () => true })]
    expect(numbersOf(compared)).toEqual(numbersOf(all))
  }
  await root.close()
})

test('every page has its checksum whenever a write resolves', async () => {
  const {
    engine,
    directory: live,
    remove,
  } = await temporaryEngine({
    things: [
      { name: 'by_n', keys: [['n', 1]] },
      { name: 'by_tag', keys: [['tags', 1]] },
    ],
  })
  const file = new PageFile(openSync(join(live, 'data.mdb'), 'r'))
  const sound = () => allSound(file, file.meta(), PageSums.in(live))
  const thing = (n: number) => ({
    _id: `t${n}`,
    n: n % 13,
    tags: ['all', `t${n % 5}`],
    text: 'x'.repeat(n % 9 ? 90 : 9_000),
  })
  await engine.insert(
    'things',
    Array.from({ length: 600 }, (_, n) => thing(n)),
  )
  expect(sound()).toBe(true)
  for (let round = 0; round < 60; round++) {
    const id = `t${(round * 37) % 600}`
    if (round % 3 === 0)
      await engine.update('things', { _id: id }, { $set: { n: round, text: 'y'.repeat(round * 200) } })
    else if (round % 3 === 1) await engine.remove('things', { n: round % 13 }, { multi: round % 2 === 0 })
    else await engine.insert('things', [thing(1_000 + round), thing(2_000 + round)])
    expect(sound()).toBe(true)
  }
  await remove()
})

class CountingFile extends PageFile {
  private reads = 0

  override read(number: number, pageSize: number, pages = 1): Buffer {
    this.reads++
    return super.read(number, pageSize, pages)
  }

  counting<T, Name extends string>(into: Record<Name, number>, name: Name, action: () => T): T {
    this.reads = 0
    const result = action()
    into[name] += this.reads
    return result
  }
}

async function commit(root: RootDatabase, { from, keys, bytes, map }: Change): Promise<void> {
  const database: Database<Buffer, string> = root.openDB(map, { encoding: 'binary' })
  await root.transaction(() => {
    for (let i = from; i < from + keys; i++) {
      const key = `key-${String(i).padStart(6, '0')}`
      void (bytes === null ? database.remove(key) : database.put(key, Buffer.alloc(bytes, i)))
    }
  })
}

function numbersOf(written: { number: number }[]): number[] {
  return written.map(({ number }) => number).sort((a, b) => a - b)
}
