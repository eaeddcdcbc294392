/** Figures of the engine by itself, on a directory of its own. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEngine } from './index'
import type { Document, Engine, Schema } from './types'

export interface Row {
  figure: string
  value: string
  /** What the value must be for the engine to be good enough, and whether it is. */
  must?: string
  holds?: boolean
}

const SCHEMA: Schema = {
  collections: {
    posts: {
      indexes: [
        {
          name: 'byAuthor',
          keys: [
            ['author', 1],
            ['createdAt', -1],
          ],
        },
        {
          name: 'byScore',
          keys: [
            ['category', 1],
            ['score', 1],
          ],
        },
        { name: 'byTag', keys: [['tags', 1]] },
      ],
    },
    plain: {},
  },
}

const BATCH = 2_000
const FEW = 10_000
const SCANNED = 100_000

/** Runs everything with so many documents; a million takes some minutes. */
export async function benchEngine(documents = 1_000_000): Promise<Row[]> {
  return [...(await compareSizes(documents)), ...(await durableWrites()), ...(await scan())]
}

/** The same work on a few documents and on many, by turns, so that a busy machine slows both alike. */
export async function compareSizes(documents: number): Promise<Row[]> {
  return withDirectory((small) =>
    withDirectory(async (large) => {
      await load(small, FEW)
      const loading = await seconds(() => load(large, documents))
      const sizes = await Promise.all([
        openEngine(small).then((engine) => ({ engine, documents: FEW })),
        openEngine(large).then((engine) => ({ engine, documents })),
      ])
      const [list, single, update] = [
        await medians(500, sizes, listOne),
        await medians(500, sizes, findOne),
        await medians(200, sizes, updateOne),
      ]
      for (const { engine } of sizes) await engine.close()
      const opened = await medians(15, [small, large], async (directory) => (await openEngine(directory)).close())
      const pair = (name: string, [few, many]: [number, number]) => ({
        figure: `${name}, ${count(FEW)} / ${count(documents)} documents`,
        value: `${milliseconds(few)} / ${milliseconds(many)}`,
      })
      return [
        { figure: `load of ${count(documents)} documents with 3 indexes`, value: `${loading.toFixed(1)} s` },
        { figure: 'size on disk', value: `${Math.round(statSync(join(large, 'data.mdb')).size / 1e6)} MB` },
        pair('equality, sort, limit 20, p50', list),
        { figure: 'the same, ratio', ...atMost(1.5, list[1] / list[0]) },
        pair('one document by _id, p50', single),
        pair('conditional update of one document, p50', update),
        pair('opening, p50', opened),
      ]
    }),
  )
}

/** Writes that each wait for the disk: one after the other, at a time, and many in one call. */
export function durableWrites(): Promise<Row[]> {
  return withDirectory(async (directory) => {
    const engine = await filled(directory, 0)
    const one = (i: number) => engine.insert('posts', [post(i)])
    const single = await seconds(async () => {
      for (let i = 0; i < 500; i++) await one(i)
    })
    const concurrent = await seconds(async () => {
      for (let i = 0; i < 50; i++) await Promise.all(Array.from({ length: 100 }, (_, k) => one(1_000 + i * 100 + k)))
    })
    const batched = await seconds(() => fill(engine, 'posts', 20_000, 10_000))
    await engine.close()
    const rate = (writes: number, time: number) => `${count(Math.round(writes / time))} a second`
    return [
      { figure: 'durable inserts, one after the other', value: rate(500, single) },
      { figure: 'durable inserts, 100 at a time', value: rate(5_000, concurrent) },
      { figure: `durable inserts, ${count(BATCH)} in a call`, value: rate(20_000, batched) },
    ]
  })
}

/** A search without an index. */
export function scan(): Promise<Row[]> {
  return withDirectory(async (directory) => {
    const engine = await openEngine(directory)
    await engine.applySchema(SCHEMA)
    await fill(engine, 'plain', SCANNED)
    const time = await median(5, (i) => engine.find('plain', { title: `标题 ${i}` }))
    await engine.close()
    return [{ figure: `scan of ${count(SCANNED)} documents without an index`, value: milliseconds(time) }]
  })
}

interface Sized {
  engine: Engine
  documents: number
}

function listOne({ engine, documents }: Sized, i: number): Promise<unknown> {
  const author = `author-${(i * 7919) % authors(documents)}`
  return engine.find('posts', { author }, { sort: [['createdAt', -1]], limit: 20 })
}

function findOne({ engine, documents }: Sized, i: number): Promise<unknown> {
  return engine.find('posts', { _id: anyId(i, documents) })
}

function updateOne({ engine, documents }: Sized, i: number): Promise<unknown> {
  return engine.update('posts', { _id: anyId(i, documents), status: 'ok' }, { $inc: { score: 1 } })
}

function anyId(i: number, documents: number): string {
  return id((i * 3331) % documents)
}

async function load(directory: string, documents: number): Promise<void> {
  await (await filled(directory, documents)).close()
}

async function filled(directory: string, documents: number): Promise<Engine> {
  const engine = await openEngine(directory)
  await engine.applySchema(SCHEMA)
  await fill(engine, 'posts', documents)
  return engine
}

async function fill(engine: Engine, collection: string, documents: number, from = 0): Promise<void> {
  for (let start = 0; start < documents; start += BATCH) {
    const length = Math.min(BATCH, documents - start)
    await engine.insert(
      collection,
      Array.from({ length }, (_, i) => post(from + start + i, authors(documents))),
    )
  }
}

/** Fifty posts each. */
function authors(documents: number): number {
  return Math.max(1, Math.floor(documents / 50))
}

function id(i: number): string {
  return `post-${i}`
}

function post(i: number, authorCount = 1_000): Document {
  return {
    _id: id(i),
    author: `author-${(i * 31) % authorCount}`,
    category: `category-${i % 100}`,
    score: (i * 7919) % 1_000_003,
    status: i % 10 === 9 ? 'hidden' : 'ok',
    tags: [`tag-${i % 1000}`, `topic-${i % 77}`],
    title: `标题 ${i}`,
    body: 'x'.repeat(120),
    createdAt: new Date(1_700_000_000_000 + i * 997),
  }
}

async function withDirectory<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'localcloud-bench-'))
  try {
    return await work(directory)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

/** Milliseconds of one run; the median of several. */
async function median(runs: number, work: (i: number) => Promise<unknown>): Promise<number> {
  const [time] = await medians(runs, ['it'], (_, i) => work(i))
  return time
}

/** The same for two subjects, by turns. */
async function medians<T>(
  runs: number,
  subjects: T[],
  work: (subject: T, i: number) => Promise<unknown>,
): Promise<[number, number]> {
  const times: number[][] = subjects.map(() => [])
  for (let i = 0; i < runs; i++) {
    for (const [s, subject] of subjects.entries()) times[s]?.push(1000 * (await seconds(() => work(subject, i))))
  }
  const middle = (list: number[] = []) => list.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
  return [middle(times[0]), middle(times[1])]
}

function atMost(limit: number, value: number): Omit<Row, 'figure'> {
  return { value: value.toFixed(2), must: `≤ ${limit}`, holds: value <= limit }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

function milliseconds(time: number): string {
  return `${time.toFixed(2)} ms`
}

function count(number: number): string {
  return number.toLocaleString('en')
}
