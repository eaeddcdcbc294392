import type { HandOnInput } from 'types/request-inputs'
import type { Handed, RequestDocument, RequestEntry } from 'types/requests'
import { REQUEST_STATE_NAMES, type RequestState } from 'types/words/requests'
import { OPEN_ITEM_STATES } from 'types/words/roundtables'
import { TAKING_TASK_STATES } from 'types/words/tasks'
import type { Actor } from '../../kernel/actor'
import type { Calendar } from '../../kernel/calendar'
import { AppError, forbidden, notFound } from '../../kernel/errors'
import { derivedId, newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { mattersOf } from '../../kernel/matters'
import type { ActorContext } from '../../kernel/procedure'
import { refusalWhileOff } from '../../kernel/switches'
import { dueOfDispatch } from './due'
import { bringsFor, mayRead, partyFor } from './parties'
import { standing } from './standing'
import { OFFICE } from './transitions'

/**
 * A request that is handed on to an item of the roundtable, or to a volunteer task: from then on it waits for what comes of
 * that. Source: issue 15, part 8.
 */

/** From which states it is handed on. */
const FROM: readonly RequestState[] = ['submitted', 'accepted', 'inHand', 'reopened']

/** As what the actor hands it on: its owner, the office, or the liaison who filed it for a resident. */
const handingPartyFor = (request: RequestDocument, actor: Actor) =>
  partyFor(request, actor, ['owner', ...OFFICE]) ?? bringsFor(request, actor)

/** It was handed on, and its owner has not got it back. */
export const isHandedOn = ({ state, handedOn }: Pick<RequestDocument, 'state' | 'handedOn'>): boolean =>
  state === 'inHand' && Boolean(handedOn)

/** Whether the actor may hand it on now. */
export const mayHandOn = (request: RequestDocument, actor: Actor): boolean =>
  FROM.includes(request.state) && !request.held && !isHandedOn(request) && handingPartyFor(request, actor) !== undefined

/** To what it is handed on; of a new item, also what is made. */
export type Target = NonNullable<RequestEntry['handed']>

/**
 * What the input names, as it is now. Items and tasks are asked of the kernel: both of their domains import this one.
 * @throws {AppError} NOT_FOUND, CONFLICT where it is over, FORBIDDEN/SYSTEM_OFF
 */
export async function targetOf(ctx: ActorContext, { id, to, key }: HandOnInput): Promise<Target> {
  const { db, actor } = ctx
  const refusal = await refusalWhileOff(
    db,
    actor.communityId,
    to.kind === 'task' ? 'tasks.draft' : 'roundtables.propose',
  )
  if (refusal) throw refusal
  if (to.kind === 'newItem') {
    const { kind: _, ...said } = to
    return { ...said, kind: 'agendaItem', id: derivedId('item', id, key) }
  }
  if (to.kind === 'agendaItem') {
    const item = await mattersOf(db, 'agendaItems').get(to.id)
    if (item?.communityId !== actor.communityId) throw notFound('项议题')
    if (item.state !== 'proposed' && !(OPEN_ITEM_STATES as readonly string[]).includes(item.state)) {
      throw new AppError('CONFLICT', 'WRONG_STATE', `“${item.title}”已经结束，请选择另一项议题，或新提一项`)
    }
    return { kind: 'agendaItem', id: to.id, title: item.title }
  }
  const task = await mattersOf(db, 'tasks').get(to.id)
  if (task?.communityId !== actor.communityId || task.state === 'draft') throw notFound('项任务')
  if (!TAKING_TASK_STATES.includes(task.state) || (task.origin && task.origin.id !== id)) {
    throw new AppError('CONFLICT', 'WRONG_STATE', `“${task.title}”不能再接别的诉求，请选择另一项任务，或新发一项`)
  }
  return { kind: 'task', id: to.id, title: task.title }
}

/** @throws {AppError} NOT_FOUND, FORBIDDEN, CONFLICT; INVALID_INPUT for a day that has passed or is too far away */
export function handOn(
  request: RequestDocument,
  { key, text, dueAt: chosen }: Pick<HandOnInput, 'key' | 'text' | 'dueAt'>,
  target: Target,
  actor: Actor,
  now: Date,
  calendar: Calendar,
): Step<RequestDocument> {
  if (!mayRead(request, actor)) throw notFound('件诉求')
  const party = handingPartyFor(request, actor)
  if (!party) throw forbidden('这件诉求由办理的人或居委会转办，请联系他们')
  if (isHandedOn(request)) {
    const message = `已经转到“${request.handedOn?.title}”，等它的结果；要改由别人办理，请派单`
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', message)
  }
  if (request.held) throw new AppError('CONFLICT', 'WRONG_STATE', '这件诉求的内容还没有审核，请先受理，再转办')
  if (!FROM.includes(request.state)) {
    const message = `这件诉求现在是“${REQUEST_STATE_NAMES[request.state]}”，不能转办，请刷新后再看`
    throw new AppError('CONFLICT', 'WRONG_STATE', message)
  }
  const { dueAt } = dueOfDispatch(request, new Date(chosen), now, calendar)
  return handedStep(request, target, {
    dueAt,
    by: { memberId: actor.memberId, name: actor.member.name, post: party.post },
    key,
    now,
    ...(text ? { text } : {}),
  })
}

interface HandedBy extends Pick<RequestEntry, 'by' | 'key' | 'text'> {
  dueAt: Date
  now: Date
}

/** It is in hand from now on, and due when something is to be heard. */
export function handedStep(
  request: RequestDocument,
  target: Target,
  { dueAt, by, key, text, now }: HandedBy,
): Step<RequestDocument> {
  const { kind, id, title } = target
  const handedOn: Handed = { kind, id, title }
  return {
    set: { ...standing(request, 'inHand', request.owner, { dueAt, counted: null }, now), level: 0, handedOn },
    entry: {
      id: newId(),
      at: now,
      step: 'handOn',
      by,
      key,
      state: 'inHand',
      dueAt,
      handed: target,
      ...(text ? { text } : {}),
    },
    events: ['request.handedOn'],
  }
}
