import { initTRPC } from '@trpc/server'
import type { PostKind } from 'types/words/posts'
import { type Actor, actorOf, holdsAny } from './actor'
import type { Context } from './context'
import { AppError } from './errors'

/**
 * Who may call a procedure; it stands beside the name, as data.
 * 'visitor' anyone with a WeChat identity, 'member' whoever joined the community, 'verified' whoever was verified,
 * or a list: whoever holds one of these posts. What a post may do to one document is for the rules of its domain.
 */
export type Grant = 'visitor' | 'member' | 'verified' | readonly PostKind[]

export interface Meta {
  grant: Grant
  /** One sentence for docs/api.md. */
  does: string
}

const trpc = initTRPC.context<Context>().meta<Meta>().create()

export const router = trpc.router

/** May they call it? Pure, so that a test can walk every post and every procedure. */
export function refusalOf(grant: Exclude<Grant, 'visitor'>, actor: Actor | null): AppError | null {
  if (!actor) return new AppError('FORBIDDEN', 'NOT_A_MEMBER', '您还没有加入社区，请先到“我的”里选择住址加入')
  if (grant === 'member' || (typeof grant === 'object' && holdsAny(actor, grant))) return null
  if (grant === 'verified') {
    if (actor.member.state === 'verified') return null
    return new AppError('FORBIDDEN', 'NOT_VERIFIED', '您的住户身份还没有核实，请等楼栋长核实后再试')
  }
  return new AppError('FORBIDDEN', 'NO_SUCH_POST', '您没有办理这件事的职务，请联系居委会')
}

/** A procedure for anyone with a WeChat identity. */
export const visitorProcedure = (does: string) =>
  trpc.procedure.meta({ grant: 'visitor', does }).use(({ ctx, next }) => {
    return next({ ctx: { ...ctx, openid: identityOf(ctx) } })
  })

/** A procedure for members, with who they are as `ctx.actor`. The grant is decided before the input is looked at. */
export const procedure = (grant: Exclude<Grant, 'visitor'>, does: string) =>
  trpc.procedure.meta({ grant, does }).use(async ({ ctx, next }) => {
    identityOf(ctx)
    const member = await ctx.member()
    const actor = member && actorOf(member, ctx.now)
    const refusal = refusalOf(grant, actor)
    if (refusal || !actor) throw refusal ?? new Error('unreachable: no actor is refused')
    return next({ ctx: { ...ctx, actor } })
  })

export type ActorContext = Context & { actor: Actor }

function identityOf({ openid }: Context): string {
  if (!openid) throw new AppError('UNAUTHENTICATED', 'NO_IDENTITY', '没有取得微信身份，请在微信里重新打开小程序')
  return openid
}
