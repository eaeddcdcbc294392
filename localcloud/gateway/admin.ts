import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { CloudError } from '../errors'
import type { Point } from '../faults/faults'
import { Refusal, readJsonObject, sendJson, sendText } from '../http/exchange'
import { type Form, parseForm } from '../http/form'
import { parseJson } from '../http/json'
import type { Exchange } from '../http/router'
import { fromApiToken, type Identity } from '../identity'
import type { Arguments } from '../openapi/answers'
import type { OpenApi } from '../openapi/openapi'
import { decodeRequest, encodeResponse } from '../openapi/wire'
import type { Runner } from '../runner/runner'
import type { Seal } from '../seal'
import type { Body, Reply } from './database'

export type Action = (body: Body) => Promise<Reply>

export interface AdminParts {
  actions: Record<string, Action>
  runner: Runner
  openApi: OpenApi
  seal: Seal
}

/** An insert may carry many documents, each of them up to 16 MB. */
const MAX_BODY = 64 * 1024 * 1024

/** How the SDK's code for "this API is not in the function's config.json" arrives: in the protobuf answer. */
const API_NOT_PERMITTED = -604101

/**
 * `POST /admin`: the one address that wx-server-sdk talks to. Every answer has HTTP status 200; a refusal is
 * `{ requestId, code, message }`.
 */
export function adminHandler(parts: AdminParts): (exchange: Exchange) => Promise<void> {
  return async (exchange) => {
    const { request, response } = exchange
    const { faults } = parts.runner
    const requestId = randomUUID()
    const send = (reply: Reply) => sendJson(response, 200, { requestId, ...reply })
    try {
      if (request.headers['content-type']?.startsWith('multipart/form-data')) {
        const form = await parseForm(request, 'requestData', MAX_BODY)
        const answer = async () => openApiAnswer(parts, form)
        const sendBytes = (bytes: Buffer) => sendText(response, 200, 'application/octet-stream', bytes)
        return await faults.pass(exchange, openApiPoint(form.fields.apiName), answer, sendBytes)
      }
      const body = await readJsonObject(request, MAX_BODY)
      await faults.pass(exchange, pointOf(body), () => act(parts, request, body), send)
    } catch (error) {
      send(wordRefusal(error))
    }
  }
}

function pointOf(body: Body): Point {
  const action = String(body.action)
  if (action === 'wx.api') return openApiPoint(body.apiName)
  const collection = typeof body.collectionName === 'string' ? ` ${body.collectionName}` : ''
  return { kind: /^(database|storage)\./.test(action) ? 'data' : 'other', action: action + collection }
}

function openApiPoint(api: unknown): Point {
  return { kind: 'openapi', action: `openapi ${api}` }
}

async function act(parts: AdminParts, request: IncomingMessage, body: Body): Promise<Reply> {
  const name = String(body.action)
  if (name === 'functions.invokeFunction') return await invoke(parts, request, body)
  if (name === 'wx.api') return callOpenApiAsJson(parts, body)
  const action = Object.hasOwn(parts.actions, name) ? parts.actions[name] : undefined
  if (!action) throw new CloudError('INVALID_PARAM', `Unknown action ${name}`)
  return await action(body)
}

/** A function calls another; the person behind the first stays the person behind the second. */
async function invoke({ runner, seal }: AdminParts, request: IncomingMessage, body: Body): Promise<Reply> {
  const caller = fromApiToken(seal, body.wxCloudApiToken)
  // The SDK appends itself to the chain of callers.
  const source = String(request.headers['x-tcb-source'] ?? '').replace(/^,/, '')
  const identity: Identity = { openid: caller?.openid, unionid: caller?.unionid, source }
  const event = parseObject(body.request_data)
  const result = await runner.call(String(body.function_name), event, identity, caller?.function !== undefined)
  return { data: { response_data: result } }
}

/** `cloud.callOpenAPI`, the older way: JSON in, JSON out. */
function callOpenApiAsJson({ openApi }: AdminParts, body: Body): Reply {
  const answer = openApi.call(String(body.apiName), parseObject(body.requestData))
  return { data: { responseData: JSON.stringify(answer) } }
}

/** `cloud.openapi`, `cloud.getOpenData` and `cloud.cloudPay`, whose answers are bytes. */
function openApiAnswer({ openApi, runner, seal }: AdminParts, { fields, file }: Form): Buffer {
  const api = String(fields.apiName)
  if (fields.action === 'wx.wxPayApi')
    return Buffer.from(JSON.stringify(openApi.pay(api, parseObject(file.toString()))))
  if (fields.action !== 'wx.openApi') throw new CloudError('INVALID_PARAM', `Unknown action ${fields.action}`)

  const request = decodeApiRequest(file)
  const caller = fromApiToken(seal, fields.wxCloudApiToken)
  if (request.openapiData && caller?.function && !runner.config(caller.function).openapi.includes(api)) {
    return encodeResponse({ errorCode: API_NOT_PERMITTED })
  }
  return encodeResponse(openApi.handle(api, request))
}

function decodeApiRequest(bytes: Buffer): ReturnType<typeof decodeRequest> {
  try {
    return decodeRequest(bytes)
  } catch {
    throw new CloudError('INVALID_PARAM', 'requestData is not a message of the SDK')
  }
}

function parseObject(text: unknown): Arguments {
  if (text === undefined || text === '') return {}
  try {
    const value = parseJson(String(text))
    if (value !== null && typeof value === 'object') return value as Arguments
  } catch {
    // Falls through to the refusal below.
  }
  throw new CloudError('INVALID_PARAM', 'The arguments are not a JSON object')
}

function wordRefusal(error: unknown): { code: string; message: string } {
  if (error instanceof CloudError || error instanceof Refusal) return { code: error.code, message: error.message }
  console.error(error)
  return { code: 'SYS_ERR', message: 'Internal error of the local cloud, see its output' }
}
