import type { AgendaView } from 'types/meeting-inputs'
import { dateWords } from '@/time/words'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Note } from '@/ui/text'

/** What earlier meetings left to be done and this one looks at; the rest in one line. */
export function FollowUps({ meeting: { followUps, otherActions }, now }: { meeting: AgendaView; now: number }) {
  if (followUps.length === 0) return otherActions > 0 ? <Note>以前定下的事，还有 {otherActions} 项正在进行</Note> : null
  return (
    <Section title='上次定下的事'>
      <Stack gap={3}>
        <Card flush>
          {followUps.map(({ id, what, owner, dueAt, overdue }) => (
            <Row
              key={id}
              icon='clipboard'
              title={what}
              end={overdue && <StatusChip tone='bad'>已超期</StatusChip>}
              note={`${owner}，${dateWords(dueAt, now)}前`}
            />
          ))}
        </Card>
        {otherActions > 0 && <Note>另有 {otherActions} 项进行中</Note>}
      </Stack>
    </Section>
  )
}
