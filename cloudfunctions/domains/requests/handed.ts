import type { RequestSummary } from 'types/request-views'
import type { Handed, RequestDocument } from 'types/requests'
import { HANDLING_DAYS } from 'types/words/requests'
import type { Context } from '../../kernel/context'
import { type Database, findByIds } from '../../kernel/database'
import { derivedId, newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import type { ActorContext } from '../../kernel/procedure'
import { takeStepOn } from '../../kernel/steps'
import { afterWorkingDays } from '../../kernel/time'
import { isHandedOn } from './hand-on'
import { isAwaited, mayRead } from './parties'
import { standing } from './standing'
import { requests } from './store'
import { summaryOf } from './views'

/** What becomes of a request that was handed on, as whatever it was handed on to says. Each comes again without harm. */

interface News {
  /** To what it was handed on: it is no news any more where it was given elsewhere since. */
  from: Pick<Handed, 'kind' | 'id'>
  /** The same for the same news. */
  key: string
  /** As whoever reported it reads it. */
  text: string
}

const ATTEMPTS = 3

async function takeNews(
  context: Context,
  id: string,
  { from, key }: Pick<News, 'from' | 'key'>,
  stepOf: (request: RequestDocument) => Step<RequestDocument>,
): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const request = await requests(context.db).get(id)
    const isTheirs = request && isHandedOn(request) && request.handedOn?.id === from.id
    if (!isTheirs || request.timeline.some((entry) => entry.key === key)) return
    if (await takeStepOn(context, requests, request, stepOf(request))) return
  }
  throw new Error(`request ${id} is changed again and again`)
}

/** Whoever reported it hears how it goes. */
export const hearOfHanded = (context: Context, id: string, { text, ...news }: News): Promise<void> =>
  takeNews(context, id, news, ({ state }) => ({
    set: {},
    entry: { id: newId(), at: context.now, step: 'hear', by: null, key: news.key, state, text },
    events: ['request.heard'],
  }))

/** Nothing comes of it: its owner has it again, for the working days of its category. */
export const handBack = (context: Context, id: string, { text, ...news }: News): Promise<void> =>
  takeNews(context, id, news, (request) => {
    const due = afterWorkingDays(context.now, HANDLING_DAYS[request.category], context.calendar)
    return {
      set: { ...standing(request, 'inHand', request.owner, due, context.now), level: 0, handedOn: null },
      entry: { id: newId(), at: context.now, step: 'handBack', by: null, key: news.key, state: 'inHand', text },
      events: ['request.handedBack'],
    }
  })

/** What it was handed on to became part of another thing. */
export const handFurther = (
  context: Context,
  id: string,
  { from, to, key }: { from: Pick<Handed, 'kind' | 'id'>; to: Handed; key: string },
): Promise<void> =>
  takeNews(context, id, { from, key }, ({ state }) => ({
    set: { handedOn: to },
    entry: {
      id: newId(),
      at: context.now,
      step: 'hear',
      by: null,
      key,
      state,
      text: `并入议题“${to.title}”`,
      handed: to,
    },
    events: ['request.heard'],
  }))

/** Somebody who reported something, in a digest that says only whether two of them are the same person. */
export const reporterDigest = (memberId: string): string => derivedId('reporter', memberId)

/** The same of a request. Residents for whom something was filed are taken for different people. */
export const digestOfReporter = ({ _id, reporter }: Pick<RequestDocument, '_id' | 'reporter'>): string =>
  reporterDigest(isAwaited({ reporter }) ? _id : reporter.memberId)

/**
 * Whom these requests name as having reported them.
 * @param memberId only where it was this member; left out: everybody, and residents for whom one was filed
 */
export async function namesOfReporters(db: Database, ids: readonly string[], memberId?: string): Promise<string[]> {
  const found = ids.length > 0 ? await findByIds(requests(db), ids) : []
  return found.flatMap(({ reporter }) =>
    memberId === undefined || reporter.memberId === memberId ? [reporter.name] : [],
  )
}

/** Those of these requests that the actor may read anyway, as a list shows them. */
export async function readableAmong(ctx: ActorContext, ids: readonly string[]): Promise<RequestSummary[]> {
  if (ids.length === 0) return []
  const found = await findByIds(requests(ctx.db), ids)
  return found.filter((request) => mayRead(request, ctx.actor)).map((request) => summaryOf(request, ctx.now))
}
