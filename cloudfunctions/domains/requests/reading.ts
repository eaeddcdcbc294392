import type { RequestView } from 'types/request-views'
import type { RequestDocument } from 'types/requests'
import { notFound } from '../../kernel/errors'
import type { ActorContext } from '../../kernel/procedure'
import { markUntil } from '../../kernel/since'
import { goodUntil, photoViews } from '../photos/showing'
import { mayRead } from './parties'
import { requests } from './store'
import { photosIn, viewOf } from './views'

/** One request, as its procedures find and answer it. */

/** @throws {AppError} NOT_FOUND where there is none that the actor may know of */
export async function readable(ctx: ActorContext, id: string): Promise<RequestDocument> {
  const request = await requests(ctx.db).get(id)
  if (!request || !mayRead(request, ctx.actor)) throw notFound('件诉求')
  return request
}

export async function show(ctx: ActorContext, request: RequestDocument): Promise<RequestView> {
  const looked = photosIn(request, ctx.actor)
  const shown = await photoViews(ctx.db, looked)
  const mark = markUntil(ctx, withoutPictures(ctx, request), goodUntil(looked, shown, ctx.now))
  return { ...viewOf(request, ctx.actor, shown, ctx.now), mark }
}

/** All that is in a view but its pictures, which cost a read and an address each. */
export const withoutPictures = (ctx: ActorContext, request: RequestDocument): RequestView =>
  viewOf(request, ctx.actor, new Map(), ctx.now)
