import type { IconName } from './icon'

/** The five moods a matter can be in. Each has colours (rules.scss), a sign, and always words beside it. */
export type Tone = 'wait' | 'active' | 'good' | 'bad' | 'quiet'

export const toneIcons: Record<Tone, IconName> = {
  wait: 'clock',
  active: 'arrow',
  good: 'check',
  bad: 'alert',
  quiet: 'minus',
}
