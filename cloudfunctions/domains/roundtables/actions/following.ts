import type { RequestDocument } from 'types/requests'
import type { TableDocument } from 'types/roundtables'
import type { SeriesDocument, TaskDocument } from 'types/tasks'
import type { Context } from '../../../kernel/context'
import type { Reaction } from '../../../kernel/effects'
import type { Step } from '../../../kernel/matter'
import { mattersOf } from '../../../kernel/matters'
import { takeStepOn } from '../../../kernel/steps'
import { entryOf } from '../../messages/telling'
import { meetingActions, theTable } from '../store'
import type { Linked } from './in-hand'
import { beginBy, countBy, linkKey, release } from './moving'
import type { Action } from './parts'
import { actionsLinkedTo } from './store'

/** What does an action: a volunteer task, one that comes every week, a request. */

const ATTEMPTS = 5

async function stepOn(context: Context, id: string, decide: (action: Action) => Step<Action> | null): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const action = await meetingActions(context.db).get(id)
    const step = action && decide(action)
    if (!action || !step || (await takeStepOn(context, meetingActions, action, step))) return
  }
  throw new Error(`action ${id} is changed again and again`)
}

/** The action for which a task was made, and what does it; null where it was made for something else. */
const forAction = ({ origin, series, title, _id }: TaskDocument): { id: string; linked: Linked } | null => {
  if (origin?.kind !== 'action') return null
  const linked: Linked = series ? { kind: 'series', id: series.id, title } : { kind: 'task', id: _id, title }
  return { id: origin.id, linked }
}

/** A task for an action was published: it is in hand. */
export const beginByTask: Reaction<TaskDocument> = async ({ matter: task, effect, context }) => {
  const found = forAction(task)
  const by = entryOf(task, effect)?.by ?? null
  if (found)
    await stepOn(context, found.id, (action) =>
      ofCommunity(action, task, () => beginBy(action, found.linked, by, context.now)),
    )
}

/** A task that comes every week was set up for an action. */
export const beginBySeries: Reaction<SeriesDocument> = async ({ matter: series, context }) => {
  const { origin, _id: id, pattern, timeline } = series
  if (!origin) return
  const linked: Linked = { kind: 'series', id, title: pattern.title }
  await stepOn(context, origin.id, (action) =>
    ofCommunity(action, series, () => beginBy(action, linked, timeline[0]?.by ?? null, context.now)),
  )
}

/** It was counted: the action is reported by itself. */
export const reportByTask: Reaction<TaskDocument> = async ({ matter: task, effect, context }) => {
  const found = forAction(task)
  if (!found) return
  const entry = entryOf(task, effect)
  const came = task.claims.filter(({ state }) => state === 'counted').length
  const text = entry?.text ?? `志愿任务“${task.title}”做完了，${came} 位志愿者参加`
  const { seats } = await theTable(context.db, task.communityId, context.now)
  const single: Linked = { kind: 'task', id: task._id, title: task.title }
  await stepOn(context, found.id, (action) => {
    // One task of a repeat may have been linked by itself.
    const linked = action.link?.id === task._id ? single : found.linked
    const counted = { linked, id: task._id, by: entry?.by ?? null, text, at: task.endsAt, seats }
    return ofCommunity(action, task, () => countBy(action, counted, context.now, context.calendar))
  })
}

/** What was to do an action does not any more, and why: its owner is told. */
export const unlink = (context: Context, id: string, linkedId: string, text: string): Promise<void> =>
  stepOn(context, id, (action) => release(action, linkedId, { key: linkKey('ends', linkedId), text }, context.now))

/** A task for an action was called off. A repeat has others. */
export const releaseByTask: Reaction<TaskDocument> = async ({ matter: { origin, _id, title }, context }) => {
  if (origin?.kind === 'action') await unlink(context, origin.id, _id, `志愿任务“${title}”取消了`)
}

const ofCommunity = (
  action: Action,
  { communityId }: { communityId: string },
  decide: () => Step<Action> | null,
): Step<Action> | null => (action.communityId === communityId ? decide() : null)

/** What a request that is over means to an action that it was to do; null while it is under way. */
function stepByRequest(
  action: Action,
  request: RequestDocument,
  { seats }: Pick<TableDocument, 'seats'>,
  { now, calendar }: Context,
): Step<Action> | null {
  const { _id: id, number, state } = request
  if (state === 'settled') {
    const linked: Linked = { kind: 'request', id, title: `诉求 ${number}` }
    const text = `诉求 ${number} 已由居民确认解决`
    return countBy(action, { linked, id, by: null, text, at: now, seats }, now, calendar)
  }
  if (state !== 'withdrawn' && state !== 'declined') return null
  const why = `诉求 ${number} ${state === 'withdrawn' ? '由居民撤回了' : '没有受理'}`
  return release(action, id, { key: linkKey('ends', id), text: why }, now)
}

/** A request that does an action was settled, and the action is reported by itself; or withdrawn, and it is released. */
export const followRequestIn: Reaction<RequestDocument> = async ({ matter: request, context }) => {
  const linked = await actionsLinkedTo(context.db, request._id)
  if (linked.length === 0) return
  const table = await theTable(context.db, request.communityId, context.now)
  for (const { _id } of linked) {
    await stepOn(context, _id, (action) =>
      ofCommunity(action, request, () => stepByRequest(action, request, table, context)),
    )
  }
}

/** An action was linked to a request, which may be over since it was chosen. */
export const followLinked: Reaction<Action> = async ({ matter: { _id, link }, context }) => {
  if (link?.kind !== 'request') return
  const request = await mattersOf(context.db, 'requests').get(link.id)
  if (!request) return
  const table = await theTable(context.db, request.communityId, context.now)
  await stepOn(context, _id, (action) => stepByRequest(action, request, table, context))
}
