import type { TaskDocument } from 'types/tasks'
import type { Reaction } from '../../kernel/effects'
import { maskName } from '../../kernel/privacy'
import { missedIn } from './store'
import { tellLeader } from './telling'

/**
 * Who did not come for the second time: the leader of the team is asked to call them, and nothing else follows. Source:
 * rules/tasks.md A.1, row 9.
 */

const WITHIN = 90 * 24 * 3_600_000

type Missed = Pick<TaskDocument, '_id' | 'startsAt' | 'endsAt' | 'countedAt' | 'claims'>

/** Old tasks do not say when they were counted: not before their end. */
const countedAt = ({ countedAt, endsAt }: Missed) => countedAt ?? endsAt

const isBefore = (one: Missed, other: Missed) =>
  countedAt(one) < countedAt(other) || (countedAt(one).getTime() === countedAt(other).getTime() && one._id < other._id)

/**
 * Whether somebody who did not come to a task did not come to another one of its team within 90 days. Of the two it is the
 * task that was counted later which says so, and so each two are said once.
 * @param others in which they did not come either, of the same team
 */
export const isSecond = (task: Missed, others: readonly Missed[]): boolean =>
  others.some(
    (one) =>
      one._id !== task._id &&
      Math.abs(one.startsAt.getTime() - task.startsAt.getTime()) <= WITHIN &&
      isBefore(one, task),
  )

const isAbsent = ({ claims }: Pick<Missed, 'claims'>, memberId: string) =>
  claims.some((one) => one.memberId === memberId && one.state === 'absent')

/** Asks the leader to call whoever did not come twice within 90 days. The page of the task has their names. */
export const askToCall: Reaction<TaskDocument> = async (happening) => {
  const { matter, context } = happening
  const span = {
    from: new Date(matter.startsAt.getTime() - WITHIN),
    until: new Date(matter.startsAt.getTime() + WITHIN),
  }
  const names: string[] = []
  for (const { memberId, name, state } of matter.claims) {
    if (state !== 'absent') continue
    const found = await missedIn(context.db, { teamId: matter.teamId, memberId, ...span })
    const others = found.filter((one) => isAbsent(one, memberId))
    // Messages name nobody in full: they are not gone through when somebody is erased.
    if (isSecond(matter, others)) names.push(maskName(name))
  }
  if (names.length === 0) return
  await tellLeader('有人 90 天里两次没来，请打电话问问', () => `${names.join('、')}。问问有没有难处，不追究`)(happening)
}
