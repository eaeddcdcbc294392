import type { DutyDeskView, DutyPeriodView } from 'types/duty-views'
import {
  type EntryState,
  EXCUSE_NAMES,
  type FileState,
  periodName,
  RHYTHM_NAMES,
  type TakingPart,
} from 'types/words/duty'
import { dayOf } from '@/time/words'
import type { Tone } from '@/ui/tones'

/** How what party members do reads on screen, beyond the names in types/words. */

export const FILE_STATE_TONES: Record<FileState, Tone> = {
  applied: 'wait',
  active: 'good',
  refused: 'bad',
  left: 'quiet',
}

export const ENTRY_STATE_TONES: Record<EntryState, Tone> = {
  counted: 'good',
  pending: 'wait',
  dropped: 'quiet',
  struck: 'quiet',
}

/** Whoever has not come yet is nothing bad. */
export const STANDING_TONES: Record<TakingPart, Tone> = { tookPart: 'good', excused: 'quiet', notYet: 'quiet' }

/** A period without its year where that is the year of `now`: '11 月', '第 4 季度', '2025 年 11 月'. */
export function shortPeriod(period: string, now: number): string {
  const year = dayOf(now).slice(0, 4)
  return period === year ? '今年' : periodName(period).replace(new RegExp(`^${year} 年 ?`), '')
}

/** The period of now, as people say it: 这个月, 这个季度, 这半年, 今年. */
export function thisPeriod(period: string): string {
  if (period.includes('-Q')) return '这个季度'
  if (period.includes('-H')) return '这半年'
  return period.includes('-') ? '这个月' : '今年'
}

/**
 * One's own period in one line: '11 月：参加了 2 次'. It is said to the person themselves and to nobody else.
 * @param found undefined where nothing stands there so far
 * @param hasChances whether activities to come are listed below it
 */
export function periodLine(
  period: string,
  found: Pick<DutyPeriodView, 'entries' | 'excuse'> | undefined,
  now: number,
  hasChances: boolean,
): string {
  const name = shortPeriod(period, now)
  const counted = (found?.entries ?? []).filter(({ state }) => state === 'counted').length
  if (counted > 0) return `${name}：参加了 ${counted} 次`
  if (found?.entries.some(({ state }) => state === 'pending')) return `${name}：离线签到等负责人确认`
  if (found?.excuse?.state === 'given') return `${name}：请过假（${EXCUSE_NAMES[found.excuse.kind]}）`
  if (found?.excuse) return `${name}：已请假，等支部答复`
  return `${thisPeriod(period)}还没有，${hasChances ? '下面有合适的机会' : '有活动会列在下面'}`
}

/** What is asked of people: '每月 1 次'. */
export const rhythmWords = ({ kind, times }: Pick<DutyDeskView['rhythm'], 'kind' | 'times'>): string =>
  kind === 'none' ? '不作次数要求，来了就记' : `${RHYTHM_NAMES[kind]} ${times} 次`

/** The rule, and which document asks for it: '每月 1 次，依据：区委组织部通知'. */
export const ruleWords = ({ document, ...rhythm }: DutyDeskView['rhythm']): string =>
  `${rhythmWords(rhythm)}${document ? `，依据：${document}` : ''}`

/** Where somebody belongs: '市水务公司 · 西苑', '单位待定 · 支部待定'. */
export const belongingWords = (unit: string | null | undefined, branch: string | null | undefined): string =>
  `${unit || '单位待定'} · ${branch || '支部待定'}`
