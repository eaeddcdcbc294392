import type { TalentView } from 'types/talents'
import { TALENT_KIND_NAMES, TALENT_STATE_NAMES, type TalentState } from 'types/words/talents'
import { stampWords } from '@/time/words'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Headline, Paragraph } from '@/ui/text'
import type { Tone } from '@/ui/tones'

const TONES: Record<TalentState, Tone> = {
  offered: 'wait',
  dated: 'wait',
  agreed: 'good',
  held: 'good',
  declined: 'quiet',
  withdrawn: 'quiet',
}

/** What is offered, and how it stands. */
export function About({ talent, now }: { talent: TalentView; now: number }) {
  const { kind, title, name, state, at, where, about, wishes, words, mine } = talent
  const facts: [name: string, value: string | null][] = [
    ['谁来', mine ? `${name}（我）` : name],
    ['时间', at === null ? null : stampWords(at, now)],
    ['地点', where],
    ['方便的时间', wishes],
  ]
  return (
    <Stack gap={4}>
      {mine && state === 'dated' && (
        <Callout tone='wait' title='居委会定了时间，您能来吗？'>
          确认以后，邻居们就看得到了。
        </Callout>
      )}
      {words && (
        <Callout tone='quiet' title={state === 'held' ? '感谢的话' : '说明'}>
          {words}
        </Callout>
      )}
      <Card>
        <Stack gap={3}>
          <Ends>
            <Headline>{title}</Headline>
            <StatusChip tone={TONES[state]}>{TALENT_STATE_NAMES[state]}</StatusChip>
          </Ends>
          <Facts
            facts={[['类别', TALENT_KIND_NAMES[kind]] as [string, string | null], ...facts].flatMap(([of, value]) =>
              value ? [{ name: of, value }] : [],
            )}
          />
          {about && <Paragraph>{about}</Paragraph>}
        </Stack>
      </Card>
    </Stack>
  )
}
