import type { CountLine } from 'types/task-inputs'
import type { TaskView } from 'types/task-views'
import { CLAIM_STATE_NAMES, MINUTES_AT_MOST } from 'types/words/tasks'
import { clockOf } from '@/time/words'
import { minutesWords } from '../words'

/** What is said of one person when a task is counted. */
export type Line = Pick<CountLine, 'memberId' | 'outcome' | 'from' | 'to' | 'minutes' | 'note'> & { name: string }

const MINUTE = 60_000
/** Who has a place, and not who waits for one. */
const PLACED: readonly string[] = ['claimed', 'here', 'gone', 'counted', 'absent', 'excused']

/**
 * Everybody who has a place: by the times that were noted on the spot, else as if they had come for the whole time. What the
 * times give in minutes is worked out by the functions.
 */
export function linesOf({ people, startsAt, endsAt }: Pick<TaskView, 'people' | 'startsAt' | 'endsAt'>): Line[] {
  const minutes = Math.round((endsAt - startsAt) / MINUTE)
  return (people ?? [])
    .filter(({ state }) => PLACED.includes(state))
    .map(({ memberId, name, state, cameAt, wentAt }): Line => {
      if (state === 'absent' || state === 'excused') return { memberId, name, outcome: state }
      if (cameAt === null) return { memberId, name, outcome: 'counted', minutes }
      return { memberId, name, outcome: 'counted', from: cameAt, ...(wentAt === null ? {} : { to: wentAt }) }
    })
}

export function servedWords({ outcome, minutes, from, to }: Line): string {
  if (outcome !== 'counted') return CLAIM_STATE_NAMES[outcome]
  if (minutes !== undefined || from === undefined) return minutesWords(minutes ?? 0)
  return to === undefined ? `${clockOf(from)} 到，未签退` : `${clockOf(from)}–${clockOf(to)}`
}

/** @returns whole minutes; what is wrong with what was written */
export function minutesIn(written: string): { minutes: number } | { fault: string } {
  const minutes = Number(written.trim())
  if (!/^\d+$/.test(written.trim())) return { fault: '请填写整数的分钟数' }
  return minutes > MINUTES_AT_MOST ? { fault: '一次服务不会超过 24 小时，请修改' } : { minutes }
}
