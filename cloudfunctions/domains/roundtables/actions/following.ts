import type { RequestDocument } from 'types/requests'
import type { SeriesDocument, TaskDocument } from 'types/tasks'
import { excerpt } from 'types/words/text'
import type { Context } from '../../../kernel/context'
import type { Reaction } from '../../../kernel/effects'
import type { Step } from '../../../kernel/matter'
import { takeStepOn } from '../../../kernel/steps'
import { entryOf } from '../../messages/telling'
import { meetingActions } from '../store'
import { beginBy, countBy, type Linked } from './moving'
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
  const counted = { linked: found.linked, id: task._id, by: entry?.by ?? null, text, at: task.endsAt }
  await stepOn(context, found.id, (action) =>
    ofCommunity(action, task, () => countBy(action, counted, context.now, context.calendar)),
  )
}

const ofCommunity = (
  action: Action,
  { communityId }: { communityId: string },
  decide: () => Step<Action> | null,
): Step<Action> | null => (action.communityId === communityId ? decide() : null)

const WORDS = 40

/** A request that does an action was settled: the action is reported by itself. */
export const reportByRequest: Reaction<RequestDocument> = async ({ matter: request, context }) => {
  const { _id: id, number, communityId, text } = request
  const linked: Linked = { kind: 'request', id, title: `${number} ${excerpt(text, WORDS)}` }
  const counted = { linked, id, by: null, text: `诉求 ${number} 已由居民确认解决`, at: context.now }
  for (const { _id } of await actionsLinkedTo(context.db, id)) {
    await stepOn(context, _id, (action) =>
      ofCommunity(action, { communityId }, () => countBy(action, counted, context.now, context.calendar)),
    )
  }
}
