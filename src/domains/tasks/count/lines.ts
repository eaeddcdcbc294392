import type { CountLine, TaskView } from 'types/task-views'
import { CLAIM_STATE_NAMES, MINUTES_AT_MOST } from 'types/words/tasks'
import { minutesWords } from '../words'

/** What is said of one person when a task is counted. */
export type Line = Pick<CountLine, 'memberId' | 'outcome' | 'minutes' | 'note'> & { name: string }

const MINUTE = 60_000
/** Who has a place, and not who waits for one. */
const PLACED: readonly string[] = ['claimed', 'here', 'gone', 'counted', 'absent', 'excused']

/** Everybody who has a place, as if they had come for the whole time. */
export function linesOf({ people, startsAt, endsAt }: Pick<TaskView, 'people' | 'startsAt' | 'endsAt'>): Line[] {
  const minutes = Math.round((endsAt - startsAt) / MINUTE)
  return (people ?? [])
    .filter(({ state }) => PLACED.includes(state))
    .map(({ memberId, name }) => ({ memberId, name, outcome: 'counted' as const, minutes }))
}

export const servedWords = ({ outcome, minutes = 0 }: Line): string =>
  outcome === 'counted' ? minutesWords(minutes) : CLAIM_STATE_NAMES[outcome]

/** @returns whole minutes; what is wrong with what was written */
export function minutesIn(written: string): { minutes: number } | { fault: string } {
  const minutes = Number(written.trim())
  if (!/^\d+$/.test(written.trim())) return { fault: '请填写整数的分钟数' }
  return minutes > MINUTES_AT_MOST ? { fault: '一次服务不会超过 24 小时，请修改' } : { minutes }
}
