import type { DutyActivityDocument, DutyPeriodDocument } from 'types/duty'
import type { ActivityView } from 'types/duty-views'
import { AppError } from '../../kernel/errors'
import { derivedId } from '../../kernel/ids'
import type { ActorContext } from '../../kernel/procedure'
import { marked } from '../../kernel/since'
import { beginOnce, begunBy, refuseOther } from '../../kernel/steps'
import { afterWorkingDays } from '../../kernel/time'
import {
  arrival,
  entryMoment,
  leads,
  mustLead,
  noSuchActivity,
  open,
  refuseAway,
  refuseOffList,
  sourceOf,
} from './activities'
import { enterEntry, periodAt } from './entering'
import { noSuchFile } from './files'
import { periods } from './period-store'
import { ownActiveFile, ownFile } from './reading'
import { entryFor, periodIdOf } from './reporting'
import { enteredUntil } from './rhythm'
import { settingsOf } from './settings'
import { activities, files } from './store'

/** Checking in, by the code on the leader's phone or on the leader's list. */

export async function startActivity(
  ctx: ActorContext,
  input: Parameters<typeof open>[1],
): Promise<ActivityView & { mark: string }> {
  const _id = derivedId(ctx.actor.memberId, 'duty-activity', input.key)
  const begun = await beginOnce(ctx, activities, begunBy(open(_id, input, ctx.actor, ctx.now), ctx.sent))
  refuseOther(begun, { digest: begun.timeline[0]?.digest, text: begun.title }, ctx.sent)
  return activityViewOf(ctx, begun)
}

/** @throws {AppError} NOT_FOUND */
export async function showActivity(ctx: ActorContext, id: string): Promise<ActivityView & { mark: string }> {
  const found = await activities(ctx.db).get(id)
  if (found?.communityId !== ctx.actor.communityId) throw noSuchActivity()
  return activityViewOf(ctx, found)
}

async function activityViewOf(
  ctx: ActorContext,
  activity: DutyActivityDocument,
): Promise<ActivityView & { mark: string }> {
  const { _id: id, kind, title, where, startsAt, endsAt, leaderName, state, version } = activity
  const own = await ownEntry(ctx, activity)
  return marked(ctx, {
    id,
    kind,
    title,
    where,
    startsAt: startsAt.getTime(),
    endsAt: endsAt.getTime(),
    leader: leaderName,
    state,
    leads: leads(activity, ctx.actor),
    isNear: isNear(activity, ctx.now),
    entry: own?.state ?? null,
    version,
  })
}

function isNear(activity: DutyActivityDocument, now: Date): boolean {
  try {
    refuseAway(activity, now)
    return true
  } catch {
    return false
  }
}

/** One's own entry in it; at a desk that of today. */
async function ownEntry(ctx: ActorContext, activity: DutyActivityDocument) {
  const file = await ownFile(ctx)
  if (!file) return undefined
  const at = entryMoment(activity, ctx.now)
  const period = await periodAt(ctx, file.communityId, at)
  const found = await periods(ctx.db).get(periodIdOf(file._id, period))
  return found ? entryFor(found, sourceOf(activity, at)) : undefined
}

interface Checking {
  activityId: string
  code: string
  scannedAt?: number | undefined
  key: string
}

/** Working days in which the leader says yes to a scan without a network. */
const DECIDED_WITHIN = 3
export const decidedUntil = ({ calendar }: Pick<ActorContext, 'calendar'>, scanned: Date): Date =>
  afterWorkingDays(scanned, DECIDED_WITHIN, calendar).dueAt

/** Somebody checks in for themselves. */
export async function checkInBy(ctx: ActorContext, { activityId, key, ...scan }: Checking) {
  const { actor, db, now } = ctx
  const [activity, file, settings] = await Promise.all([
    activities(db).get(activityId),
    ownActiveFile(ctx),
    settingsOf(db, actor.communityId, now),
  ])
  if (activity?.communityId !== actor.communityId) throw noSuchActivity()
  if (!settings.checkIn) {
    throw new AppError('FORBIDDEN', 'NOT_YOURS', '本社区没有开通扫码签到，请让负责人在名单上记一下')
  }
  const { state, at } = arrival(activity, scan, now)
  if (state === 'pending' && now > decidedUntil(ctx, at)) {
    throw new AppError('TOO_LATE', 'WRONG_STATE', '离线签到要在三个工作日内发出，现在请让社区补记')
  }
  const by = { memberId: actor.memberId, name: actor.member.name, post: null }
  const doing = { source: sourceOf(activity, at), at, by, state }
  const found = await enterEntry(ctx, file, doing, { step: state === 'pending' ? 'scan' : 'enter', key })
  return reported(found, activity, at)
}

/** The leader notes somebody who is here: as good as a code, and for whoever has no phone. */
export async function enterOnList(
  ctx: ActorContext,
  { activityId, fileId, key }: { activityId: string; fileId: string; key: string },
) {
  const { actor, db, now } = ctx
  const activity = await activities(db).get(activityId)
  mustLead(activity, actor)
  const at = entryMoment(activity, now)
  refuseOffList(activity, now, enteredUntil(await periodAt(ctx, activity.communityId, at), ctx.calendar))
  const file = await files(db).get(fileId)
  // Whoever leads it notes people of other branches as well, and sees no more of them than their names.
  if (file?.communityId !== actor.communityId || file.state !== 'active') throw noSuchFile()
  const by = { memberId: actor.memberId, name: actor.member.name, post: null }
  const doing = { source: sourceOf(activity, at), at, by, state: 'counted' as const }
  return reported(await enterEntry(ctx, file, doing, { step: 'record', key }), activity, at)
}

function reported(found: DutyPeriodDocument, activity: DutyActivityDocument, at: Date) {
  const { state } = entryFor(found, sourceOf(activity, at)) ?? { state: 'counted' as const }
  return { state, period: found.period, label: activity.title }
}
