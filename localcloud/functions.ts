import { APP_ID } from './environment'
import { CloudError } from './errors'
import { readJsonObject, sendJson } from './http/exchange'
import { readOpenid, readUnionid } from './http/openid'
import type { Exchange } from './http/router'
import type { OpenApi } from './openapi/openapi'
import type { Runner } from './runner/runner'

/** What the platform takes in one call of a function. */
const MAX_EVENT = 6 * 1024 * 1024

const STATUS: Record<string, number> = {
  FUNCTION_NOT_FOUND: 404,
  INVALID_PARAM: 400,
  RESOURCE_EXHAUSTED: 429,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: 504,
}

/**
 * `POST /functions/NAME`: stands in for `wx.cloud.callFunction`. A caller that does not say who it is gets an empty
 * OPENID; what to make of that is the function's affair.
 */
export function functionHandler(runner: Runner, openApi: OpenApi): (exchange: Exchange) => Promise<void> {
  return async ({ request, response, params }) => {
    const openid = readOpenid(request)
    const event = openApi.unsealEvent(await readJsonObject(request, MAX_EVENT))
    // The platform adds who calls to the event itself, too, so that nobody else can.
    delete event.userInfo
    if (openid) event.userInfo = { appId: APP_ID, openId: openid }
    try {
      const identity = { openid, unionid: readUnionid(request), source: 'wx_client' }
      const result = await runner.call(params.name ?? '', event, identity)
      sendJson(response, 200, { result: JSON.parse(result) })
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      sendJson(response, STATUS[error.code] ?? 500, { error: { code: error.code, message: error.message } })
    }
  }
}
