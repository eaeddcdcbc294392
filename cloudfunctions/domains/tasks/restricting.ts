import type { MemberDocument } from 'types/members'
import type { RestrictInput } from 'types/task-inputs'
import type { TaskDocument, VolunteerDocument } from 'types/tasks'
import type { ErrorReason } from 'types/words/errors'
import type { Actor } from '../../kernel/actor'
import type { ConditionalStep } from '../../kernel/conditional'
import { command } from '../../kernel/database'
import { AppError } from '../../kernel/errors'
import { mayOver } from '../../kernel/grants'
import { isGuest } from '../../kernel/guests'
import { refuseByStanding, refuseOutsider } from './claiming'
import { entryBy, type Said, scopeOf } from './entries'
import { mustBe, refuseUninsured } from './rules'

/** Whom a published task is for, changed. Source: rules/tasks.md A.4 'restricted afterwards'. */

type Requirements = Omit<RestrictInput, 'id' | 'key'>

/**
 * Whoever leads a task says anew whom it is for and how dangerous it is. Nobody loses a place; whoever would get none any more
 * is marked to those who lead it (`unfitFor`). What its insurance is stays where none is named.
 * @throws {AppError} INVALID_INPUT for danger without insurance or gear, ALREADY_DONE where nothing would change
 */
export function restrict(
  task: TaskDocument,
  { teamOnly, skill, risk, gear, insurer, policy, insuredUntil }: Requirements,
  actor: Actor,
  said: Said,
): ConditionalStep<TaskDocument> {
  const entry = entryBy(task, actor, 'tasks.restrict', 'restrict', said)
  mustBe(task, 'open', 'underWay')
  const named = insurer && policy && insuredUntil ? { insurer, policy, until: new Date(insuredUntil) } : null
  const change = { teamOnly, skill: skill ?? null, risk, gear: gear || null, insurance: named ?? task.insurance }
  refuseUninsured({ ...task, ...change })
  const isSame = change.teamOnly === task.teamOnly && change.skill === task.skill && change.risk === task.risk
  if (isSame && change.gear === task.gear && !named) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '参加要求没有变，请返回')
  }
  return {
    where: { state: task.state },
    // A plain object would be merged into the old one field by field.
    change: { ...change, insurance: command().set(change.insurance) },
    entry,
    events: ['task.restricted'],
  }
}

/** Whether `restrict` would be accepted. */
export const mayRestrict = (task: TaskDocument, actor: Actor): boolean =>
  (task.state === 'open' || task.state === 'underWay') && mayOver(actor, 'tasks.restrict', scopeOf(task))

/** How a refusal reads to whoever leads the task. */
const UNFIT: Partial<Record<ErrorReason, string>> = {
  TEAM_ONLY: '不是本队队员',
  SKILL_MISSING: '没有写自己会这项技能',
  NO_MINORS: '未满 18 岁，有危险的任务不能参加',
  GUARDIAN_NEEDED: '未满 18 岁，监护人还没有同意',
}

/** Whether anybody who has a place may have lost what it takes; else nothing has to be read. */
export const isRestricted = ({ phase, teamOnly, skill, risk, claims }: TaskDocument): boolean =>
  phase === 'coming' && (teamOnly || skill !== null || risk === 'danger') && claims.length > 0

/** Those who would be looked at: people without a phone are entered by whoever leads it, who knows them. */
export const lookedAt = ({ claims }: Pick<TaskDocument, 'claims'>): string[] =>
  claims.flatMap(({ memberId }) => (isGuest(memberId) ? [] : [memberId]))

/** Why somebody who has a place would get none now, in words; null where they would. */
export function unfitFor(
  task: TaskDocument,
  member: Pick<MemberDocument, 'teams'>,
  volunteer: VolunteerDocument | null,
  now: Date,
): string | null {
  try {
    refuseOutsider(task, member)
    // Whether it clashes, and who comes first, was decided when they took it.
    refuseByStanding(task, { coming: [], volunteer, isKnownToTeam: false, despite: null }, now)
    return null
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    return UNFIT[thrown.reason] ?? thrown.userMessage
  }
}
