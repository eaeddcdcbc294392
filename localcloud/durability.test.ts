import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundledCommand, type Command, urlIn } from './testing/command'
import { type Collection, type Database, SDKS, type Sdk, sdkFor } from './testing/sdk'
import { temporaryDirectory } from './testing/temporary'

/** Twenty by `npm run test:all`. */
const ROUNDS = process.env.TEST_LONG ? 20 : 6
const WRITERS = 8

const root = temporaryDirectory()
const command = bundledCommand(root)
const schema = join(root, 'schema.json')
const index = (name: string, fields: string[], unique = false) => ({
  name,
  keys: fields.map((field) => [field, 1]),
  unique,
})
const indexes = [index('by_worker', ['worker', 'n']), index('by_tag', ['tags', 'n']), index('by_code', ['code'], true)]
writeFileSync(schema, JSON.stringify({ collections: { written: { indexes } } }))

let cloud: Command | undefined
let sdk: Sdk
// Version 3 warns, seconds later, of every call that a kill has left without an answer.
beforeAll(() => jest.spyOn(console, 'warn').mockImplementation(() => undefined))
afterAll(async () => {
  cloud?.process.kill('SIGKILL')
  await cloud?.ended
})

/** Starts the cloud on the directory as the last one left it. */
async function start(round: number): Promise<{ url: string; db: Database }> {
  cloud = command('--port', '0', '--data', join(root, 'data'), '--schema', schema)
  const url = urlIn(await cloud.ready)
  const environment = (await (await fetch(`${url}/_/env`)).json()) as Record<string, string>
  sdk = sdkFor(SDKS[round % SDKS.length] as string, { environment: () => environment })
  return { url, db: sdk.database() }
}

interface Acknowledged {
  /** Documents whose second write was acknowledged, too. */
  ids: string[]
  removed: string[]
  /** Both or neither of a pair may be there. */
  pairs: [string, string][]
  files: string[]
}

/** Writes until the cloud is gone; notes what was acknowledged. Kills it in the middle, once enough was. */
async function writeUntilKilled(round: number, url: string, db: Database): Promise<Acknowledged> {
  const acknowledged: Acknowledged = { ids: [], removed: [], pairs: [], files: [] }
  const enough = 10 + ((round * 13) % 20)
  const collection = db.collection('written')
  const { inc, push } = db.command
  let alive = true

  const write = async (worker: number, n: number) => {
    const id = `${round}-${worker}-${n}`
    const fields = (_id: string) => ({ _id, code: _id, worker, n, tags: ['all', `w${worker}`] })
    if (n % 5 === 4) {
      const pair: [string, string] = [`${id}-a`, `${id}-b`]
      await db.runTransaction(async (transaction) => {
        for (const _id of pair) await transaction.collection('written').add({ data: { ...fields(_id), pair: true } })
      })
      acknowledged.pairs.push(pair)
    } else if (n % 7 === 6) {
      const headers = { 'x-wx-openid': 'me' }
      const reply = await fetch(`${url}/storage/${id}.txt`, { method: 'PUT', body: id, headers })
      if (reply.ok) acknowledged.files.push(`${id}.txt`)
    } else {
      await collection.add({ data: { ...fields(id), revision: 0 } })
      await collection.doc(id).update({ data: { revision: inc?.(1), tags: push?.('changed') } })
      if (n % 3 !== 2) acknowledged.ids.push(id)
      else if ((await collection.doc(id).remove()).stats.removed === 1) acknowledged.removed.push(id)
    }
  }
  const worker = async (_value: unknown, number: number) => {
    for (let n = 0; alive; n++) {
      try {
        await write(number, n)
      } catch {
        // What failed was not acknowledged; it may be there or not.
      }
      if (!alive || acknowledged.ids.length < enough) continue
      alive = false
      // Not only in the moment of an answer.
      await new Promise((resolve) => setTimeout(resolve, round % 4))
      cloud?.process.kill('SIGKILL')
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, worker))
  await cloud?.ended
  return acknowledged
}

/** Everything acknowledged is there; what an index tells and what the documents tell is the same; no pair is half. */
async function verify(db: Database, { ids, removed, pairs, files }: Acknowledged): Promise<void> {
  const collection = db.collection('written')
  const found = new Map<unknown, unknown>()
  const wanted = [...ids, ...pairs.flat()]
  for (let i = 0; i < wanted.length + removed.length; i += 500) {
    const some = { _id: db.command.in?.([...wanted, ...removed].slice(i, i + 500)) }
    for (const { _id, revision } of (await collection.where(some).limit(1000).get()).data) found.set(_id, revision)
  }
  expect(wanted.filter((id) => !found.has(id))).toEqual([])
  expect(removed.filter((id) => found.has(id))).toEqual([])
  expect(ids.filter((id) => found.get(id) !== 1)).toEqual([])

  expect((await collection.where({ pair: true }).count()).total % 2).toBe(0)
  const everything = await byScan(collection, {})
  expect((await collection.where({ code: db.command.gte?.('') }).count()).total).toBe(everything)
  expect((await collection.where({ tags: 'all' }).count()).total).toBe(everything)
  expect((await collection.where({ tags: 'changed' }).count()).total).toBe(await byScan(collection, { revision: 1 }))
  for (let worker = 0; worker < WRITERS; worker++) {
    const counted = (await collection.where({ worker }).count()).total
    expect(counted).toBe(await byScan(collection, { worker: { $mod: [1_000, worker] } }))
    expect((await collection.where({ tags: `w${worker}` }).count()).total).toBe(counted)
  }

  const fileList = files.map((path) => `cloud://local.local-local/${path}`)
  for (const [i, { tempFileURL }] of (await sdk.getTempFileURL({ fileList })).fileList.entries()) {
    expect(await (await fetch(String(tempFileURL))).text()).toBe(files[i]?.replace('.txt', ''))
  }
}

/** How many documents there are, as they themselves tell. */
async function byScan(collection: Collection, filter: object): Promise<unknown> {
  const { list } = await collection.aggregate().match(filter).count('n').end()
  return list[0]?.n ?? 0
}

test(
  `everything acknowledged survives kill -9, ${ROUNDS} times`,
  async () => {
    const all: Acknowledged = { ids: [], removed: [], pairs: [], files: [] }
    let { url, db } = await start(0)
    for (let round = 0; round < ROUNDS; round++) {
      const { ids, removed, pairs, files } = await writeUntilKilled(round, url, db)
      for (const [list, more] of [
        [all.ids, ids],
        [all.removed, removed],
        [all.pairs, pairs],
        [all.files, files],
      ] as [unknown[], unknown[]][])
        list.push(...more)
      ;({ url, db } = await start(round + 1))
      await verify(db, { ids, removed, pairs, files })
    }
    await verify(db, { ...all, files: all.files.slice(-20) })
    expect(all.ids.length).toBeGreaterThan(ROUNDS * 10)
  },
  20_000 * ROUNDS,
)
