import type { Byline } from 'types/matter'
import type { Photo, RequestDocument } from 'types/requests'
import { heldPost } from '../../kernel/actor'
import type { Context } from '../../kernel/context'
import { AppError, forbidden, notFound } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import type { ActorContext } from '../../kernel/procedure'
import { takeStepOn } from '../../kernel/steps'
import { dueAfter } from './due'
import { handedStep, isHandedOn, mayHandOn } from './hand-on'
import { mayRead } from './parties'
import { EVENTS } from './rules'
import { standing } from './standing'
import { requests } from './store'
import { TRANSITIONS } from './transitions'

/** A request for which a volunteer task is made: the task takes the steps of its owner. */

/**
 * For whoever wants to make a task for it.
 * @throws {AppError} NOT_FOUND, FORBIDDEN where they do not hold the post that owns it, CONFLICT/WRONG_STATE where it is not
 * accepted yet or not open any more
 */
export async function refuseOrigin({ db, actor }: ActorContext, id: string): Promise<void> {
  const request = await requests(db).get(id)
  if (!request || !mayRead(request, actor)) throw notFound('件诉求')
  if (!heldPost(actor, request.ownerKey)) throw forbidden('这件诉求不由您办理，请由办理的人发布任务')
  if (request.phase !== 'working') {
    throw new AppError('CONFLICT', 'WRONG_STATE', '这件诉求现在不在办理中，请先受理，再发布任务')
  }
}

/**
 * For whoever looks for a task to which to hand it on.
 * @throws {AppError} NOT_FOUND, FORBIDDEN where it is not theirs to hand on, or not any more
 */
export async function refuseHandingOn({ db, actor }: ActorContext, id: string): Promise<void> {
  const request = await requests(db).get(id)
  if (!request || !mayRead(request, actor)) throw notFound('件诉求')
  if (!mayHandOn(request, actor)) throw forbidden('这件诉求现在不由您转办，请返回刷新')
}

type Action = 'note' | 'answer'

interface ByTask {
  by: Byline | null
  /** The same for the same task, so that what comes twice is done once. */
  key: string
  text?: string
  photos?: Photo[]
}

/** A step of its owner that something else takes for them. */
export function stepBy(
  request: RequestDocument,
  action: Action,
  { by, key, text, photos }: ByTask,
  { now, calendar }: Context,
): Step<RequestDocument> {
  const state = TRANSITIONS[action].to ?? request.state
  return {
    set: {
      ...standing(request, state, request.owner, dueAfter(request, action, now, calendar), now),
      // As in `decide`: a note does not stop the climb.
      ...(action === 'note' ? { climbAt: request.climbAt } : { level: 0 }),
    },
    entry: {
      id: newId(),
      at: now,
      step: action,
      by,
      key,
      state,
      ...(text ? { text } : {}),
      ...(photos?.length ? { photos } : {}),
    },
    events: [EVENTS[action]],
  }
}

const ATTEMPTS = 3

/** Takes one step where the request waits for it, and none where it is withdrawn, answered or begun already. */
async function takeBy(
  context: Context,
  id: string,
  chosen: (request: RequestDocument) => Action,
  said: ByTask,
): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const request = await requests(context.db).get(id)
    const action = request && chosen(request)
    if (!request || !action || !TRANSITIONS[action].from.includes(request.state)) return
    // Reopened since, it is not answered a second time by an effect that comes again.
    if (request.timeline.some(({ key }) => key === said.key)) return
    if (await takeStepOn(context, requests, request, stepBy(request, action, said, context))) return
  }
  throw new Error(`request ${id} is changed again and again`)
}

/**
 * A task for it was published: the request is handed on to it, as by `requests.handOn`, unless it waits for something else.
 * @param dueAt by when the task is counted
 */
export async function beginByTask(
  context: Context,
  id: string,
  { task, dueAt, by, key }: ByTask & { task: { id: string; title: string }; dueAt: Date },
): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const request = await requests(context.db).get(id)
    if (request?.phase !== 'working' || isHandedOn(request)) return
    if (request.timeline.some((entry) => entry.key === key)) return
    const step = handedStep(request, { kind: 'task', ...task }, { by, key, dueAt, now: context.now })
    if (await takeStepOn(context, requests, request, step)) return
  }
  throw new Error(`request ${id} is changed again and again`)
}

/**
 * The task for it was done: it is answered in the words of whoever led that. Was it given to somebody else since the task was
 * published, the answer is theirs, and these words are a note.
 */
export const answerByTask = (
  context: Context,
  id: string,
  { published, ...said }: ByTask & { text: string; published: Date },
): Promise<void> => {
  const isGiven = ({ timeline }: RequestDocument) =>
    timeline.some(({ step, at }) => step === 'dispatch' && at > published)
  return takeBy(context, id, (request) => (isGiven(request) ? 'note' : 'answer'), said)
}
