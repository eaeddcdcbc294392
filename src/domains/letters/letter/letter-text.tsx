import type { LetterView } from 'types/letters'
import { SOURCE_KIND_NAMES } from 'types/words/duty'
import { LETTER_STATE_NAMES } from 'types/words/letters'
import { api } from '@/cloud/api'
import { useFile } from '@/screen/sheet/use-file'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Section } from '@/ui/section'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Headline, Note, Paragraph } from '@/ui/text'
import { LETTER_TONES } from '../rows'
import { Standing } from './standing'

/** What a letter says: figures by themselves, what was done, words by a person. */
export function LetterText({ letter, now }: { letter: LetterView; now: number }) {
  const { name, unit, year, number, code, state, figures, deeds, words, byHand } = letter
  const paper = useFile(() => api.letters.paper.mutate({ id: letter.id }))
  return (
    <Stack gap={4}>
      <Standing letter={letter} now={now} />
      <Card>
        <Stack gap={3}>
          <Ends>
            <Headline>{`${year} 年反馈函`}</Headline>
            <StatusChip tone={LETTER_TONES[state]}>
              {byHand && state === 'sent' ? '可以交给单位' : LETTER_STATE_NAMES[state]}
            </StatusChip>
          </Ends>
          <Note>{`${name}，寄往${unit}`}</Note>
          {figures.length > 0 ? (
            <Facts
              facts={figures.map(({ kind, times }) => ({ name: SOURCE_KIND_NAMES[kind], value: `${times} 次` }))}
            />
          ) : (
            <Note>这一年没有记下参加的次数。</Note>
          )}
          <Paragraph>{words || '还没有写评语。'}</Paragraph>
          <Note>{code ? `编号 ${number}，校验码 ${code}` : `编号 ${number}`}</Note>
        </Stack>
      </Card>
      {deeds.length > 0 && (
        <Section title='做过的事'>
          <Card>
            <Stack gap={2}>
              {deeds.map((deed, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same may be done twice in a month, and the list never changes
                <Note key={index}>{deed}</Note>
              ))}
            </Stack>
          </Card>
        </Section>
      )}
      {letter.answer && (
        <Section title='单位回信'>
          <Card>
            <Paragraph>{letter.answer}</Paragraph>
          </Card>
        </Section>
      )}
      {code && !(letter.stopped && !letter.mine) && (
        <Button look='plain' icon='clipboard' busy={paper.busy} onPress={() => void paper.open()}>
          打印这封信（PDF）
        </Button>
      )}
    </Stack>
  )
}
