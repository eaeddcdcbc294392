import { TRPCError } from '@trpc/server'
import type { WireError } from 'types/wire'
import type { ErrorCode, ErrorReason } from 'types/words/errors'
import { excerpt } from 'types/words/text'
import { ZodError } from 'zod'

/** A refusal that a person can read. Whatever else is thrown is a fault of ours and reaches nobody but the log. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly reason: ErrorReason,
    /** A Chinese sentence that says what to do next. */
    readonly userMessage: string,
    readonly fields?: Record<string, string>,
    /** What it is about, where the person may know of it. */
    readonly about?: { id: string },
  ) {
    super(`${code}/${reason}`)
    this.name = 'AppError'
  }
}

/** The same answer for what does not exist and what this person may not know of. */
export const notFound = (what: string) =>
  new AppError('NOT_FOUND', 'UNKNOWN_ID', `没有找到这${what}，可能已被移除，请返回列表刷新`)

export const forbidden = (message = '您的职务不能办理这一步，请联系居委会') =>
  new AppError('FORBIDDEN', 'NOT_YOURS', message)

export const changedMeanwhile = () =>
  new AppError('CONFLICT', 'CHANGED_MEANWHILE', '这件事刚刚有了新进展，请看过最新情况后再操作')

/**
 * The key of an earlier deed came with another content: that deed has arrived, this one has not.
 * @param arrived what the earlier one was about and what was written with it; nothing of it where it is not theirs
 */
export const keyReused = (arrived?: { id: string; text?: string }) =>
  new AppError(
    'CONFLICT',
    'KEY_REUSED',
    `刚才提交的${arrived?.text ? `“${excerpt(arrived.text, REPEATED)}”` : '内容'}已经收到，改动后的内容还没有提交，请看过后再提交`,
    undefined,
    arrived && { id: arrived.id },
  )

/** Characters of what had arrived, as a refusal repeats it. */
const REPEATED = 20

const INTERNAL: WireError = { code: 'UNAVAILABLE', reason: 'INTERNAL', message: '服务暂时出了点问题，请稍后再试' }

/** Turns whatever was thrown into what may leave the function: our own refusals as they are, all else without a word of it. */
export function toWireError(thrown: unknown): WireError {
  const cause = thrown instanceof TRPCError ? (thrown.cause ?? thrown) : thrown
  if (cause instanceof AppError) {
    const { code, reason, userMessage: message, fields, about } = cause
    return { code, reason, message, ...(fields ? { fields } : {}), ...(about ? { about } : {}) }
  }
  if (thrown instanceof TRPCError && thrown.code === 'BAD_REQUEST' && cause instanceof ZodError) return invalid(cause)
  if (thrown instanceof TRPCError && (thrown.code === 'NOT_FOUND' || thrown.code === 'METHOD_NOT_SUPPORTED')) {
    return { code: 'NOT_FOUND', reason: 'UNKNOWN_PROCEDURE', message: '小程序版本过旧，请关闭后重新打开' }
  }
  return INTERNAL
}

/** The first complaint about each field, and the first of all as the message. */
function invalid(error: ZodError): WireError {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message
  const first = error.issues[0]
  const reason = first?.code === 'custom' ? (first.params?.reason as ErrorReason | undefined) : undefined
  return {
    code: 'INVALID_INPUT',
    reason: reason ?? 'MALFORMED',
    message: first?.message ?? '填写的内容有误，请检查后再试',
    fields,
  }
}
