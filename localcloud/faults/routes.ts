import { Refusal, readJsonObject, sendJson } from '../http/exchange'
import type { Router } from '../http/router'
import type { Runner } from '../runner/runner'
import type { Fault } from './faults'

const MAX_BODY = 10 * 1024

/** `/_/faults`: arms a crash, tells what became of it, disarms it. */
export function faultRoutes(router: Router, runner: Runner): void {
  const { faults } = runner
  router
    .on('GET', '/_/faults', ({ response }) => sendJson(response, 200, faults.report()))
    .on('PUT', '/_/faults', async ({ request, response }) => {
      faults.arm(toFault(await readJsonObject(request, MAX_BODY), runner.names()))
      sendJson(response, 200, faults.report())
    })
    .on('DELETE', '/_/faults', ({ response }) => {
      faults.arm(undefined)
      sendJson(response, 200, faults.report())
    })
}

/** @throws Refusal 400 for anything that would arm another fault than its sender means */
function toFault(body: Record<string, unknown>, functions: string[]): Fault {
  const { function: name, openid, at, when, kill = false, openapi = false, ...others } = body
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) throw refused(`There is no ${unknown} in a fault`)
  if (typeof name !== 'string' || !functions.includes(name)) throw refused('function must name one that is here')
  if (openid !== undefined && typeof openid !== 'string') throw refused('openid must be a text')
  if (typeof at !== 'number' || !Number.isSafeInteger(at) || at < 1) throw refused('at must be a whole number from 1')
  if (when !== 'before' && when !== 'after') throw refused('when must be "before" or "after"')
  if (typeof kill !== 'boolean' || typeof openapi !== 'boolean') throw refused('kill and openapi are true or false')
  return { function: name, openid, at, when, kill, openapi }
}

function refused(message: string): Refusal {
  return new Refusal(400, 'INVALID_PARAM', message)
}
