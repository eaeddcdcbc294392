import type { WireError } from 'types/wire'
import type { ErrorCode, ErrorReason } from 'types/words/errors'

/** A refusal of the cloud, or of the way to it, in words for the person at the phone. */
export class CallError extends Error {
  readonly code: ErrorCode
  readonly reason: ErrorReason
  /** What is wrong beside which field of a form. */
  readonly fields: Record<string, string>
  /** Of KEY_REUSED: what the deed that had this key before made or acted on. */
  readonly about: WireError['about']

  constructor({ code, reason, message, fields = {}, about }: WireError) {
    super(message)
    this.name = 'CallError'
    this.code = code
    this.reason = reason
    this.fields = fields
    this.about = about
  }
}

export const offline = (): WireError => ({
  code: 'UNAVAILABLE',
  reason: 'OFFLINE',
  message: '网络不通，请检查网络后再试，内容已为您保留',
})

export const unavailable = (): WireError => ({
  code: 'UNAVAILABLE',
  reason: 'INTERNAL',
  message: '服务暂时出了点问题，请稍后再试',
})

/** What a gateway that would not even read the call answers with, in words for the person at the phone. */
export function refusedAtTheDoor(status: number): WireError {
  if (status === 413) {
    return { code: 'INVALID_INPUT', reason: 'BODY_TOO_LARGE', message: '内容太多，请缩短文字后再提交' }
  }
  if (status >= 400 && status < 500) {
    return { code: 'INVALID_INPUT', reason: 'MALFORMED', message: '请求内容无法识别，请关闭小程序后重新打开' }
  }
  return unavailable()
}

/** The refusal in whatever a call threw. tRPC wraps what its link reported; a fault of our own reads as 'unavailable'. */
export function callErrorOf(thrown: unknown): CallError {
  if (thrown instanceof CallError) return thrown
  const cause = (thrown as { cause?: unknown } | null)?.cause
  return cause instanceof CallError ? cause : new CallError(unavailable())
}

/** Would the same call, sent again, perhaps go through? */
export const mayRetry = (thrown: unknown): boolean => callErrorOf(thrown).code === 'UNAVAILABLE'
