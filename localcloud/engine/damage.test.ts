/** Whatever happens to the bytes on disk: it is reported, or every answer is exactly right. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import * as fc from 'fast-check'
import { openEngine } from './index'
import type { Engine, IndexSpec } from './types'

/** More for a thorough look. */
const RUNS = Number(process.env.DAMAGE_RUNS ?? 40)
const PAGE = 4096

jest.setTimeout(60_000 + RUNS * 1_000)

const root = mkdtempSync(join(tmpdir(), 'localcloud-damage-'))
const place = join(root, 'damaged')
afterAll(() => rmSync(root, { recursive: true, force: true }))

const document = (n: number) => ({
  _id: `id-${n}`,
  n,
  code: `code-${n % 37}-${n}`,
  tags: ['all', `t${n % 5}`],
  // Some in pages of their own.
  text: `text ${n} `.repeat(n % 11 === 0 ? 1_500 : 8),
})

/** What is to be asked of a database to hear all that it knows, by its documents and by each of its indexes. */
async function answers(engine: Engine): Promise<string> {
  const byTag = ['all', 't0', 't1', 't2', 't3', 't4'].map((tag) => engine.find('things', { tags: tag }))
  return JSON.stringify([
    engine.collections(),
    engine.indexes('things'),
    await engine.find('things', {}),
    await engine.find('things', { code: { $gte: 'code-1' } }, { sort: [['code', -1]] }),
    await Promise.all(byTag),
    await engine.count('things', { _id: { $gte: '' } }),
  ])
}

/** A state in which a process may leave the directory, and the answers that are right. */
interface Left {
  database: Buffer
  sums: Buffer
  right: string[]
}
const left: Record<string, Left> = {}

beforeAll(async () => {
  const live = join(root, 'live')
  const fileOf = (name: string) => readFileSync(join(live, name))
  const engine = await openEngine(live)
  const index = (field: string, unique?: boolean): IndexSpec => ({ name: field, keys: [[field, 1]], unique })
  await engine.applySchema({ collections: { things: { indexes: [index('tags'), index('code', true)] } } })
  for (let from = 0; from < 400; from += 50) {
    await engine.insert(
      'things',
      Array.from({ length: 50 }, (_, i) => document(from + i)),
    )
    await engine.remove('things', { n: { $gte: from, $lt: from + 20 } }, { multi: true })
  }
  const before = await answers(engine)
  const [database, sums] = [fileOf('data.mdb'), fileOf('data.sums')]
  left.killed = { database, sums, right: [before] }
  await engine.update('things', { tags: 't1' }, { $push: { tags: 'late' }, $set: { n: -1 } }, { multi: true })
  const after = await answers(engine)
  // The file is newer than its checksums, and nobody has heard yet of that commit.
  left['killed between a commit and its checksums'] = { database: fileOf('data.mdb'), sums, right: [before, after] }
  await engine.close()
  left.closed = { database: fileOf('data.mdb'), sums: fileOf('data.sums'), right: [after] }
})

/** Changes some bytes. `where` picks the place, as a share of the file. */
type Damage = {
  kind: 'bits' | 'zeros' | 'noise' | 'cut' | 'swap' | 'copy'
  sums: boolean
  where: number
  other: number
}

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('bits', 'bits', 'bits', 'zeros', 'noise', 'cut', 'swap', 'copy'),
  sums: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
  where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  other: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
})

function harm(original: Buffer, { kind, where, other }: Damage): Buffer {
  const bytes = Buffer.from(original)
  const at = Math.floor(where * bytes.length)
  const page = (share: number) => Math.floor((share * bytes.length) / PAGE) * PAGE
  const [here, there] = [page(where), page(other)]
  if (kind === 'bits') bytes[at] = Number(bytes[at]) ^ (1 << Math.floor(other * 8))
  else if (kind === 'zeros') bytes.fill(0, here, here + PAGE)
  else if (kind === 'noise') for (let i = at; i < Math.min(at + 64, bytes.length); i++) bytes[i] = (i * 151 + at) & 255
  else if (kind === 'cut') return bytes.subarray(0, at)
  else {
    original.copy(bytes, here, there, there + PAGE)
    if (kind === 'swap') original.copy(bytes, there, here, here + PAGE)
  }
  return bytes
}

/** Few of the file's bytes are in its two first pages, and on none does more depend. */
const atTheRoots: fc.Arbitrary<Damage> = damage.map((one) => ({
  ...one,
  kind: 'bits',
  where: (one.where * PAGE * 2) / 2e6,
}))

/** The answers of a database with these bytes, and again after a write; or what is said of the damage. */
async function opened(database: Buffer, sums: Buffer): Promise<{ said: string } | { heard: string[] }> {
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place)
  writeFileSync(join(place, 'data.mdb'), database)
  writeFileSync(join(place, 'data.sums'), sums)
  let engine: Engine
  try {
    engine = await openEngine(place)
  } catch (error) {
    return { said: (error as Error).message }
  }
  const heard = [await answers(engine)]
  await engine.insert('things', [{ _id: 'new', code: 'new' }])
  await engine.remove('things', { _id: 'new' })
  await engine.close()
  const again = await openEngine(place)
  heard.push(await answers(again))
  await again.close()
  return { heard }
}

test('a machine that went down before the newest checksums were on disk has damaged nothing', async () => {
  const { sums } = left.killed as Left
  const { database, right } = left.closed as Left
  const older = Buffer.from(sums)
  older.write('another start of the machine'.padEnd(36), 20, 'latin1')
  older.writeUInt32LE(crc32(older.subarray(0, 56)), 56)
  expect(await opened(database, older)).toEqual({ heard: [right[0], right[0]] })
})

describe.each(['closed', 'killed', 'killed between a commit and its checksums'])('a database left %s', (name) => {
  test('is right as it is', async () => {
    const { database, sums, right } = left[name] as Left
    const last = right.at(-1)
    expect(await opened(database, sums)).toEqual({ heard: [last, last] })
  })

  test('and then damaged is reported, or every answer is right', async () => {
    const { database, sums, right } = left[name] as Left
    let reported = 0
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 3, arbitrary: damage }, atTheRoots), async (one) => {
        const result = one.sums ? await opened(database, harm(sums, one)) : await opened(harm(database, one), sums)
        if ('said' in result) {
          reported++
          expect(result.said).toMatch(/^The database file is damaged .*Nothing is served from it/)
        } else for (const heard of result.heard) expect(right).toContain(heard)
      }),
      { numRuns: RUNS },
    )
    expect(reported).toBeGreaterThan(RUNS / 6)
  })
})
