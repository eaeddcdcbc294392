import { EJSON } from 'bson'
import type { Engine, Sort } from '../engine/types'
import { CloudError } from '../errors'
import { Refusal, readBody, sendText } from '../http/exchange'
import type { Exchange, Router } from '../http/router'
import type { OpenApi } from '../openapi/openapi'
import type { Runner } from '../runner/runner'
import { statsOf } from '../stats'
import type { FileStore } from '../storage/files'
import type { Permits } from '../storage/permits'
import type { Clock } from '../timers/clock'
import type { Firing, Timers } from '../timers/timers'
import type { Html } from './html'
import { page } from './layout'
import * as pages from './pages'

export interface Shown {
  engine: Engine
  runner: Runner
  openApi: OpenApi
  files: FileStore
  permits: Permits
  timers: Timers
  clock: Clock
}

const MINUTE = 60_000
const MOST_ROWS = 200

/** The pages under `/_/`, for people; programs use the JSON of control.ts. */
export function consoleRoutes(router: Router, shown: Shown): void {
  const { engine, runner, openApi, files, permits, timers, clock } = shown
  let fired: Firing[] = []

  router
    .on('GET', '/_/', ({ response }) =>
      show(response, 'Overview', pages.overview(collectionRows(engine), functionRows(runner))),
    )
    .on('GET', '/_/console/calls', ({ response }) =>
      show(response, 'Calls', pages.calls(runner.calls.list().slice(0, MOST_ROWS))),
    )
    .on('GET', '/_/console/plans', ({ response }) =>
      show(response, 'Plans', pages.plans(engine.plans().slice(0, MOST_ROWS))),
    )
    .on('GET', '/_/console/outbox', ({ response }) =>
      show(response, 'Outbox', pages.outbox(openApi.outbox().slice(-MOST_ROWS).reverse())),
    )
    .on('POST', '/_/console/outbox/empty', ({ response }) => {
      openApi.emptyOutbox()
      backTo(response, '/_/console/outbox')
    })
    .on('GET', '/_/console/files', async ({ response }) => {
      const list = (await files.list()).slice(0, MOST_ROWS)
      show(response, 'Files', pages.files(list.map((file) => ({ ...file, url: permits.downloadUrl(file.path, 3600) }))))
    })
    .on('GET', '/_/console/collections/:name', async (exchange) => {
      const name = exchange.params.name ?? ''
      const question = questionOf(exchange.url.searchParams)
      show(exchange.response, name, pages.collection(name, question, await answer(engine, name, question)))
    })
    .on('GET', '/_/console/timers', ({ response }) =>
      show(response, 'Timers', pages.timers(new Date(clock.now()), timers.list(), fired)),
    )
    .on('POST', '/_/console/timers/advance', async ({ request, response }) => {
      const minutes = Number(new URLSearchParams((await readBody(request, 1_000)).toString()).get('minutes'))
      if (!(minutes >= 0)) throw new Refusal(400, 'INVALID_PARAM', 'minutes must be a number from 0')
      fired = await timers.moveTo(clock.now() + minutes * MINUTE)
      backTo(response, '/_/console/timers')
    })
    .on('POST', '/_/console/timers/fire/:function/:timer', async ({ response, params }) => {
      fired = [await timers.fire(params.function ?? '', params.timer ?? '')]
      backTo(response, '/_/console/timers')
    })
}

function show(response: Exchange['response'], title: string, body: Html): void {
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
  )
  sendText(response, 200, 'text/html; charset=utf-8', page(title, body))
}

function backTo(response: Exchange['response'], path: string): void {
  response.writeHead(303, { location: path }).end()
}

function collectionRows(engine: Engine): pages.CollectionRow[] {
  return Object.entries(statsOf(engine)).map(([name, stats]) => ({ name, indexes: engine.indexes(name), ...stats }))
}

function functionRows(runner: Runner): { name: string; about: string }[] {
  return runner.names().map((name) => {
    try {
      const { timeoutSeconds, memoryMegabytes, timers } = runner.config(name)
      const triggers = timers.map((timer) => `, timer ${timer.name}`).join('')
      return { name, about: `${timeoutSeconds} s, ${memoryMegabytes} MB${triggers}` }
    } catch (error) {
      return { name, about: `config.json: ${(error as Error).message}` }
    }
  })
}

function questionOf(query: URLSearchParams): pages.Question {
  return {
    filter: query.get('filter') ?? '{}',
    sort: query.get('sort') ?? '',
    skip: query.get('skip') ?? '0',
    limit: query.get('limit') ?? '20',
  }
}

async function answer(engine: Engine, name: string, question: pages.Question): Promise<pages.Result> {
  try {
    const filter = parse('filter', question.filter)
    const sort = Object.entries(parse('sort', question.sort)) as Sort
    const skip = Math.max(0, Number(question.skip) || 0)
    const limit = Math.min(Math.max(1, Number(question.limit) || 20), MOST_ROWS)
    const documents = await engine.find(name, filter, { sort, skip, limit })
    return { documents, plan: engine.plans()[0] }
  } catch (error) {
    if (error instanceof CloudError || error instanceof SyntaxError) return { error: error.message }
    throw error
  }
}

function parse(field: string, text: string): Record<string, unknown> {
  if (text.trim() === '') return {}
  try {
    const value: unknown = EJSON.parse(text)
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Falls through to the message below.
  }
  throw new SyntaxError(`The ${field} is not a JSON object`)
}
