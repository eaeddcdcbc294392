import type { TeamMonth } from 'types/task-views'
import type { HoursDocument } from 'types/tasks'
import { daysAfter } from '../../kernel/calendar'
import { AppError } from '../../kernel/errors'
import { mayOver } from '../../kernel/grants'
import type { ActorContext } from '../../kernel/procedure'
import { beginningOf } from '../../kernel/time'
import { openTeam } from '../teams/directory'
import { entriesOfTeam } from './hours-store'

/** What a team did, by month. No list of people, and no order among them. Source: issue 14, part 7. */

/** Of fewer people than this the minutes would tell what single ones did. */
const TOLD_FROM = 3

type Entry = Pick<HoursDocument, 'taskId' | 'memberId' | 'minutes'>

/** @param tellsAll for whoever leads the team */
export function summed(month: string, entries: readonly Entry[], tellsAll: boolean): TeamMonth {
  const byMember = new Map<string, number>()
  for (const { memberId, minutes } of entries) byMember.set(memberId, (byMember.get(memberId) ?? 0) + minutes)
  // Of whom all minutes were taken off again nothing was counted.
  const counted = new Set([...byMember].filter(([, minutes]) => minutes > 0).map(([memberId]) => memberId))
  const theirs = entries.filter(({ memberId }) => counted.has(memberId))
  const minutes = theirs.reduce((sum, one) => sum + one.minutes, 0)
  return {
    month,
    tasks: new Set(theirs.map(({ taskId }) => taskId)).size,
    people: counted.size,
    minutes: tellsAll || counted.size === 0 || counted.size >= TOLD_FROM ? minutes : null,
  }
}

export async function teamYearOf(ctx: ActorContext, { teamId, year }: { teamId: string; year: number }) {
  const { db, actor } = ctx
  const { communityId } = actor
  await openTeam(db, communityId, teamId)
  const tellsAll = mayOver(actor, 'tasks.publish', [communityId, teamId])
  const entries = await entriesOfTeam(db, { communityId, teamId }, { from: `${year}-01-01`, until: `${year}-12-31` })
  const months = Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`
    const its = entries.filter(({ day }) => day.startsWith(month))
    return summed(month, its, tellsAll)
  })
  return { months }
}

/** Days of a calendar at once: two months. */
const DAYS_AT_MOST = 62

/** When these days begin and end. @throws {AppError} INVALID_INPUT where they are none, or too many */
export function spanOf({ from, until }: { from: string; until: string }): { from: Date; until: Date } {
  const [first, last] = [beginningOf(from), beginningOf(until)]
  const days = (last.getTime() - first.getTime()) / 86_400_000
  if (!(days >= 0 && days < DAYS_AT_MOST)) {
    const message = '一次最多看两个月，请重新选择日期'
    throw new AppError('INVALID_INPUT', 'MALFORMED', message, { until: message })
  }
  return { from: first, until: beginningOf(daysAfter(until, 1)) }
}
