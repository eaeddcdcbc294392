import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createTRPCClient, type TRPCClient } from '@trpc/client'
import type { WireRequest, WireResponse } from 'types/wire'
import type { AppRouter } from '../../cloudfunctions/router'
import { COMMUNITY } from '../../demo/places'
import { callErrorOf } from '../../src/cloud/errors'
import { cloudLink } from '../../src/cloud/link'
import { end, launchHouse } from './launching'

/**
 * The house as tests start it: the real functions on the real local cloud, in a process of its own, with its own data. Its
 * clock fires when a test says so, and never between two looks at what was written.
 */
export interface House {
  url: string
  /** The folder of its data. */
  data: string
  /** A client as one person holds it, in the demo community unless said otherwise. An empty openid calls without identity. */
  as(openid: string, communityId?: string): TRPCClient<AppRouter>
  /** One function call as it is, past every type. */
  call(
    openid: string,
    body: unknown,
  ): Promise<{ status: number; answer: WireResponse | { code: string; message: string } }>
  /** How many function calls were sent through the clients of `as`. */
  calls(): number
  /** A word with the local cloud itself, as `PUT /_/openapi/security.msgSecCheck`; gives its answer. */
  control<T = unknown>(method: 'GET' | 'PUT' | 'POST' | 'DELETE', route: string, body?: object): Promise<T>
  stats(): Promise<Stats>
  /** Writes to the database since the start. */
  writes(): Promise<number>
  /** The collections that a query went through from one end to the other since the start: no index covers it. */
  scanned(): Promise<string[]>
  /** Puts a file into storage as the person's phone does. Throws where the rule for files refuses it. */
  put(openid: string, cloudPath: string, content: Buffer): Promise<string>
  fireClock(): Promise<void>
  /** SIGKILL, and up again on the same data and another port; with another environment, where one is given. */
  killAndRestart(env?: Record<string, string>): Promise<void>
  close(): Promise<void>
}

export type Stats = Record<
  string,
  {
    reads: number
    writes: number
    changes: number
    documentsExamined: number
    documentsReturned: number
    scans: number
  }
>

/** What the local cloud makes of one call of a function. */
interface Answer {
  result?: WireResponse
  error?: { code: string; message: string }
}

interface Upload {
  fileID?: string
  error?: { code: string; message: string }
}

export interface Opening {
  /** With the app at its address, as `npm start` serves it, and not the cloud alone. */
  app?: boolean
  /** Without the demo community: as a deployment is on its first day. */
  empty?: boolean
  /** Further environment of the functions. */
  env?: Record<string, string>
  /** Raises every limit on how often one person may do something, where one does the work of many. */
  limitFactor?: number
  /** A folder of functions in place of those that were built. */
  functions?: string
  /** Another script that starts it, with the options of scripts/cloud.ts. */
  script?: string
}

export async function openHouse({
  app = false,
  empty = false,
  env = {},
  limitFactor = 1,
  functions,
  script = 'scripts/cloud.ts',
}: Opening = {}): Promise<House> {
  const data = mkdtempSync(path.join(process.env.CHORUS_HOUSES ?? tmpdir(), 'chorus-'))
  // With keys of its own for telephone numbers a house can open no number that was sealed for another one.
  const seeded = env.CHORUS_PHONE_KEYS === undefined ? process.env.CHORUS_SEEDED_DATA : undefined
  if (seeded && !empty) cpSync(seeded, data, { recursive: true, filter: (file) => path.basename(file) !== 'lock.mdb' })
  const asItIs = empty || seeded !== undefined
  const start: [string, ...string[]] = app
    ? ['scripts/start.ts', '--built', ...(asItIs ? ['--empty'] : [])]
    : [script, ...(asItIs ? [] : ['--seed', 'demo']), ...(functions ? ['--functions', functions] : [])]
  const launch = (own = env) =>
    launchHouse([...start, '--still', '--port', '0', '--data', data], {
      CHORUS_LIMIT_FACTOR: String(limitFactor),
      ...own,
    })
  let running = await launch()
  let sent = 0
  const json = async <T>(route: string, init?: RequestInit) =>
    (await (await fetch(running.url + route, init)).json()) as T
  const post = (openid: string, body: string) =>
    fetch(`${running.url}/functions/api`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(openid ? { 'x-wx-openid': openid } : {}) },
      body,
    })

  const house: House = {
    data,
    get url() {
      return running.url
    },
    as(openid, communityId = COMMUNITY) {
      const send = async (request: WireRequest) => {
        sent += 1
        const response = await post(openid, JSON.stringify(request))
        const { result, error } = (await response.json()) as Answer
        if (!result) throw new Error(`the cloud gave no answer: ${JSON.stringify(error)}`)
        return result
      }
      return createTRPCClient<AppRouter>({ links: [cloudLink(send, () => communityId)] })
    },
    async call(openid, body) {
      const response = await post(openid, typeof body === 'string' ? body : JSON.stringify(body))
      const { result, error } = (await response.json()) as Answer
      return { status: response.status, answer: result ?? error ?? { code: 'NO_ANSWER', message: '' } }
    },
    calls: () => sent,
    control: (method, route, body) => json(`/_/${route}`, { method, body: body && JSON.stringify(body) }),
    stats: () => json<Stats>('/_/stats'),
    writes: async () => Object.values(await house.stats()).reduce((sum, one) => sum + one.writes, 0),
    scanned: async () => Object.entries(await house.stats()).flatMap(([name, { scans }]) => (scans > 0 ? [name] : [])),
    async put(openid, cloudPath, content) {
      const headers = { 'x-wx-openid': openid }
      const body = new Uint8Array(content)
      const { fileID, error } = await json<Upload>(`/storage/${cloudPath}`, { method: 'PUT', headers, body })
      if (fileID === undefined) throw new Error(`the cloud did not take ${cloudPath}: ${error?.code} ${error?.message}`)
      return fileID
    },
    async fireClock() {
      await fetch(`${running.url}/_/timers/clock/everyFiveMinutes`, { method: 'POST' })
    },
    async killAndRestart(own = env) {
      await end(running.child, 'SIGKILL')
      running = await launch(own)
    },
    async close() {
      await end(running.child, 'SIGTERM')
      rmSync(data, { recursive: true, force: true })
    },
  }
  return house
}

/** The refusal in what a call threw, as `CODE/REASON`; 'ok' if it did not throw. */
export async function outcomeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'ok'
  } catch (thrown) {
    const { code, reason } = callErrorOf(thrown)
    return `${code}/${reason}`
  }
}

let keys = 0
export const newKey = () => `test-key-${process.pid}-${String(++keys).padStart(8, '0')}`
