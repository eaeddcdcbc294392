/** Figures of the engine by itself, on a directory of its own. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEngine } from './index'
import type { Document, Engine, Filter, FindOptions, Schema } from './types'

export interface Row {
  figure: string
  value: string
  /** What the value must be for the engine to be good enough. */
  must?: string
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

/** Loads a few documents and many, and compares what a list costs and how long it takes to open. */
export async function compareSizes(documents: number): Promise<Row[]> {
  const few = await withDirectory((directory) => sized(directory, FEW))
  const many = await withDirectory((directory) => sized(directory, documents))
  const none = await withDirectory(async (directory) => {
    await (await openEngine(directory)).close()
    return openTime(directory)
  })
  const named = (name: string, figure: (size: Sized) => string): Row[] => [
    { figure: `${name}, ${count(FEW)} documents`, value: figure(few) },
    { figure: `${name}, ${count(documents)} documents`, value: figure(many) },
  ]
  return [
    { figure: `load of ${count(documents)} documents with 3 indexes`, value: `${many.load.toFixed(1)} s` },
    { figure: 'size on disk', value: `${Math.round(many.bytes / 1e6)} MB` },
    ...named('equality, sort, limit 20, p50', ({ list }) => milliseconds(list)),
    { figure: 'the same, ratio', value: (many.list / few.list).toFixed(2), must: '≤ 1.5' },
    ...named('one document by _id, p50', ({ single }) => milliseconds(single)),
    ...named('conditional update of one document, p50', ({ update }) => milliseconds(update)),
    { figure: 'opening an empty directory, p50', value: milliseconds(none) },
    { figure: `opening ${count(documents)} documents, p50`, value: milliseconds(many.open) },
    { figure: 'the same, ratio', value: (many.open / none).toFixed(2), must: '≤ 2' },
  ]
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
  /** Seconds. */
  load: number
  bytes: number
  /** Milliseconds. */
  list: number
  single: number
  update: number
  open: number
}

async function sized(directory: string, documents: number): Promise<Sized> {
  const load = await seconds(async () => {
    await (await filled(directory, documents)).close()
  })
  const engine = await openEngine(directory)
  const find = (filter: Filter, options?: FindOptions) => engine.find('posts', filter, options)
  const author = (i: number) => `author-${(i * 7919) % authors(documents)}`
  const result = {
    load,
    bytes: statSync(join(directory, 'data.mdb')).size,
    list: await median(500, (i) => find({ author: author(i) }, { sort: [['createdAt', -1]], limit: 20 })),
    single: await median(500, (i) => find({ _id: id((i * 3331) % documents) })),
    update: await median(200, (i) =>
      engine.update('posts', { _id: id((i * 3331) % documents), status: 'ok' }, { $inc: { score: 1 } }),
    ),
  }
  await engine.close()
  return { ...result, open: await openTime(directory) }
}

function openTime(directory: string): Promise<number> {
  return median(15, async () => (await openEngine(directory)).close())
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
  const times: number[] = []
  for (let i = 0; i < runs; i++) times.push(1000 * (await seconds(() => work(i))))
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] as number
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
