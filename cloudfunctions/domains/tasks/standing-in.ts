import type { TaskDocument } from 'types/tasks'
import type { Actor } from '../../kernel/actor'
import { daysAfter } from '../../kernel/calendar'
import type { ConditionalStep } from '../../kernel/conditional'
import { command } from '../../kernel/database'
import { AppError } from '../../kernel/errors'
import { beginningOf, dayInShanghai, readableInShanghai } from '../../kernel/time'
import { refuseByStanding, refuseOutright, type Standing } from './claiming'
import { ownEntry, type Said } from './entries'
import { claimOf, offerIndex } from './offering'
import { onPlace, placeOf } from './on-spot'
import { mustBe, refuseUnknown } from './rules'

/** Stand-ins, and who says that they will come. Source: rules/tasks.md A.1 row 4, A.2. */

/** Somebody looks for a stand-in. The place stays theirs until somebody takes it. */
export function askStandIn(task: TaskDocument, actor: Actor, said: Said): ConditionalStep<TaskDocument> {
  refuseUnknown(task, actor)
  mustBe(task, 'open')
  const { at, place } = placeOf(task, actor.memberId)
  if (said.now >= task.startsAt) throw begun()
  if (place.state !== 'claimed') throw isHere()
  if (place.standInAt) throw new AppError('ALREADY_DONE', 'WRONG_STATE', '已经在找人替班了，请等人接手')
  return {
    ...onPlace(task, at, { standInAt: said.now }),
    entry: { ...ownEntry(actor, 'askStandIn', said), placeId: place.id },
    events: ['task.standInAsked'],
  }
}

/** Takes the place of somebody who looks for a stand-in: one write moves it. */
export async function takeOver(
  task: TaskDocument,
  placeId: string,
  actor: Actor,
  said: Said,
  standing: () => Promise<Standing>,
): Promise<ConditionalStep<TaskDocument>> {
  const { memberId, member } = actor
  refuseUnknown(task, actor)
  mustBe(task, 'open')
  if (said.now >= task.startsAt) throw begun()
  refuseOutright(task, actor, said.now)
  const at = task.claims.findIndex(({ id }) => id === placeId)
  const place = task.claims[at]
  if (!place?.standInAt || place.state !== 'claimed') {
    throw new AppError('TOO_LATE', 'WRONG_STATE', '这个名额已经有人接手了，请看看别的任务')
  }
  if (offerIndex(task, memberId) >= 0) {
    throw new AppError('CONFLICT', 'WRONG_STATE', '已经为您留了名额，请直接接受那个名额')
  }
  const known = await standing()
  refuseByStanding(task, known, said.now)
  const _ = command()
  // The place is the same one in other hands, so its id stays.
  const taken = claimOf({ id: placeId, memberId, name: member.name, at: said.now }, said.now, known.despite)
  return {
    where: {
      state: 'open',
      [`claims.${at}.id`]: placeId,
      [`claims.${at}.state`]: 'claimed',
      [`claims.${at}.standInAt`]: _.exists(true),
      'claims.memberId': _.neq(memberId),
      'offers.memberId': _.neq(memberId),
    },
    change: { [`claims.${at}`]: _.set(taken), waiting: _.pull({ memberId }) },
    entry: { ...ownEntry(actor, 'takeOver', said), placeId },
    events: ['task.claimed', 'task.takenOver'],
  }
}

const begun = () => new AppError('TOO_LATE', 'WRONG_STATE', '任务已经开始，来不了请打电话告诉队长')
const isHere = () => new AppError('CONFLICT', 'WRONG_STATE', '您已经签到了，要走请告诉队长')

/** From when on people are asked to say that they will come: the day before, in Shanghai. */
export const confirmedFrom = ({ startsAt }: Pick<TaskDocument, 'startsAt'>): Date =>
  beginningOf(daysAfter(dayInShanghai(startsAt), -1))

type Asking = Pick<TaskDocument, 'movedAt'>
type Asked = Pick<TaskDocument['claims'][number], 'at' | 'comingAt'>

/** Took the place before the time was changed, and has not said yet whether they still come. */
export const isAsked = ({ movedAt }: Asking, { at, comingAt }: Asked): boolean =>
  movedAt !== null && at < movedAt && !(comingAt && comingAt >= movedAt)

/** Said that they will come, of the time as it is now. */
export const isComing = ({ movedAt }: Asking, { comingAt }: Asked): boolean =>
  comingAt !== undefined && (movedAt === null || comingAt >= movedAt)

/** Somebody says that they will come: the day before, or because the time was changed. */
export function confirmComing(task: TaskDocument, actor: Actor, said: Said): ConditionalStep<TaskDocument> {
  refuseUnknown(task, actor)
  mustBe(task, 'open')
  const { at, place } = placeOf(task, actor.memberId)
  if (said.now >= task.startsAt) throw begun()
  if (place.state !== 'claimed' || isComing(task, place)) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '已经确认过了，不用再确认，请返回刷新')
  }
  const from = confirmedFrom(task)
  if (said.now < from && !isAsked(task, place)) {
    throw new AppError('FORBIDDEN', 'NOT_OPEN_YET', `${readableInShanghai(from)} 起再确认，现在不用`)
  }
  const { where, change } = onPlace(task, at, { comingAt: said.now })
  // Of another time than the one that they have read they have said nothing.
  return {
    where: { ...where, movedAt: task.movedAt ?? command().eq(null) },
    change,
    entry: { ...ownEntry(actor, 'confirmComing', said), placeId: place.id },
    events: [],
  }
}
