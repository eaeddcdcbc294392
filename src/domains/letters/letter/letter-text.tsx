import type { LetterView } from 'types/letters'
import { SOURCE_KIND_NAMES } from 'types/words/duty'
import { LETTER_STATE_NAMES } from 'types/words/letters'
import { api } from '@/cloud/api'
import { useFile } from '@/screen/sheet/use-file'
import { stampWords } from '@/time/words'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Section } from '@/ui/section'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Headline, Note, Paragraph } from '@/ui/text'
import { LETTER_TONES } from '../rows'

/** What a letter says: figures by themselves, what was done, words by a person. */
export function LetterText({ letter, now }: { letter: LetterView; now: number }) {
  const { name, unit, year, number, code, state, figures, deeds, words } = letter
  const paper = useFile(() => api.letters.paper.mutate({ id: letter.id }))
  return (
    <Stack gap={4}>
      <Standing letter={letter} now={now} />
      <Card>
        <Stack gap={3}>
          <Ends>
            <Headline>{`${year} 年反馈函`}</Headline>
            <StatusChip tone={LETTER_TONES[state]}>{LETTER_STATE_NAMES[state]}</StatusChip>
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
              {deeds.map((deed) => (
                <Note key={deed}>{deed}</Note>
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
      {code && (
        <Button look='plain' icon='clipboard' busy={paper.busy} onPress={() => void paper.open()}>
          打印的信（PDF）
        </Button>
      )}
    </Stack>
  )
}

/** What its reader has to know first. */
function Standing({ letter, now }: { letter: LetterView; now: number }) {
  const { mine, state, objectUntil, consent, objection, reply, onPaper } = letter
  return (
    <>
      {mine && state === 'shown' && objectUntil !== null && (
        <Callout tone='wait' title={consent === null ? '请看看写得对不对，同意寄给单位吗？' : '您已经答复了'}>
          {consent === false
            ? '您不同意寄，单位看不到这封信。改了主意随时可以同意。'
            : `不对的地方，${stampWords(objectUntil, now)} 前告诉社区。您同意了才寄；不答复就不寄。寄出以后，信留在单位，删除账号也收不回来。`}
        </Callout>
      )}
      {onPaper && state === 'shown' && (
        <Callout tone='wait' title='本人没有用小程序'>
          请打印给本人看，本人怎么说，就在下面照实登记。
        </Callout>
      )}
      {objection && (
        <Callout tone='wait' title='本人的意见'>
          {objection}
        </Callout>
      )}
      {reply && (
        <Callout tone='quiet' title='社区的答复'>
          {reply}
        </Callout>
      )}
    </>
  )
}
