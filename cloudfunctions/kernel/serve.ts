import { type AnyTRPCRouter, callTRPCProcedure } from '@trpc/server'
import {
  BODY_AT_MOST,
  CALLS_AT_MOST,
  type WireCall,
  type WireReply,
  type WireRequest,
  type WireResponse,
} from 'types/wire'
import * as z from 'zod'
import type { Calendar } from './calendar'
import { type Context, contextsFor } from './context'
import type { Chain } from './effects'
import { AppError, toWireError } from './errors'
import { memberIdOf } from './ids'
import { logCall, logFault } from './log'
import type { WaitsByMatter } from './todos/waiting'

// What a schema does not say in its own words.
z.config({ customError: () => '填写的内容有误，请检查后再试' })

const wireRequest = z.object({
  communityId: z.string().max(64).optional(),
  memberId: z.string().max(64).optional(),
  calls: z
    .array(
      z.object({
        path: z.string().max(100),
        type: z.enum(['query', 'mutation']),
        input: z.unknown().optional(),
      }),
    )
    .min(1),
})

interface Served {
  router: AnyTRPCRouter
  chain: Chain
  waits: WaitsByMatter
  openid: string | null
  now: Date
  calendar: Calendar
  chaptersOf?: Context['chaptersOf']
  engaged?: Context['engaged']
}

/**
 * Answers one function call that carries a batch of procedure calls, in their order, each with its own result or error.
 * Never throws: what goes wrong is an answer, too.
 */
export async function serve(event: unknown, served: Served): Promise<WireResponse> {
  let request: WireRequest
  try {
    request = parse(event)
    refuseOtherPerson(request, served.openid)
  } catch (thrown) {
    const error = toWireError(thrown)
    logCall({ procedure: '-', ...nothing, outcome: `${error.code}/${error.reason}` })
    return { error }
  }
  const { router, ...caller } = served
  const newContext = contextsFor({ ...caller, communityId: request.communityId ?? null })
  const replies: WireReply[] = []
  // One after the other: a batch is one person's screen, and a mutation in it must be seen by what stands behind it.
  for (const call of request.calls) replies.push(await answer(call, newContext(), router))
  return { replies }
}

function parse(event: unknown): WireRequest {
  const malformed = () => new AppError('INVALID_INPUT', 'MALFORMED', '请求内容无法识别，请关闭小程序后重新打开')
  const size = sizeOf(event)
  if (size === null) throw malformed()
  if (size > BODY_AT_MOST) throw new AppError('INVALID_INPUT', 'BODY_TOO_LARGE', '内容太多，请缩短文字后再提交')
  const parsed = wireRequest.safeParse(event)
  if (!parsed.success) throw malformed()
  if (parsed.data.calls.length > CALLS_AT_MOST) {
    throw new AppError('INVALID_INPUT', 'TOO_MANY_CALLS', '一次操作太多，请稍后再试')
  }
  return parsed.data
}

/** What waited on a phone is done only in the name of whoever did it. @throws {AppError} FORBIDDEN/OTHER_PERSON */
function refuseOtherPerson({ communityId, memberId }: WireRequest, openid: string | null): void {
  if (memberId === undefined) return
  if (openid && communityId && memberIdOf(communityId, openid) === memberId) return
  throw new AppError('FORBIDDEN', 'OTHER_PERSON', '这是另一个人在这部手机上记下的，请由本人打开小程序后再发')
}

/** Characters of its JSON; null where it is nested too deeply to be written as JSON. */
function sizeOf(event: unknown): number | null {
  try {
    return JSON.stringify(event ?? null).length
  } catch {
    return null
  }
}

async function answer(call: WireCall, context: Context, router: AnyTRPCRouter): Promise<WireReply> {
  const started = performance.now()
  // What a stranger typed as a path may be anything, and stands in no log. A domain is loaded by the first call to it.
  const named = () => (Object.hasOwn(router._def.procedures, call.path) ? call.path : 'unknown')
  let outcome = 'ok'
  try {
    const data = await callTRPCProcedure({
      router,
      path: call.path,
      type: call.type,
      ctx: context,
      getRawInput: async () => call.input,
      signal: undefined,
      batchIndex: 0,
    })
    return { data }
  } catch (thrown) {
    const error = toWireError(thrown)
    outcome = `${error.code}/${error.reason}`
    if (error.reason === 'INTERNAL') logFault(named(), thrown)
    return { error }
  } finally {
    const { db, effectOperations } = context
    logCall({
      procedure: named(),
      milliseconds: Math.round(performance.now() - started),
      reads: db.operations.reads - effectOperations.reads,
      writes: db.operations.writes - effectOperations.writes,
      effectReads: effectOperations.reads,
      effectWrites: effectOperations.writes,
      outcome,
    })
  }
}

const nothing = { milliseconds: 0, reads: 0, writes: 0, effectReads: 0, effectWrites: 0 }
