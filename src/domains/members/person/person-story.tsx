import type { PersonView } from 'types/people'
import { MEMBER_STEP_NAMES, type MemberStep } from 'types/words/members'
import { momentWords } from '@/time/words'
import { Section } from '@/ui/section'
import { Timeline } from '@/ui/timeline'
import type { Tone } from '@/ui/tones'

const TONES: Partial<Record<MemberStep, Tone>> = { join: 'wait', verify: 'good', refuse: 'bad', takePost: 'good' }

/** What became of a person's homes and posts, newest first. */
export function PersonStory({ timeline }: Pick<PersonView, 'timeline'>) {
  if (timeline.length === 0) return null
  const now = Date.now()
  return (
    <Section title='经过'>
      <Timeline
        entries={[...timeline].reverse().map(({ id, at, step, by, about, text }) => ({
          id,
          title: `${MEMBER_STEP_NAMES[step]}：${about}`,
          at: momentWords(at, now),
          by,
          tone: TONES[step] ?? 'quiet',
          ...(text ? { text } : {}),
        }))}
      />
    </Section>
  )
}
