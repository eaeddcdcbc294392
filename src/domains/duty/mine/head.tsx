import type { DutyFileView } from 'types/duty-views'
import { FILE_STATE_NAMES } from 'types/words/duty'
import { dateWords } from '@/time/words'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Section } from '@/ui/section'
import { Ends } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Headline, Note } from '@/ui/text'
import { belongingWords, FILE_STATE_TONES } from '../words'

/** Where I belong. */
export const Head = ({ file: { name, unit, branch, state } }: { file: DutyFileView }) => (
  <Card>
    <Ends>
      <Headline>{name}</Headline>
      <StatusChip tone={FILE_STATE_TONES[state]}>{FILE_STATE_NAMES[state]}</StatusChip>
    </Ends>
    <Note>{belongingWords(unit?.name, branch?.label)}</Note>
  </Card>
)

/** What else stands in my file, further down. */
export function OwnFacts({ file }: { file: DutyFileView }) {
  const { kindName, home, since, skills, times } = file
  const facts: [name: string, value: string | null | undefined][] = [
    ['类别', kindName],
    ['住处', home?.label],
    ['报到', since === null ? null : dateWords(since, Date.now())],
    ['特长', skills],
    ['时间', times],
  ]
  return (
    <Section title='我的资料'>
      <Card>
        <Facts facts={facts.flatMap(([name, value]) => (value ? [{ name, value }] : []))} />
      </Card>
    </Section>
  )
}
