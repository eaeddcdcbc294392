import { join } from 'node:path'
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../server'
import { temporaryDirectory } from './temporary'

export const FUNCTIONS = join(__dirname, 'functions')

export interface Reply {
  status: number
  headers: Headers
  /** The body, parsed when it is JSON. */
  body: unknown
}

export interface TestedCloud extends LocalCloud {
  data: string
  ask(
    method: string,
    path: string,
    options?: { body?: BodyInit | object; headers?: Record<string, string> },
  ): Promise<Reply>
}

/** A cloud for the tests of one file or block, with the collection `notes` and the functions beside this file. */
export function testedCloud(options: Partial<LocalCloudOptions> = {}): TestedCloud {
  const data = temporaryDirectory()
  const schema = { collections: { notes: { indexes: [] } } }
  let cloud: LocalCloud | undefined
  const running = () => cloud as LocalCloud
  beforeAll(async () => {
    cloud = await startLocalCloud({ data, functions: FUNCTIONS, schema, warn: () => undefined, ...options })
  })
  afterAll(() => cloud?.close())
  return {
    data,
    get url() {
      return running().url
    },
    environment: () => running().environment(),
    close: () => running().close(),
    ask: (method, path, request) => ask(running().url, method, path, request),
  }
}

async function ask(
  url: string,
  method: string,
  path: string,
  { body, headers }: { body?: BodyInit | object; headers?: Record<string, string> } = {},
): Promise<Reply> {
  const plain = body !== undefined && Object.getPrototypeOf(body) === Object.prototype
  const response = await fetch(url + path, {
    method,
    headers,
    body: plain ? JSON.stringify(body) : (body as BodyInit | undefined),
    redirect: 'manual',
  })
  const text = await response.text()
  const json = response.headers.get('content-type')?.startsWith('application/json')
  return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text }
}
