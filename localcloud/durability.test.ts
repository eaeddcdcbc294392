import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, command, urlIn } from './testing/command'
import { type Database, type Sdk, sdkFor } from './testing/sdk'
import { temporaryDirectory } from './testing/temporary'

/** How often the cloud is killed; the bench asks for more. */
const ROUNDS = Number(process.env.LOCALCLOUD_KILL_ROUNDS ?? 3)
const WRITERS = 8

const root = temporaryDirectory()
const schema = join(root, 'schema.json')
const index = {
  name: 'by_worker',
  keys: [
    ['worker', 1],
    ['n', 1],
  ],
}
writeFileSync(schema, JSON.stringify({ collections: { written: { indexes: [index] } } }))

let cloud: Command | undefined
let sdk: Sdk
afterAll(async () => {
  cloud?.process.kill('SIGKILL')
  await cloud?.ended
})

/** Starts the cloud on the directory as the last one left it. */
async function start(): Promise<{ url: string; db: Database }> {
  cloud = command('--port', '0', '--data', join(root, 'data'), '--schema', schema)
  const url = urlIn(await cloud.ready)
  const environment = (await (await fetch(`${url}/_/env`)).json()) as Record<string, string>
  sdk = sdkFor('wx-server-sdk', { environment: () => environment })
  return { url, db: sdk.database() }
}

interface Acknowledged {
  ids: string[]
  /** Both or neither of a pair may be there. */
  pairs: [string, string][]
  files: string[]
}

/** Writes until the cloud is gone; notes what was acknowledged. Kills it once enough was. */
async function writeUntilKilled(round: number, url: string, db: Database): Promise<Acknowledged> {
  const acknowledged: Acknowledged = { ids: [], pairs: [], files: [] }
  const enough = 40 + round * 13
  const collection = db.collection('written')
  let alive = true

  const write = async (worker: number, n: number) => {
    const id = `${round}-${worker}-${n}`
    if (n % 5 === 4) {
      const pair: [string, string] = [`${id}-a`, `${id}-b`]
      await db.runTransaction(async (transaction) => {
        for (const _id of pair) await transaction.collection('written').add({ data: { _id, worker, n, pair: true } })
      })
      acknowledged.pairs.push(pair)
    } else if (n % 7 === 6) {
      const reply = await fetch(`${url}/storage/${id}.txt`, {
        method: 'PUT',
        body: id,
        headers: { 'x-wx-openid': 'me' },
      })
      if (reply.ok) acknowledged.files.push(`${id}.txt`)
    } else {
      await collection.add({ data: { _id: id, worker, n, revision: 0 } })
      await collection.doc(id).update({ data: { revision: db.command.inc?.(1) } })
      acknowledged.ids.push(id)
    }
  }
  const worker = async (_value: unknown, number: number) => {
    for (let n = 0; alive; n++) {
      try {
        await write(number, n)
      } catch {
        // What failed was not acknowledged; it may be there or not.
      }
      if (alive && acknowledged.ids.length >= enough) {
        alive = false
        cloud?.process.kill('SIGKILL')
      }
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, worker))
  await cloud?.ended
  return acknowledged
}

/** Everything acknowledged is there; what an index tells and what the documents tell is the same; no pair is half. */
async function verify(db: Database, { ids, pairs, files }: Acknowledged): Promise<void> {
  const collection = db.collection('written')
  const found = new Map<unknown, unknown>()
  const wanted = [...ids, ...pairs.flat()]
  for (let i = 0; i < wanted.length; i += 500) {
    const some = { _id: db.command.in?.(wanted.slice(i, i + 500)) }
    for (const { _id, revision } of (await collection.where(some).limit(1000).get()).data) found.set(_id, revision)
  }
  expect(wanted.filter((id) => !found.has(id))).toEqual([])
  expect(ids.filter((id) => found.get(id) !== 1)).toEqual([])

  expect((await collection.where({ pair: true }).count()).total % 2).toBe(0)
  for (let worker = 0; worker < WRITERS; worker++) {
    const byIndex = (await collection.where({ worker }).count()).total
    const { list } = await collection
      .aggregate()
      .match({ worker: { $mod: [1_000, worker] } })
      .count('n')
      .end()
    expect(list[0]?.n).toBe(byIndex)
  }

  const fileList = files.map((path) => `cloud://local.local-local/${path}`)
  for (const [i, { tempFileURL }] of (await sdk.getTempFileURL({ fileList })).fileList.entries()) {
    expect(await (await fetch(String(tempFileURL))).text()).toBe(files[i]?.replace('.txt', ''))
  }
}

test(
  `everything acknowledged survives kill -9, ${ROUNDS} times`,
  async () => {
    let { url, db } = await start()
    for (let round = 0; round < ROUNDS; round++) {
      const acknowledged = await writeUntilKilled(round, url, db)
      ;({ url, db } = await start())
      await verify(db, acknowledged)
    }
  },
  60_000 * ROUNDS,
)
