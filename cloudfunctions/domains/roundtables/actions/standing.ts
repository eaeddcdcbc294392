import type { MeetingActionDocument } from 'types/meeting-actions'
import type { TableDocument } from 'types/roundtables'
import type { Actor } from '../../../kernel/actor'
import { AppError, forbidden, notFound } from '../../../kernel/errors'
import { mayOver } from '../../../kernel/grants'
import { seatOf } from '../../../kernel/meeting/seats'
import type { ActorContext } from '../../../kernel/procedure'
import { closedAmong } from '../../units/directory'
import { meetingActions, theTable } from '../store'
import { type ActionStanding, standingOf } from './parts'
import { mayRead } from './publishing'
import { refuseElsewhere, WHAT } from './rules'

/** An action as it is found, and how the actor stands to it. */

/** @throws {AppError} NOT_FOUND where there is none in the actor's community that they may read */
export async function actionFor({ db, actor, now }: ActorContext, id: string) {
  const [action, table] = await Promise.all([meetingActions(db).get(id), theTable(db, actor.communityId, now)])
  const read = readable(action, table, actor)
  return { action: read, table, standing: standingOf(read, table, actor) }
}

/** @throws {AppError} NOT_FOUND where it lies in another community, or its meeting's summary is not posted yet */
export function readable(action: MeetingActionDocument | null, table: Pick<TableDocument, 'seats'>, actor: Actor) {
  refuseElsewhere(action, actor)
  if (!mayRead(action, actor, seatOf(table.seats, actor.memberId))) throw notFound(WHAT)
  return action
}

/** How the unit of a seat is called, where it is out of use. */
export async function closedUnitOf({ db, actor, now }: ActorContext, seatId: string): Promise<string | undefined> {
  const { seats } = await theTable(db, actor.communityId, now)
  const unitId = seats.find(({ id }) => id === seatId)?.unitId
  return unitId ? (await closedAmong(db, [unitId])).get(unitId) : undefined
}

/** Who reads names beside seats: whoever sits at the table, has to do with it, or keeps the community's registers. */
export const knowsNames = (
  { actor }: Pick<ActorContext, 'actor'>,
  action: Pick<MeetingActionDocument, 'people' | 'communityId'>,
  { seat }: Pick<ActionStanding, 'seat'>,
): boolean =>
  seat !== undefined ||
  action.people.includes(actor.memberId) ||
  mayOver(actor, 'roundtables.arrange', [action.communityId])

/**
 * For whoever wants to make a task for an action.
 * @param doerId of the task or repeat: the same one again is no second one
 * @throws {AppError} NOT_FOUND, FORBIDDEN where it is not theirs, CONFLICT/WRONG_STATE where it is over, or has one
 */
export async function refuseOrigin(ctx: ActorContext, id: string, doerId: string): Promise<void> {
  const { action, standing } = await actionFor(ctx, id)
  if (!standing.owns) throw forbidden('这件事不由您落实，请由负责的席位发布任务')
  if (action.link?.id === doerId) return
  if (action.state !== 'open' && action.state !== 'inHand') {
    throw new AppError('CONFLICT', 'WRONG_STATE', '这件事已经报完成或办完了，请返回刷新')
  }
  if (action.link) throw new AppError('CONFLICT', 'WRONG_STATE', '这件事已经关联了办理，请返回刷新')
}
