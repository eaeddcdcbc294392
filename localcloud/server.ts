import { existsSync, mkdirSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'
import sirv from 'sirv'
import { consoleRoutes } from './console/routes'
import { controlRoutes } from './control'
import { openEngine } from './engine'
import type { Engine, Schema } from './engine/types'
import { callEnvironment, gatewayEnvironment } from './environment'
import { CloudError } from './errors'
import { functionHandler } from './functions'
import { adminHandler } from './gateway/admin'
import { databaseActions } from './gateway/database'
import { storageActions } from './gateway/storage'
import { Refusal, sendJson } from './http/exchange'
import { guardAgainstForeignPages, guardLoopbackPeer, isLoopback } from './http/guard'
import { listen } from './http/listen'
import { Router } from './http/router'
import { OpenApi } from './openapi/openapi'
import { Pushes } from './openapi/push'
import { Runner } from './runner/runner'
import { ScanWatch } from './scan-watch'
import { loadSchema } from './schema'
import { Seal } from './seal'
import { FileStore } from './storage/files'
import { Permits } from './storage/permits'
import { storageRoutes } from './storage/routes'
import { loadRules } from './storage/rules/rules'
import { Clock } from './timers/clock'
import { Timers } from './timers/timers'

export interface LocalCloudOptions {
  /** Where the database and the files live; created when missing. */
  data: string
  /** The folder that holds one folder per cloud function. */
  functions?: string
  /** The collections and indexes that exist from the start, or the file that exports them. */
  schema?: Schema | string
  /**
   * The JSON file with the rules for what clients may do with files. Default: the platform's own, all may read, only the
   * creator may write.
   */
  storageRules?: string
  /** A folder to serve at `/`, with its index.html for unknown paths. */
  hosting?: string
  /** 0, the default, takes a free one. */
  port?: number
  /** Default 127.0.0.1. Anything that is not loopback opens functions and storage to the network. */
  host?: string
  /** The id of the environment. */
  env?: string
  /** Processes a function may have at a time, default 4. */
  instances?: number
  /** The function to which WeChat's events are pushed (消息推送), such as the verdict on a picture. Default: none. */
  pushTo?: string
  /** Timers fire only when they are told to, by the control routes: nothing happens by itself. Default: they run. */
  still?: boolean
  /**
   * Fills the cloud before it counts as started. Meanwhile `/_/health` answers with 503 and no timer fires by itself;
   * everything else works. Where it rejects, the cloud is closed again.
   */
  prepare?(cloud: LocalCloud): Promise<unknown>
  /** Print what the functions print. */
  verbose?: boolean
  /** Hears, once for each kind, of queries that no index serves. Default console.warn. */
  warn?(message: string): void
}

export interface LocalCloud {
  url: string
  /** The variables with which any Node process using wx-server-sdk reaches this cloud. */
  environment(): Record<string, string>
  close(): Promise<void>
}

/** Starts the cloud on a data directory that no other one uses. Resolves once it is prepared. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  for (const folder of [options.functions, options.hosting]) {
    if (folder !== undefined && !existsSync(folder)) throw new Error(`There is no folder ${folder}`)
  }
  mkdirSync(options.data, { recursive: true })
  const schema = typeof options.schema === 'string' ? loadSchema(options.schema) : options.schema
  const engine = await openEngine(join(options.data, 'database'))
  try {
    if (schema) await engine.applySchema(schema)
    return await serve(engine, options)
  } catch (error) {
    await engine.close()
    throw error
  }
}

/** Puts the HTTP surface, the runner and the storage around a database engine, which it closes in the end if it started. */
export async function serve(engine: Engine, options: LocalCloudOptions): Promise<LocalCloud> {
  const { data, host = '127.0.0.1', env = 'local' } = options
  let url = ''
  let ready = false
  const seal = Seal.of(data)
  const environment = () => gatewayEnvironment(url, env)
  const runner = new Runner({
    directory: options.functions === undefined ? undefined : resolve(options.functions),
    instances: options.instances ?? 4,
    namespace: env,
    environment,
    callEnvironment: (identity) => callEnvironment(seal, identity),
    onOutput: options.verbose
      ? (name, { stream, text }) => process[stream].write(text.replace(/^(?=.)/gm, `[${name}] `))
      : undefined,
  })
  runner.refuseSecondTriggers()
  const rules = loadRules(options.storageRules)
  const files = new FileStore(data, env)
  const permits = new Permits(seal, () => url)
  const pushes = new Pushes(runner, options.pushTo)
  const openApi = new OpenApi((api, answer) => pushes.follow(api, answer))
  const clock = new Clock()
  const timers = new Timers(runner, clock)

  const router = new Router()
  const actions = { ...databaseActions(engine), ...storageActions(files, permits, () => url) }
  router.on('POST', '/admin', adminHandler({ actions, runner, openApi, seal }))
  router.on('POST', '/functions/:name', functionHandler(runner, openApi))
  storageRoutes(router, { files, permits, rules, faults: runner.faults })
  controlRoutes(router, { engine, runner, openApi, pushes, timers, clock, isReady: () => ready, environment })
  consoleRoutes(router, { engine, runner, openApi, files, permits, timers, clock })

  const handler = requestHandler(router, isLoopback(host), options.hosting)
  const server = createServer((request, response) => {
    handler(request, response)
      .catch((error: unknown) => refuse(response, error))
      // What nobody wanted to read must still arrive, or the client never comes to hear the answer.
      .finally(() => request.resume())
  })
  // Longer than any client keeps an idle connection, so that none is closed under a request on its way.
  server.keepAliveTimeout = 65_000
  url = await listen(server, options.port ?? 0, host)
  const scanWatch = new ScanWatch(engine, options.warn ?? console.warn)
  scanWatch.start()
  const stop = async () => {
    timers.stop()
    scanWatch.stop()
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await runner.close()
    await closed
  }
  const cloud: LocalCloud = { url, environment, close: () => stop().then(() => engine.close()) }
  try {
    await options.prepare?.(cloud)
  } catch (error) {
    await stop()
    throw error
  }
  ready = true
  if (!options.still) timers.start()
  return cloud
}

/** Guards, then the route that knows the path, then the hosted folder. */
function requestHandler(router: Router, boundToLoopback: boolean, hosting: string | undefined) {
  const host = hosting === undefined ? undefined : sirv(hosting, { dev: true, single: true, etag: true })
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    guardAgainstForeignPages(request, boundToLoopback)
    const address = `http://localhost${request.url ?? '/'}`
    if (!URL.canParse(address)) throw new Refusal(400, 'INVALID_PARAM', 'The address is not valid')
    const url = new URL(address)
    const path = url.pathname
    if (path === '/admin' || (path.startsWith('/_/') && path !== '/_/health')) guardLoopbackPeer(request)

    const route = router.find(request.method ?? 'GET', path)
    if (route) await route.handler({ request, response, url, params: route.params })
    else if (host && isRead(request) && !/^\/(_|admin|functions|storage|cos)(\/|$)/.test(path)) host(request, response)
    else throw new Refusal(404, 'INVALID_PARAM', 'There is nothing here')
  }
}

function isRead({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** What went wrong, without anything that only the output of this process should show. */
function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  if (error instanceof Refusal) sendError(response, error.status, error)
  else if (error instanceof CloudError) sendError(response, 400, error)
  else {
    console.error(error)
    sendError(response, 500, { code: 'SYS_ERR', message: 'Internal error of the local cloud, see its output' })
  }
}

function sendError(
  response: ServerResponse,
  status: number,
  { code, message }: { code: string; message: string },
): void {
  sendJson(response, status, { error: { code, message } })
}
