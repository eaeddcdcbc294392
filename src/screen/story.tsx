import type { ReactNode } from 'react'
import { stampWords } from '@/time/words'
import type { IconName } from '@/ui/icon'
import { Timeline } from '@/ui/timeline'
import type { Tone } from '@/ui/tones'
import { type SentPhoto, shown } from './sent-photos'

/** One entry of a timeline, as every matter gives it. */
export interface StoryEntry<Step extends string> {
  id: string
  at: number
  step: Step
  /** Who did it, as this reader may know them. */
  by: string
  text?: string
  photos?: readonly SentPhoto[]
}

/** The mood and the sign of a step. */
export interface StepLook {
  tone: Tone
  icon: IconName
}

interface StoryProps<Step extends string, Entry extends StoryEntry<Step>> {
  entries: readonly Entry[]
  now: number
  looks: Record<Step, StepLook>
  /** What happened, in a few words: 已派单给物业公司 · 东苑. */
  titleOf: (entry: Entry) => string
  /** What else is said of an entry. */
  more?: (entry: Entry) => ReactNode
}

/** The whole story of a matter, step by step. */
export const Story = <Step extends string, Entry extends StoryEntry<Step>>({
  entries,
  now,
  looks,
  titleOf,
  more,
}: StoryProps<Step, Entry>) => (
  <Timeline
    entries={entries.map((entry) => ({
      id: entry.id,
      title: titleOf(entry),
      at: stampWords(entry.at, now),
      by: entry.by,
      ...looks[entry.step],
      text: entry.text,
      photos: entry.photos?.map(shown),
      children: more?.(entry),
    }))}
  />
)
