import { createHash } from 'node:crypto'
import { type Answer, type Arguments, DEFAULT_ANSWERS, UNKNOWN_API } from './answers'
import {
  type ApiRequest,
  type ApiResponse,
  decodeCloudIds,
  encodeOpenData,
  encodeSignature,
  type KeyValuePair,
} from './wire'

/** One call of an open API, as `GET /_/outbox` shows it. */
export interface OutboxEntry {
  api: string
  /** As they go to WeChat: names in snake case. Bytes are described, not shown. */
  arguments: Arguments
  time: Date
}

/** The SDK's code for a CloudID that WeChat does not know. */
const INVALID_CLOUD_ID = { errCode: -601005, errMsg: 'invalid cloudID' }

/** The SDK's code for 'API not found'. */
const UNKNOWN_INTERNAL_API = -604100

/** The platform unseals so many CloudIDs in one call of a function. */
const MAX_CLOUD_IDS = 5

const KEPT = 10_000

/** Stands in for WeChat's servers: takes note of every call, sends nothing, answers as told. */
export class OpenApi {
  readonly #outbox: OutboxEntry[] = []
  readonly #answers = new Map<string, Answer>()
  readonly #openData = new Map<string, unknown>()

  /** @param onAnswer hears of every answer, for what WeChat says later */
  constructor(private readonly onAnswer: (api: string, answer: Answer) => void = () => undefined) {}

  /** Oldest first. */
  outbox(): OutboxEntry[] {
    return this.#outbox
  }

  emptyOutbox(): void {
    this.#outbox.length = 0
  }

  /** From now on the API answers with this; undefined restores what it answered at first. */
  script(api: string, answer: Answer | undefined): void {
    if (answer === undefined) this.#answers.delete(api)
    else this.#answers.set(api, answer)
  }

  seal(cloudId: string, data: unknown): void {
    this.#openData.set(cloudId, data)
  }

  call(api: string, args: Arguments): Answer {
    this.#outbox.push({ api, arguments: args, time: new Date() })
    if (this.#outbox.length > KEPT) this.#outbox.shift()
    const answer = this.#answers.get(api) ?? DEFAULT_ANSWERS[api]?.(args) ?? UNKNOWN_API
    this.onAnswer(api, answer)
    return answer
  }

  /** `wx.openApi`: what `cloud.openapi` and `cloud.getOpenData` send. */
  handle(api: string, request: ApiRequest): ApiResponse {
    if (request.svrkitData) return this.#handleInternal(request.svrkitData)
    return toResponse(this.call(api, readPairs(request.openapiData?.pairs ?? [])))
  }

  /** `wx.wxPayApi`: what `cloud.cloudPay` sends; the answer goes back as JSON. */
  pay(api: string, args: Arguments): Answer {
    const answer = this.call(`cloudPay.${api}`, args)
    return answer === UNKNOWN_API ? { return_code: 'FAIL', return_msg: 'no answer was given to cloudPay' } : answer
  }

  /**
   * What the platform does to an event before the function sees it: top-level CloudIDs, which arrive as
   * `{ "cloudID": "…" }`, are replaced by `{ cloudID, data }`, or by `{ cloudID, errCode, errMsg }`.
   */
  unsealEvent(event: Record<string, unknown>): Record<string, unknown> {
    let left = MAX_CLOUD_IDS
    return Object.fromEntries(
      Object.entries(event).map(([key, value]) => {
        const cloudId = cloudIdOf(value)
        return [key, cloudId !== undefined && left-- > 0 ? this.#unseal(cloudId) : value]
      }),
    )
  }

  #unseal(cloudID: string): Record<string, unknown> {
    return this.#openData.has(cloudID)
      ? { cloudID, data: this.#openData.get(cloudID) }
      : { cloudID, ...INVALID_CLOUD_ID }
  }

  /** What the SDK calls by itself, without a name in `cloud.openapi`. */
  #handleInternal({ apiName, reqData }: { apiName: string; reqData: Uint8Array }): ApiResponse {
    switch (apiName) {
      case 'ApiGetOpenDataByCloudId': {
        const items = decodeCloudIds(reqData).map((cloudId) => ({
          cloudId,
          json: JSON.stringify(this.#unseal(cloudId)),
        }))
        return { respData: encodeOpenData(items), httpCode: 200 }
      }
      case 'ApiVoipSign':
      case 'GetCloudCallSign':
        return { respData: encodeSignature(createHash('sha256').update(reqData).digest('hex')), httpCode: 200 }
      default:
        return { errorCode: UNKNOWN_INTERNAL_API }
    }
  }
}

function cloudIdOf(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object') return undefined
  const entries = Object.entries(value)
  const [key, cloudId] = entries[0] ?? []
  return entries.length === 1 && key === 'cloudID' && typeof cloudId === 'string' ? cloudId : undefined
}

function readPairs(pairs: KeyValuePair[]): Arguments {
  return Object.fromEntries(pairs.map((pair) => [pair.key, readPair(pair)]))
}

function readPair({ value, contenttype, filename }: KeyValuePair): unknown {
  // The SDK fills `contentType`, which its own message does not have, so that only the file's name arrives.
  if (contenttype || filename) return { contentType: contenttype, filename, bytes: value.length }
  const text = Buffer.from(value).toString()
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function toResponse(answer: Answer): ApiResponse {
  if (Buffer.isBuffer(answer.bytes)) {
    return { respData: answer.bytes, contentType: String(answer.contentType), httpCode: 200 }
  }
  return { respData: Buffer.from(JSON.stringify(answer)), contentType: 'application/json', httpCode: 200 }
}
