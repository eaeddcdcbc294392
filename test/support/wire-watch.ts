import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import cloud from 'wx-server-sdk'
import type { House } from './house'

/** What one read asked the database for. */
export interface Read {
  collection: string
  limit: number
  /** By its id, or by a list of ids. */
  byId: boolean
  /** The fields that it wanted; null: whole documents. */
  fields: string[] | null
}

/** Stands between the SDK of this process and a house, hands on whatever comes, and keeps what was read. */
export interface Watch {
  /** What was read since this was asked the last time. */
  reads(): Read[]
  close(): Promise<void>
}

/** From now on calls of this process go through the watch; `reachInto` takes it off. */
export async function watchReads(house: House): Promise<Watch> {
  let seen: Read[] = []
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const read = readIn(body.toString('utf8'))
    if (read) seen.push(read)
    const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers
    const answer = await fetch(house.url + request.url, {
      method: request.method,
      headers: headers as Record<string, string>,
      body: new Uint8Array(body),
    })
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' })
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const env = await house.control<Record<string, string>>('GET', 'env')
  Object.assign(process.env, env, { TCB_CONTEXT_CNFG: env.TCB_CONTEXT_CNFG?.replace(house.url, url) })
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV } as unknown as Parameters<typeof cloud.init>[0])
  return {
    reads() {
      const all = seen
      seen = []
      return all
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function readIn(body: string): Read | null {
  if (!body.startsWith('{')) return null
  const { action, collectionName, limit, query, projection } = JSON.parse(body) as Record<string, unknown>
  if (action !== 'database.getDocument') return null
  const fields = projection ? Object.keys(typeof projection === 'string' ? JSON.parse(projection) : projection) : []
  const asked = typeof query === 'string' ? query : JSON.stringify(query)
  return {
    collection: String(collectionName),
    limit: Number(limit ?? 1),
    byId: /"_id":\s*("|\{\s*"\$(in|oid|eq)")/.test(asked),
    fields: fields.length > 0 ? fields : null,
  }
}
