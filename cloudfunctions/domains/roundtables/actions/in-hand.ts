import type { Photo } from 'types/requests'
import { VERSIONS_AT_MOST } from 'types/words/meeting-actions'
import { AppError } from '../../../kernel/errors'
import type { Step } from '../../../kernel/matter'
import { type Action, inState } from './parts'
import { type Doing, entryOf, isWaiting, told } from './rules'

/** What is entered on an action while it is in hand: applications, versions of a plan, a request that does it. */

const begun = (action: Action, now: Date): Partial<Action> =>
  action.state === 'open' ? inState(action, 'inHand', now) : {}

/** An application was sent to an authority, as for temporary parking bays. */
export function applyFor(
  action: Action,
  { to, number, sentAt }: { to: string; number?: string; sentAt: number },
  doing: Doing,
): Step<Action> {
  const entry = { ...entryOf(action, 'applyFor', 'apply', doing), text: number ? `${to}，编号 ${number}` : to }
  if (isWaiting(action)) throw new AppError('ALREADY_DONE', 'WRONG_STATE', '上一次申请还没有答复，请先登记答复')
  const sent = new Date(sentAt)
  if (sent > doing.now) {
    const message = '申请日期不能晚于今天，请重新选择'
    throw new AppError('INVALID_INPUT', 'MALFORMED', message, { sentAt: message })
  }
  const application = { to, number: number || null, sentAt: sent, answeredAt: null, answer: null }
  return { set: { ...begun(action, doing.now), application }, entry, events: [] }
}

/** What the authority said. */
export function enterAnswer(action: Action, answer: string, doing: Doing): Step<Action> {
  const entry = { ...entryOf(action, 'enterAnswer', 'answered', doing), text: answer }
  const { application } = action
  if (!application || !isWaiting(action)) {
    throw new AppError('CONFLICT', 'WRONG_STATE', '没有在等答复的申请，请先登记申请')
  }
  return { set: { application: { ...application, answeredAt: doing.now, answer } }, entry, events: [] }
}

/** One more version of a plan, as of what to make of an empty ground floor. */
export function newVersion(action: Action, said: { text: string; photos: Photo[] }, doing: Doing): Step<Action> {
  const { versions } = action
  const number = versions.length + 1
  const entry = { ...entryOf(action, 'newVersion', 'newVersion', doing), ...told(`第 ${number} 版`, said.photos) }
  if (number > VERSIONS_AT_MOST) {
    throw new AppError('TOO_LATE', 'WRONG_STATE', `方案最多 ${VERSIONS_AT_MOST} 版，请在报完成时说明`)
  }
  const version = { number, at: doing.now, text: said.text, photos: said.photos }
  return {
    set: { ...begun(action, doing.now), versions: [...versions, version] },
    entry,
    events: said.photos.length > 0 ? ['action.changed'] : [],
  }
}

/** What does it, as a volunteer task or a request. */
export interface Linked {
  kind: 'task' | 'series' | 'request'
  id: string
  title: string
}

/**
 * A request or a task that is there already does it: once that is settled or counted, the action is reported by itself.
 * A task is told that it was taken (`tasks/for-actions.ts`).
 */
export function linkTo(action: Action, linked: Linked, doing: Doing): Step<Action> {
  const entry = { ...entryOf(action, 'linkRequest', 'link', doing), text: linked.title }
  if (action.link) throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这件事已经关联了办理，请返回刷新')
  return { set: { ...begun(action, doing.now), link: { ...linked, counted: 0 } }, entry, events: ['action.linked'] }
}
