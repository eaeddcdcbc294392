import { initTRPC } from '@trpc/server'
import { type Actor, actorOf } from './actor'
import type { Context } from './context'
import { AppError } from './errors'
import { GRANTS, type Grant, type ProcedureName, refusalOf } from './grants'

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
  trpc.procedure.meta({ name, grant: GRANTS[name], does }).use(({ ctx, next }) => {
    return next({ ctx: { ...ctx, openid: identityOf(ctx) } })
  })

/** A procedure for members, with who they are as `ctx.actor`. Its grant is decided before the input is looked at. */
export const procedure = (name: MemberName, does: string) => {
  const grant: Exclude<Grant, 'visitor'> = GRANTS[name]
  return trpc.procedure.meta({ name, grant, does }).use(async ({ ctx, next }) => {
    identityOf(ctx)
    const member = await ctx.member()
    const actor = member && actorOf(member, ctx.now)
    const refusal = refusalOf(grant, actor)
    if (refusal || !actor) throw refusal ?? new Error('unreachable: no actor is refused')
    return next({ ctx: { ...ctx, actor } })
  })
}

export type ActorContext = Context & { actor: Actor }

function identityOf({ openid }: Context): string {
  if (!openid) throw new AppError('UNAUTHENTICATED', 'NO_IDENTITY', '没有取得微信身份，请在微信里重新打开小程序')
  return openid
}
