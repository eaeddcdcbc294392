import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Command, command, urlIn } from './testing/command'
import { type Database, sdkFor } from './testing/sdk'

/** One measured figure of the local cloud, through the SDK and HTTP, on processes started from the command line. */
export interface Row {
  figure: string
  value: string
  /** What is demanded, and whether it holds. */
  must?: string
  holds?: boolean
}

export interface BenchOptions {
  /** Documents in the large database, default 1,000,000. */
  large?: number
  /** Documents in the small one, default 10,000. */
  small?: number
}

const SCHEMA = {
  collections: {
    orders: {
      indexes: [
        {
          name: 'by_owner',
          keys: [
            ['owner', 1],
            ['at', -1],
          ],
        },
        {
          name: 'by_state',
          keys: [
            ['state', 1],
            ['at', -1],
          ],
        },
        { name: 'by_number', keys: [['number', 1]], unique: true },
      ],
    },
    loose: { indexes: [] },
  },
}

/** Owners whose documents are asked for, and how many each has, whatever the size of the whole. */
const OWNERS = 50
const EACH = 40
const BATCH = 1_000

interface Running {
  data: string
  db: Database
  stop(): Promise<void>
}

/** All figures, in the order in which they are best read. */
export async function localCloudFigures(options: BenchOptions = {}): Promise<Row[]> {
  const { large: many = 1_000_000, small: few = 10_000 } = options
  const root = mkdtempSync(join(tmpdir(), 'localcloud-bench-'))
  const schema = join(root, 'schema.json')
  writeFileSync(schema, JSON.stringify(SCHEMA))
  const small = await start(join(root, 'small'), schema)
  const large = await start(join(root, 'large'), schema)
  try {
    const rows = [await fillFigure(large, many)]
    await fill(small, few)
    rows.push(...(await queryFigures(small, large, few, many)))
    rows.push(...(await writeFigures(small)), await scanFigure(small), ...(await conflictFigures(small)))
    await Promise.all([small.stop(), large.stop()])
    rows.push(await startFigure(join(root, 'none'), large.data, schema, many))
    return rows
  } finally {
    await Promise.all([small.stop(), large.stop()])
    rmSync(root, { recursive: true, force: true })
  }
}

async function start(data: string, schema: string): Promise<Running> {
  const cloud: Command = command('--port', '0', '--data', data, '--schema', schema)
  const url = urlIn(await cloud.ready)
  const environment = (await (await fetch(`${url}/_/env`)).json()) as Record<string, string>
  return {
    data,
    // The SDK reads its environment anew at each request: whoever asks for `db` is led to this cloud.
    get db() {
      return sdkFor('wx-server-sdk', { environment: () => environment }).database()
    },
    async stop() {
      cloud.process.kill('SIGTERM')
      await cloud.ended
    },
  }
}

async function fill({ db }: Running, count: number): Promise<void> {
  const orders = db.collection('orders')
  for (let from = 0; from < count; from += BATCH) {
    const documents = Array.from({ length: Math.min(BATCH, count - from) }, (_, i) => order(from + i))
    await orders.add({ data: documents })
  }
}

function order(number: number) {
  return {
    number,
    owner: number < OWNERS * EACH ? `owner-${number % OWNERS}` : `other-${number % 9_973}`,
    state: ['open', 'paid', 'sent', 'done'][number % 4],
    at: new Date(1_700_000_000_000 + number * 1_000),
    text: `order ${number} of somebody who wanted something`,
  }
}

async function fillFigure(running: Running, count: number): Promise<Row> {
  const seconds = await secondsOf(() => fill(running, count))
  return {
    figure: `${grouped(count)} documents with 3 indexes, inserted by ${grouped(BATCH)}`,
    value: rate(count, seconds),
  }
}

/** In turn, so that the machine's moods strike both. */
async function queryFigures(small: Running, large: Running, few: number, many: number): Promise<Row[]> {
  const times: [number[], number[]] = [[], []]
  for (let round = -30; round < 300; round++) {
    for (const [index, running] of [small, large].entries()) {
      const { db } = running
      const query = db.collection('orders').where({ owner: `owner-${Math.abs(round) % OWNERS}` })
      const started = performance.now()
      const { data } = await query.orderBy('at', 'desc').limit(20).get()
      if (round >= 0) times[index as 0 | 1].push(performance.now() - started)
      if (data.length !== 20) throw new Error(`The query found ${data.length} documents instead of 20`)
    }
  }
  const [fast, slow] = [median(times[0]), median(times[1])]
  return [
    {
      figure: `equality + sort + limit 20, p50 at ${grouped(many)} / at ${grouped(few)} documents`,
      value: `${(slow / fast).toFixed(2)} (${slow.toFixed(2)} / ${fast.toFixed(2)} ms)`,
      must: '≤ 1.5',
      holds: slow <= fast * 1.5,
    },
  ]
}

async function writeFigures({ db }: Running): Promise<Row[]> {
  const loose = db.collection('loose')
  const single = 500
  const one = await secondsOf(async () => {
    for (let i = 0; i < single; i++) await loose.add({ data: { i } })
  })
  const together = 16
  const several = await secondsOf(() =>
    Promise.all(
      Array.from({ length: together }, async () => {
        for (let i = 0; i < single / 4; i++) await loose.add({ data: { i } })
      }),
    ),
  )
  const batches = 50
  const batched = await secondsOf(async () => {
    for (let i = 0; i < batches; i++) await loose.add({ data: Array.from({ length: BATCH }, (_, n) => ({ n })) })
  })
  return [
    { figure: 'single durable inserts, one after the other', value: rate(single, one) },
    { figure: `single durable inserts, ${together} at a time`, value: rate((single / 4) * together, several) },
    { figure: `inserts by ${grouped(BATCH)}`, value: rate(batches * BATCH, batched) },
  ]
}

async function scanFigure({ db }: Running): Promise<Row> {
  const loose = db.collection('loose')
  const { total } = await loose.count()
  for (let i = total; i < 100_000; i += BATCH) {
    await loose.add({ data: Array.from({ length: Math.min(BATCH, 100_000 - i) }, (_, n) => ({ n })) })
  }
  const seconds = await secondsOf(() => loose.where({ nowhere: 'at all' }).get())
  return { figure: 'a query without an index over 100,000 documents', value: `${Math.round(seconds * 1000)} ms` }
}

/** Whatever was acknowledged of many increments at once must be in the sum. */
async function conflictFigures({ db }: Running): Promise<Row[]> {
  const writers = 50
  const rounds = 10
  const loose = db.collection('loose')
  const counted = async (id: string, increment: () => Promise<boolean>): Promise<Row> => {
    await loose.doc(id).set({ data: { n: 0 } })
    let acknowledged = 0
    const writer = async () => {
      for (let i = 0; i < rounds; i++) if (await increment()) acknowledged++
    }
    await Promise.all(Array.from({ length: writers }, writer))
    const { n } = (await loose.doc(id).get()).data as { n: number }
    return {
      figure: `conflicts lost, ${writers} writers at once: ${id}`,
      value: `${acknowledged - n} of ${grouped(acknowledged)} acknowledged (${grouped(writers * rounds - acknowledged)} refused)`,
      must: '0',
      holds: acknowledged === n,
    }
  }
  const read = async (id: string) => (await loose.doc(id).get()).data as { n: number }
  return [
    await counted('conditional updates', async () => {
      const { n } = await read('conditional updates')
      const { stats } = await loose.where({ _id: 'conditional updates', n }).update({ data: { n: n + 1 } })
      return stats.updated === 1
    }),
    await counted('transactions', () =>
      db
        .runTransaction(async (transaction) => {
          const doc = transaction.collection('loose').doc('transactions')
          const { n } = (await doc.get()).data as { n: number }
          await doc.update({ data: { n: n + 1 } })
        })
        .then(
          () => true,
          () => false,
        ),
    ),
  ]
}

async function startFigure(none: string, large: string, schema: string, many: number): Promise<Row> {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < 5; round++) {
    for (const [index, data] of [none, large].entries()) {
      const started = performance.now()
      const cloud = await start(data, schema)
      times[index as 0 | 1].push(performance.now() - started)
      await cloud.stop()
    }
  }
  const [empty, full] = [median(times[0]), median(times[1])]
  return {
    figure: `start on ${grouped(many)} documents / on none`,
    value: `${(full / empty).toFixed(2)} (${Math.round(full)} / ${Math.round(empty)} ms)`,
    must: '≤ 2',
    holds: full <= empty * 2,
  }
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function rate(count: number, seconds: number): string {
  return `${grouped(Math.round(count / seconds))} a second`
}

function grouped(number: number): string {
  return number.toLocaleString('en-US')
}

if (require.main === module) {
  const [large, small] = process.argv.slice(2).map(Number)
  localCloudFigures({ large, small }).then(
    (rows) => {
      for (const { figure, value, must = '', holds } of rows) {
        console.log(`| ${figure} | ${must} | ${value} | ${holds === undefined ? '' : holds ? 'yes' : 'NO'} |`)
      }
    },
    (error: unknown) => {
      console.error(error)
      process.exitCode = 1
    },
  )
}
