import type { Engine } from './engine/types'
import { faultRoutes } from './faults/routes'
import { Refusal, readJson, readJsonObject, sendJson } from './http/exchange'
import type { Router } from './http/router'
import type { Answer } from './openapi/answers'
import type { OpenApi } from './openapi/openapi'
import type { Pushes, PushScript } from './openapi/push'
import type { Runner } from './runner/runner'
import { statsOf } from './stats'
import type { Clock } from './timers/clock'
import type { Timers } from './timers/timers'

export interface Controlled {
  engine: Engine
  runner: Runner
  openApi: OpenApi
  pushes: Pushes
  timers: Timers
  clock: Clock
  /** Whether what was to be prepared at the start is there. */
  isReady(): boolean
  environment(): Record<string, string>
}

const MAX_BODY = 10 * 1024 * 1024

/** `/_/…`: what tests and people ask of the cloud itself. The pages of the console are in console/. */
export function controlRoutes(
  router: Router,
  { engine, runner, openApi, pushes, timers, clock, isReady, environment }: Controlled,
): void {
  faultRoutes(router, runner)
  router
    .on('GET', '/_/health', ({ response }) =>
      isReady() ? sendJson(response, 200, { status: 'ok' }) : sendJson(response, 503, { status: 'preparing' }),
    )
    .on('GET', '/_/env', ({ response }) => sendJson(response, 200, environment()))
    .on('GET', '/_/stats', ({ response }) => sendJson(response, 200, statsOf(engine)))
    .on('GET', '/_/explain', ({ response }) => sendJson(response, 200, engine.plans()))
    .on('GET', '/_/calls', ({ response }) => sendJson(response, 200, runner.calls.list()))

    .on('GET', '/_/outbox', ({ response }) => sendJson(response, 200, openApi.outbox()))
    .on('DELETE', '/_/outbox', ({ response }) => {
      openApi.emptyOutbox()
      sendJson(response, 200, [])
    })
    .on('PUT', '/_/openapi/:name', async ({ request, response, params }) => {
      openApi.script(params.name ?? '', toAnswer(await readJsonObject(request, MAX_BODY)))
      sendJson(response, 200, {})
    })
    .on('DELETE', '/_/openapi/:name', ({ response, params }) => {
      openApi.script(params.name ?? '', undefined)
      sendJson(response, 200, {})
    })
    .on('PUT', '/_/open-data/:cloudId', async ({ request, response, params }) => {
      openApi.seal(params.cloudId ?? '', await readJson(request, MAX_BODY))
      sendJson(response, 200, {})
    })

    .on('GET', '/_/pushes', ({ response }) => sendJson(response, 200, pushes.list()))
    .on('POST', '/_/pushes', async ({ request, response }) => {
      const result = await pushes.send(await readJsonObject(request, MAX_BODY))
      sendJson(response, 200, { result: JSON.parse(result) })
    })
    .on('PUT', '/_/pushes/:event', async ({ request, response, params }) => {
      pushes.script(params.event ?? '', (await readJsonObject(request, MAX_BODY)) as PushScript)
      sendJson(response, 200, {})
    })
    .on('DELETE', '/_/pushes/:event', ({ response, params }) => {
      pushes.script(params.event ?? '', undefined)
      sendJson(response, 200, {})
    })

    .on('GET', '/_/timers', ({ response }) => sendJson(response, 200, timers.list()))
    .on('POST', '/_/timers/:function/:timer', async ({ response, params }) => {
      sendJson(response, 200, await timers.fire(params.function ?? '', params.timer ?? ''))
    })
    .on('GET', '/_/clock', ({ response }) => sendJson(response, 200, { now: new Date(clock.now()) }))
    .on('POST', '/_/clock', async ({ request, response }) => {
      const { now } = await readJsonObject(request, MAX_BODY)
      const time = typeof now === 'number' ? now : Date.parse(String(now))
      if (!Number.isFinite(time))
        throw new Refusal(400, 'INVALID_PARAM', 'now must be a date or milliseconds since 1970')
      sendJson(response, 200, { fired: await timers.moveTo(time), now: new Date(clock.now()) })
    })
    .on('POST', '/_/clock/advance', async ({ request, response }) => {
      const { milliseconds } = await readJsonObject(request, MAX_BODY)
      if (typeof milliseconds !== 'number' || !(milliseconds >= 0)) {
        throw new Refusal(400, 'INVALID_PARAM', 'milliseconds must be a number from 0')
      }
      sendJson(response, 200, { fired: await timers.moveTo(clock.now() + milliseconds), now: new Date(clock.now()) })
    })
}

/** Bytes are written as `{ "contentType": "image/png", "base64": "…" }`, everything else as WeChat words it. */
function toAnswer(body: Record<string, unknown>): Answer {
  const { contentType, base64 } = body
  if (typeof contentType !== 'string' || typeof base64 !== 'string') return body
  return { contentType, bytes: Buffer.from(base64, 'base64') }
}
