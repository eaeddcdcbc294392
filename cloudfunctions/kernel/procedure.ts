import { createHash } from 'node:crypto'
import { initTRPC } from '@trpc/server'
import type { MemberDocument } from 'types/members'
import { type Actor, actorOf } from './actor'
import { blockedRefusal, WHILE_BLOCKED } from './blocking'
import type { Context } from './context'
import { asEffect } from './effects'
import { AppError } from './errors'
import { GRANTS, type Grant, type ProcedureName, refusalOf } from './grants'
import { type Counted, QUOTAS, refuseBeyondQuota, refuseBurst } from './limits'
import { onlyAgain, refusalWhileOff } from './switches'
import { COUNTED_FIRST, countFirst, countUp } from './tallies'

export interface Meta {
  /** Its path in the router; a test holds them equal. */
  name: ProcedureName
  grant: Grant
  /** One sentence for docs/api.md. */
  does: string
}

const trpc = initTRPC.context<Context>().meta<Meta>().create()

export const router = trpc.router

/** For what stands between a procedure's input and its work. */
export const middleware = trpc.middleware

type VisitorName = { [N in ProcedureName]: (typeof GRANTS)[N] extends 'visitor' ? N : never }[ProcedureName]
type MemberName = Exclude<ProcedureName, VisitorName>

/** A procedure that its grant opens to anyone with a WeChat identity. */
export const visitorProcedure = (name: VisitorName, does: string) =>
  trpc.procedure.meta({ name, grant: GRANTS[name], does }).use(async ({ ctx, type, getRawInput, next }) => {
    const openid = identityOf(ctx)
    refuseBurst({ openid, name, type }, ctx.now)
    const go = (onceDone?: Context['onceDone']) => next({ ctx: { ...ctx, openid, onceDone } })
    // Somebody who is no member has no document with a tally: only the limit on bursts holds for them.
    const member = QUOTAS[name] === undefined ? null : await ctx.member()
    return member ? withinQuota({ ctx, member, ...countedAs(name, await getRawInput()) }, go) : go()
  })

/** A procedure for members, with who they are as `ctx.actor`. Its grant is decided before the input is looked at. */
export const procedure = (name: MemberName, does: string) => {
  const grant: Exclude<Grant, 'visitor'> = GRANTS[name]
  return trpc.procedure.meta({ name, grant, does }).use(async ({ ctx, type, getRawInput, next }) => {
    refuseBurst({ openid: identityOf(ctx), name, type }, ctx.now)
    const member = await ctx.member()
    const actor = member && actorOf(member, ctx.now)
    const refusal = refusalOf(grant, actor)
    if (refusal || !actor) throw refusal ?? new Error('unreachable: no actor is refused')
    if (type === 'mutation' && actor.member.blocked && !WHILE_BLOCKED.includes(name)) {
      throw blockedRefusal(actor.member.blocked)
    }
    // A phone that lost the answer sends again: it is given what was stored, also where it could not begin that today.
    const off = await refusalWhileOff(ctx.db, actor.communityId, name)
    const gate = off ? { refusal: off } : undefined
    const db = gate ? onlyAgain(ctx.db, gate) : ctx.db
    return withinQuota({ ctx, member: actor.member, ...countedAs(name, await getRawInput()) }, (onceDone) =>
      next({ ctx: { ...ctx, db, gate, actor, onceDone } }),
    )
  })
}

interface Quoted extends Counted {
  ctx: Context
  member: MemberDocument
}

/**
 * Refuses a call beyond the quota of the day; otherwise does it (`go`) and counts it: while its effects are carried out, or
 * afterwards where it has none. A procedure of `COUNTED_FIRST` calls `onceDone` itself, before its work.
 */
async function withinQuota<R extends { ok: boolean }>(
  { ctx, member, ...deed }: Quoted,
  go: (onceDone: () => Promise<void>) => Promise<R>,
) {
  refuseBeyondQuota(member, deed, ctx.now)
  const isFirst = COUNTED_FIRST.includes(deed.name)
  let counting: Promise<void> | undefined
  const count = () => {
    counting ??= (isFirst ? countFirst : countUp)(ctx.db, member, deed, ctx.now)
    return counting
  }
  const result = await go(count)
  if (result.ok && !counting && !isFirst) await asEffect(ctx, count)
  return result
}

/**
 * How a call is counted. The input has not been parsed yet; an unsound one is refused after this. A call is the same as an
 * earlier one only if all of its input is: another content under the same key counts as another deed.
 */
function countedAs(name: ProcedureName, raw: unknown): Counted {
  const { key, count } = (raw ?? {}) as { key?: unknown; count?: unknown }
  const times = typeof count === 'number' && Number.isInteger(count) && count > 0 ? count : 1
  // Without a quota nothing is counted, and no key is needed.
  if (typeof key !== 'string' || QUOTAS[name] === undefined) return { name, key: null, times }
  return { name, key: createHash('sha256').update(JSON.stringify(raw)).digest('base64url').slice(0, 22), times }
}

export type ActorContext = Context & { actor: Actor }

function identityOf({ openid }: Context): string {
  if (!openid) throw new AppError('UNAUTHENTICATED', 'NO_IDENTITY', '没有取得微信身份，请在微信里重新打开小程序')
  return openid
}
