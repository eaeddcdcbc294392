import type { DutyFileDocument, DutyPeriodDocument } from 'types/duty'
import type { RecordDutyInput } from 'types/duty-inputs'
import { type Excuse, periodName } from 'types/words/duty'
import { takeStepWhere } from '../../kernel/conditional'
import { AppError } from '../../kernel/errors'
import { mayOver } from '../../kernel/grants'
import { derivedId } from '../../kernel/ids'
import { effectsOf } from '../../kernel/matter'
import type { ActorContext } from '../../kernel/procedure'
import { beginOnce, begunBy } from '../../kernel/steps'
import { dayInShanghai, noonOf } from '../../kernel/time'
import { decidedUntil } from './checking-in'
import { enterEntry } from './entering'
import { excuse, firstExcuse, nothingAsked, refuseExcuse } from './excuses'
import { bylineOver, noSuchFile } from './files'
import { placeOfPost } from './over'
import { periods, withState } from './period-store'
import { fileFor, ownActiveFile } from './reading'
import { decideScan, periodIdOf, strike } from './reporting'
import { askedPeriod, enteredUntil, isCorrection, periodOn } from './rhythm'
import { settingsOf } from './settings'

/** What posts over a file enter, decide, take back and excuse. */

/** The office enters what somebody did. After the days for it only as a correction, with a reason. */
export async function record(ctx: ActorContext, input: RecordDutyInput): Promise<DutyPeriodDocument> {
  const { actor, now, calendar } = ctx
  const { fileId, day, kind, label, reason, key } = input
  const file = await fileFor(ctx, fileId)
  const by = bylineOver(file, actor, 'duty.record')
  mustBeActive(file)
  if (day > dayInShanghai(now)) throw wrongDay('这一天还没有到，请选今天或以前的日子')
  if (file.since && day < dayInShanghai(file.since) && !reason) {
    throw wrongDay('这一天在报到以前，要记请写明原因')
  }
  const { rhythms } = await settingsOf(ctx.db, file.communityId, now)
  const isLate = isCorrection(enteredUntil(periodOn(day, rhythms), calendar), reason, now)
  const at = noonOf(day)
  const source = { kind, id: derivedId(actor.memberId, 'record', key), label }
  const doing = { source, at, by, state: 'counted' as const, reason: isLate ? reason : undefined }
  return enterEntry(ctx, file, doing, { step: isLate ? 'correct' : 'record', key })
}

const wrongDay = (message: string) => new AppError('INVALID_INPUT', 'MALFORMED', message, { day: message })

function mustBeActive({ state }: DutyFileDocument): void {
  if (state !== 'active') throw new AppError('TOO_LATE', 'WRONG_STATE', '这份档案没有在册，请先确认报到')
}

/** A period and its file, for whoever holds a post over it. */
async function periodFor(
  ctx: ActorContext,
  id: string,
): Promise<{ found: DutyPeriodDocument; file: DutyFileDocument }> {
  const found = await periods(ctx.db).get(id)
  if (found?.communityId !== ctx.actor.communityId) throw noSuchFile()
  return { found, file: await fileFor(ctx, found.fileId) }
}

export async function strikeOne(
  ctx: ActorContext,
  { id, entryId, reason, key }: { id: string; entryId: string; reason: string; key: string },
): Promise<DutyPeriodDocument> {
  const { file } = await periodFor(ctx, id)
  const by = bylineOver(file, ctx.actor, 'duty.strike')
  const deed = { matterId: id, memberId: ctx.actor.memberId, step: 'strike', key, sent: ctx.sent, what: '条记录' }
  return takeStepWhere(ctx, periods, deed, (found) => strike(found, entryId, reason, { by, key, now: ctx.now }))
}

export async function decideOneScan(
  ctx: ActorContext,
  { id, entryId, isThere, key }: { id: string; entryId: string; isThere: boolean; key: string },
): Promise<DutyPeriodDocument> {
  const { file } = await periodFor(ctx, id)
  const by = bylineOver(file, ctx.actor, 'duty.decideScan')
  const step = isThere ? 'accept' : 'drop'
  const deed = { matterId: id, memberId: ctx.actor.memberId, step, key, sent: ctx.sent, what: '条记录' }
  const until = (scanned: Date) => decidedUntil(ctx, scanned)
  return takeStepWhere(ctx, periods, deed, (found) =>
    decideScan(found, entryId, isThere, until, { by, key, now: ctx.now }),
  )
}

interface Excusing {
  /** Left out: one's own. */
  fileId?: string | undefined
  kind: Excuse
  /** Left out: the one of now. */
  period?: string | undefined
  state: 'asked' | 'given'
  /** Why not. */
  refusal?: string | undefined
  key: string
}

export async function setExcuse(
  ctx: ActorContext,
  { fileId, kind, period, state, refusal, key }: Excusing,
): Promise<DutyPeriodDocument> {
  const { actor, now } = ctx
  const file = fileId ? await fileFor(ctx, fileId) : await ownActiveFile(ctx)
  const by = fileId
    ? bylineOver(file, actor, 'duty.excuse')
    : { memberId: actor.memberId, name: actor.member.name, post: null }
  mustBeActive(file)
  const { rhythms } = await settingsOf(ctx.db, file.communityId, now)
  const which = askedPeriod(period, rhythms, dayInShanghai(now))
  if (now > enteredUntil(which, ctx.calendar)) {
    throw new AppError('TOO_LATE', 'WRONG_STATE', `${periodName(which)}已经结束，不用再请假，请返回刷新`)
  }
  const matterId = periodIdOf(file._id, which)
  const step = state === 'asked' ? 'askExcuse' : refusal === undefined ? 'excuse' : 'refuseExcuse'
  const deed = { matterId, memberId: actor.memberId, step, key, sent: ctx.sent, what: '条记录' }
  const said = { by, key, now }
  const before = await periods(ctx.db).get(matterId)
  if (refusal !== undefined) {
    if (!before) throw nothingAsked()
    return takeStepWhere(ctx, periods, deed, (found) => refuseExcuse(found, refusal, said))
  }
  if (!before) {
    const { document, event } = firstExcuse(file, which, { kind, state, at: now }, { ...said, step })
    const [entry] = document.timeline
    const effects = entry ? effectsOf([event], entry) : []
    const begun = await beginOnce(ctx, periods, begunBy({ ...document, effects }, ctx.sent))
    if (begun.timeline.some((one) => one.key === key)) return begun
  }
  return takeStepWhere(ctx, periods, deed, (found) => excuse(found, kind, state, said))
}

/** More than wait at a time. */
const SHOWN_AT_MOST = 100

/** What waits in periods over which the actor has a post. */
async function waiting(ctx: ActorContext, where: object, name: 'duty.decideScan' | 'duty.excuse') {
  const found = await withState(ctx.db, ctx.actor.communityId, placeOfPost(ctx), where, SHOWN_AT_MOST)
  return found.filter(({ scope }) => mayOver(ctx.actor, name, scope))
}

export async function pendingScans(ctx: ActorContext) {
  const found = await waiting(ctx, { 'entries.state': 'pending' }, 'duty.decideScan')
  return found.flatMap(({ _id: id, name, entries }) =>
    entries
      .filter(({ state }) => state === 'pending')
      .map(({ id: entryId, source: { label }, at }) => ({ id, entryId, name, label, at: at.getTime() })),
  )
}

export async function askedExcuses(ctx: ActorContext) {
  const found = await waiting(ctx, { 'excuse.state': 'asked' }, 'duty.excuse')
  return found.flatMap(({ _id: id, fileId, name, period, excuse: asked }) =>
    asked ? [{ id, fileId, name, period, kind: asked.kind }] : [],
  )
}
