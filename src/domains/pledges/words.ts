import type { PledgeRow } from 'types/pledge-views'
import { PLEDGE_STATE_NAMES, type PledgeState } from 'types/words/pledges'
import { readableDay } from '@/ui/days'
import type { Tone } from '@/ui/tones'

/** How pledges read. */

export const PLEDGE_TONES: Record<PledgeState, Tone> = {
  draft: 'quiet',
  open: 'wait',
  done: 'good',
  thanked: 'good',
  notKept: 'quiet',
  withdrawn: 'quiet',
}

/** 12月1日 星期二 以前; nothing where others are not shown the day. */
export const untilWords = ({ by, state }: Pick<PledgeRow, 'by' | 'state'>): string | null =>
  by && (state === 'open' || state === 'draft') ? `${readableDay(by)}以前` : null

/** To others thanks are of the neighbours, to its owner for them. */
export const stateWords = ({ state, mine }: Pick<PledgeRow, 'state' | 'mine'>): string =>
  state === 'thanked' && !mine ? '邻居们道过谢' : PLEDGE_STATE_NAMES[state]
