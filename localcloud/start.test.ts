import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LocalCloud, startLocalCloud } from './server'
import { FUNCTIONS } from './testing/cloud'
import { temporaryDirectory } from './testing/temporary'

const root = temporaryDirectory()
const schema = { collections: { notes: { indexes: [] } } }
const running: LocalCloud[] = []
const start = async (...[options]: Parameters<typeof startLocalCloud>) => {
  const cloud = await startLocalCloud(options)
  running.push(cloud)
  return cloud
}
afterAll(() => Promise.all(running.map((cloud) => cloud.close())))

const healthOf = async ({ url }: LocalCloud) => {
  const response = await fetch(`${url}/_/health`)
  return [response.status, await response.json()]
}
const gateway = async ({ url }: LocalCloud, body: object) => {
  const headers = { 'content-type': 'application/json' }
  return await (await fetch(`${url}/admin`, { method: 'POST', headers, body: JSON.stringify(body) })).json()
}

describe('what is prepared at the start', () => {
  test('until it is there the health is 503, and everything else works', async () => {
    const seen: unknown[] = []
    const cloud = await start({
      data: join(root, 'prepared'),
      functions: FUNCTIONS,
      schema,
      async prepare(preparing) {
        seen.push(await healthOf(preparing))
        const insertion = { action: 'database.insertDocument', collectionName: 'notes', data: ['{"_id":"first"}'] }
        seen.push(await gateway(preparing, insertion))
        const called = await fetch(`${preparing.url}/functions/whoami`, { method: 'POST', body: '{}' })
        seen.push(called.status, (await fetch(`${preparing.url}/_/stats`)).status)
        seen.push(await healthOf(preparing))
      },
    })
    const preparing = [503, { status: 'preparing' }]
    expect(seen).toEqual([
      preparing,
      { requestId: expect.any(String), data: { insertedIds: ['first'] } },
      200,
      200,
      preparing,
    ])
    expect(await healthOf(cloud)).toEqual([200, { status: 'ok' }])
  })

  test('where it fails the cloud does not start, and gives back its address and its directory', async () => {
    const data = join(root, 'failed')
    let address = ''
    const failing = start({
      data,
      async prepare({ url }) {
        address = url
        throw new Error('the seed is spoilt')
      },
    })
    await expect(failing).rejects.toThrow('the seed is spoilt')
    await expect(fetch(address)).rejects.toThrow()
    await start({ data, port: Number(new URL(address).port) })
  })
})

test('a port that somebody has is refused with what to do, and the directory is given back', async () => {
  const first = await start({ data: join(root, 'one') })
  const port = Number(new URL(first.url).port)
  await expect(start({ data: join(root, 'two'), port })).rejects.toThrow(
    `Port ${port} of 127.0.0.1 is taken; another local cloud may be running there. Stop it, or choose another port with --port (0 takes a free one).`,
  )
  await start({ data: join(root, 'two') })
})

test('a directory that somebody has is refused with the option that helps', async () => {
  await start({ data: join(root, 'held') })
  await expect(start({ data: join(root, 'held') })).rejects.toThrow(/in use by process \d+\. .*\(--data\)/)
})

test('an index of a kind that is not here is refused, and not kept as another one', async () => {
  const keys = [['place', '2dsphere']] as unknown as [string, 1][]
  const collections = { shops: { indexes: [{ name: 'by_place', keys }] } }
  const starting = start({ data: join(root, 'geo'), schema: { collections } })
  await expect(starting).rejects.toThrow('Index by_place is of a kind that the local cloud does not have')
})

test('a function with a second trigger is refused, and not what else is wrong with one', async () => {
  const functions = join(root, 'functions')
  const data = join(root, 'triggers')
  mkdirSync(join(functions, 'twice'), { recursive: true })
  writeFileSync(join(functions, 'twice/index.js'), 'exports.main = () => 1')
  const config = (text: string) => writeFileSync(join(functions, 'twice/config.json'), text)
  const trigger = (name: string) => ({ name, type: 'timer', config: '0 0 * * * * *' })
  config(JSON.stringify({ triggers: [trigger('one'), trigger('two')] }))
  await expect(start({ data, functions })).rejects.toThrow('a function has one trigger')
  for (const text of ['{', JSON.stringify({ triggers: [trigger('one')] })]) {
    config(text)
    await (await startLocalCloud({ data, functions })).close()
  }
})
