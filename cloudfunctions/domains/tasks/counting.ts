import type { CountLine } from 'types/task-inputs'
import type { Claim, TaskDocument } from 'types/tasks'
import { MINUTES_BY_OFFICE, MINUTES_WITH_REASON } from 'types/words/tasks'
import { type Actor, postOver } from '../../kernel/actor'
import { AppError, forbidden } from '../../kernel/errors'
import { mayOver, postsFor } from '../../kernel/grants'
import type { Step } from '../../kernel/matter'
import { entryBy, type Said, scopeOf } from './entries'
import { isGuest, namesUntil } from './guests'
import { type Served, servedBetween, servedFor } from './hours'
import { isCountable } from './life'
import { inState, mustBe } from './rules'

/** A whole task is counted at once; what was wrong is corrected later, as often as need be. */

/**
 * @param lines one for everybody who has a place
 * @throws {AppError} INVALID_INPUT where a line is missing or impossible, FORBIDDEN where the office has to do it
 */
export function count(
  task: TaskDocument,
  lines: readonly CountLine[],
  actor: Actor,
  { report, learnt, ...said }: Said & { report?: string | undefined; learnt?: string | undefined },
): Step<TaskDocument> {
  const entry = { ...entryBy(task, actor, 'tasks.count', 'count', said), ...(report ? { text: report } : {}) }
  if (!isCountable(task)) {
    if (task.state === 'counted') throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这项任务已经计过时长，请返回刷新')
    if (task.state === 'open' || task.state === 'underWay') {
      throw new AppError('TOO_LATE', 'WRONG_STATE', '任务还没有结束，请等结束后再计时长')
    }
    mustBe(task, 'ended')
  }
  const byMember = new Map(lines.map((one) => [one.memberId, one]))
  if (
    byMember.size !== lines.length ||
    lines.some(({ memberId }) => !task.claims.some((one) => one.memberId === memberId))
  ) {
    throw wrong('名单里有重复或没有认领的人，请刷新后再计')
  }
  const claims = task.claims.map((claim) => {
    const line = byMember.get(claim.memberId)
    // What the leader noted of them before holds.
    if (!line && isMissing(claim)) return { ...claim, minutes: 0 }
    if (!line) throw wrong(`还没有给${claim.name}计时长，请补上，没有来的选“没有到”或“请假”`)
    return counted(task, claim, line, actor)
  })
  return {
    set: {
      ...inState('counted'),
      claims,
      nudgeAt: null,
      countedAt: said.now,
      namesUntil: namesUntil(task, said.now),
      ...(learnt ? { learnt } : {}),
    },
    entry,
    events: ['task.counted', ...(claims.some(({ state }) => state === 'absent') ? (['task.missed'] as const) : [])],
  }
}

const isMissing = ({ state }: Claim) => state === 'absent' || state === 'excused'

function counted(task: TaskDocument, claim: Claim, line: CountLine, actor: Actor): Claim {
  const { outcome, note } = line
  const said = note ? { note } : {}
  // Absent is nothing, never less than nothing.
  if (outcome !== 'counted') return { ...claim, state: outcome, minutes: 0, ...said }
  const served = servedBy(task, claim, line)
  refuseTooLong(task, served.minutes, note, actor)
  return { ...claim, state: 'counted', ...served, ...(note ? said : withoutOut(claim, line)) }
}

/** Whoever came and did not say that they went is counted until the planned end, and that is said. */
const withoutOut = ({ cameAt, wentAt }: Claim, { from, minutes }: CountLine) =>
  cameAt && !wentAt && from === undefined && minutes === undefined ? { note: '未签退' } : {}

function servedBy(task: TaskDocument, { name, cameAt, wentAt }: Claim, line: CountLine): Served {
  const { breaks, minutes } = line
  if (minutes !== undefined) return servedFor(task, minutes)
  const from = line.from ?? cameAt?.getTime()
  const to = line.to ?? (line.from === undefined ? wentAt?.getTime() : undefined)
  if (from === undefined) throw wrong(`请填写${name}的到达时间，或者分钟数`)
  if (to !== undefined && to < from) throw wrong(`${name}的离开时间早于到达时间，请修改`)
  return servedBetween(task, { from: new Date(from), to: to === undefined ? undefined : new Date(to), breaks })
}

const wrong = (message: string) => new AppError('INVALID_INPUT', 'MALFORMED', message, { lines: message })

function refuseTooLong(task: TaskDocument, minutes: number, reason: string | undefined, actor: Actor): void {
  if (minutes > MINUTES_WITH_REASON && !reason) throw wrong('一次服务超过 8 小时，请写明原因')
  if (minutes > MINUTES_BY_OFFICE && !postOver(actor, postsFor('tasks.correct'), scopeOf(task))) {
    throw forbidden('一次服务超过 12 小时，由居委会来记，请联系居委会')
  }
}

/** A new figure for somebody; the entry that stands in the ledger stays. */
export function correct(
  task: TaskDocument,
  { memberId, minutes, reason }: { memberId: string; minutes: number; reason: string },
  actor: Actor,
  said: Said,
): Step<TaskDocument> {
  const entry = entryBy(task, actor, 'tasks.correct', 'correct', said)
  const claim = task.claims.find((one) => one.memberId === memberId)
  if (!claim) throw wrong('这个人没有认领这项任务，请刷新后再更正')
  if (task.state !== 'counted') throw new AppError('TOO_LATE', 'WRONG_STATE', '这项任务还没有计时长，请先计时长')
  const before = claim.minutes ?? 0
  if (minutes === before) throw new AppError('ALREADY_DONE', 'WRONG_STATE', `时长已经是 ${before} 分钟，请返回刷新`)
  const served = claim.from ? claim : { ...claim, ...servedFor(task, minutes) }
  const next: Claim = { ...served, state: 'counted', minutes, ...noteOn(task, claim, reason) }
  return {
    set: { claims: task.claims.map((one) => (one === claim ? next : one)) },
    entry: {
      ...entry,
      ...(isGuest(memberId) ? {} : { text: reason }),
      placeId: claim.id,
      minutes: minutes - before,
    },
    events: ['task.corrected'],
  }
}

/**
 * Why somebody without a phone was corrected stands with their place, and goes with their name. Where that has gone already,
 * it is not kept at all: the entries of a timeline are never changed.
 */
const noteOn = ({ namesUntil: until }: TaskDocument, { memberId }: Claim, note: string) =>
  isGuest(memberId) && until ? { note } : {}

/** Whether `correct` would be accepted for somebody. */
export const mayCorrect = (task: TaskDocument, actor: Actor): boolean =>
  task.state === 'counted' && task.claims.length > 0 && mayOver(actor, 'tasks.correct', scopeOf(task))
