import type { MinutesView } from 'types/roundtable-minutes'
import { Card } from '@/ui/card'
import { Section } from '@/ui/section'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Note, Paragraph, Title } from '@/ui/text'

/** What each party that was there says to the minutes. Silence is 未回复. */
export const Answers = ({ answers, earlier }: Pick<MinutesView, 'answers' | 'earlier'>) => (
  <Section title='各方答复'>
    <Stack gap={3}>
      {answers.map(({ seatId, label, name, answer, objection, mine }) => (
        <Card key={seatId}>
          <Stack gap={1}>
            <Ends>
              <Title>{`${label}${mine ? '（我）' : ''}`}</Title>
              <StatusChip tone={answer === 'confirmed' ? 'good' : answer === 'objected' ? 'bad' : 'wait'}>
                {answer === 'confirmed' ? '已确认' : answer === 'objected' ? '有意见' : '未回复'}
              </StatusChip>
            </Ends>
            <Note>{name}</Note>
            {objection && <Paragraph>{objection}</Paragraph>}
          </Stack>
        </Card>
      ))}
      {earlier.map(({ version, label, objection, at }) => (
        <Note key={`${label} ${at}`}>{`${label}对第 ${version} 稿：${objection ?? '已确认'}`}</Note>
      ))}
    </Stack>
  </Section>
)
