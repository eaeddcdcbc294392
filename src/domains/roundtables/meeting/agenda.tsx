import type { AgendaView } from 'types/meeting-inputs'
import { open } from '@/screen/go'
import { shown } from '@/screen/sent-photos'
import type { DeedOf } from '@/screen/use-deed'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Photos } from '@/ui/photos'
import { Section } from '@/ui/section'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Note, Paragraph, Title } from '@/ui/text'
import { toast } from '@/ui/toast'
import { roundtableWays } from '../ways'
import { behindWords, itemStanding } from '../words'

interface AgendaProps {
  meeting: AgendaView
  takingOff: DeedOf<{ id: string; seen: number; itemId: string; key: string }>
}

/** 议程: each item with who is behind it, and what is asked of whom. */
export function Agenda({ meeting, takingOff }: AgendaProps) {
  const { id, version: seen, agenda, actions } = meeting
  if (agenda.length === 0) {
    return (
      <Section title='议程'>
        <Empty icon='chat' title='还没有列入议题' text='主持人采纳的议题，可以列入这次会议。' />
      </Section>
    )
  }
  const takeOff = async (itemId: string) => {
    if (await takingOff.run({ id, seen, itemId })) toast('已移出')
  }
  return (
    <Section title={`议程，共 ${agenda.length} 项`}>
      <Stack gap={3}>
        {agenda.map((entry, place) => (
          <Card key={entry.id}>
            <Entry entry={entry} place={place + 1} />
            <Button narrow look='text' onPress={() => open(roundtableWays.item(entry.id))}>
              {`看第 ${place + 1} 项的背景和留言`}
            </Button>
            {actions.includes('putOn') && (
              <Button narrow look='text' busy={takingOff.busy} onPress={() => void takeOff(entry.id)}>
                {`把第 ${place + 1} 项移出议程`}
              </Button>
            )}
          </Card>
        ))}
      </Stack>
    </Section>
  )
}

function Entry({ entry, place }: { entry: AgendaView['agenda'][number]; place: number }) {
  const behind = behindWords(entry)
  const { text, tone } = itemStanding(entry)
  return (
    <Stack gap={2}>
      <Ends>
        <Title>{`${place}. ${entry.title}`}</Title>
        {entry.lateWhy !== null ? (
          <StatusChip tone='wait'>临时议题</StatusChip>
        ) : entry.state !== 'onAgenda' || entry.settled ? (
          <StatusChip tone={tone}>{text}</StatusChip>
        ) : null}
      </Ends>
      {behind && <Note>{behind}</Note>}
      <Paragraph>{entry.question}</Paragraph>
      {entry.photos.length > 0 && <Photos photos={entry.photos.map(shown)} />}
      {entry.askedOf.length > 0 && <Note>想请谁来办：{entry.askedOf.join('、')}</Note>}
      {entry.ownersDecide && <Note>依法由业主表决，会上只商量</Note>}
      {entry.lateWhy !== null && <Note>临时增加的原因：{entry.lateWhy}</Note>}
    </Stack>
  )
}
