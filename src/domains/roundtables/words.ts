import type { ItemSummary } from 'types/item-inputs'
import {
  ITEM_STATE_NAMES,
  ITEM_STEP_NAMES,
  ITEM_STEPS,
  type ItemState,
  type ItemStep,
  MATTER_CATEGORIES,
  MATTER_CATEGORY_NAMES,
  type MeetingState,
} from 'types/words/roundtables'
import type { StepLook } from '@/screen/story'
import { clockOf, dateWords } from '@/time/words'
import type { Tone } from '@/ui/tones'

/** How items and meetings read and look on screen, beyond the names in types/words. */

export const ITEM_TONES: Record<ItemState, Tone> = {
  proposed: 'wait',
  accepted: 'active',
  onAgenda: 'active',
  resolved: 'good',
  postponed: 'wait',
  referred: 'quiet',
  noAgreement: 'quiet',
  declined: 'quiet',
  merged: 'quiet',
  withdrawn: 'quiet',
}

export const MEETING_TONES: Record<MeetingState, Tone> = {
  planned: 'wait',
  announced: 'active',
  inSession: 'active',
  drafting: 'wait',
  circulated: 'wait',
  fixed: 'good',
  cancelled: 'quiet',
}

export const CATEGORIES = MATTER_CATEGORIES.map((value) => ({ value, label: MATTER_CATEGORY_NAMES[value] }))

/** '来自 5 位居民的反映 · 4 人支持'; empty where there is neither. */
export const behindWords = ({ reporters, supporters }: Pick<ItemSummary, 'reporters' | 'supporters'>): string =>
  [reporters > 0 && `来自 ${reporters} 位居民的反映`, supporters > 0 && `${supporters} 人支持`]
    .filter(Boolean)
    .join(' · ')

/** How an item stands: what was settled in the meantime says so. */
export const itemStanding = ({
  state,
  settled,
}: Pick<ItemSummary, 'state' | 'settled'>): { text: string; tone: Tone } =>
  settled && ITEM_TONES[state] === 'active'
    ? { text: '反映的事已解决', tone: 'good' }
    : { text: ITEM_STATE_NAMES[state], tone: ITEM_TONES[state] }

/** '3月3日 周二 14:00'. In a narrow column the line ends before the day of the week, and not within it. */
export const meetingTime = (startsAt: number, now: number): string =>
  `${dateWords(startsAt, now)} ${clockOf(startsAt)}`.replace('周', '周\u2060')

const LOOKS: Partial<Record<ItemStep, StepLook>> = {
  propose: { tone: 'wait', icon: 'chat' },
  join: { tone: 'active', icon: 'people' },
  accept: { tone: 'active', icon: 'check' },
  keep: { tone: 'active', icon: 'check' },
  announce: { tone: 'active', icon: 'calendar' },
  resolve: { tone: 'good', icon: 'check' },
}

/** The mood and the sign of each step. */
export const ITEM_LOOKS = Object.fromEntries(
  ITEM_STEPS.map((step) => [step, LOOKS[step] ?? { tone: 'quiet', icon: 'minus' }]),
) as Record<ItemStep, StepLook>

export const itemStepTitle = ({ step }: { step: ItemStep }): string => ITEM_STEP_NAMES[step] ?? ''
