import type { ErrorCode, ErrorReason } from './words/errors'

/** What travels between the app and the cloud function `api`: several procedures in one function call. */
export interface WireRequest {
  /** The community this person is in at the moment; absent before they have chosen one. */
  communityId?: string
  /**
   * As which member of it the calls were meant, where they waited on the phone: whoever else has the phone by now does none
   * of them. Left out, it is whoever calls.
   */
  memberId?: string
  calls: WireCall[]
}

export interface WireCall {
  /** Dotted path of the procedure, as `requests.submit`. */
  path: string
  type: 'query' | 'mutation'
  input?: unknown
}

export interface WireError {
  code: ErrorCode
  reason: ErrorReason
  /** A Chinese sentence that tells the person what to do next. */
  message: string
  /** What is wrong beside which field of the input. */
  fields?: Record<string, string>
  /** What an earlier deed under the same key made or changed, as with KEY_REUSED. */
  about?: { id: string }
}

export type WireReply = { data: unknown } | { error: WireError }

/** One reply for each call, in the order of the calls; or one error for them all. */
export type WireResponse = { replies: WireReply[] } | { error: WireError }

export const CALLS_AT_MOST = 20
/** Characters of JSON; photos travel through storage, so a call is small. */
export const BODY_AT_MOST = 200_000
