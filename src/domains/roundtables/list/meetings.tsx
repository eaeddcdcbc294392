import type { MeetingSummary } from 'types/meeting-inputs'
import { MEETING_STATE_NAMES } from 'types/words/roundtables'
import { open } from '@/screen/go'
import { Paged } from '@/screen/paged'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Note } from '@/ui/text'
import { useMeetings } from '../queries'
import { roundtableWays } from '../ways'
import { MEETING_TONES, meetingTime } from '../words'

/** The meetings to come, and those that were. */
export const Meetings = () => (
  <Stack gap={5}>
    <Section title='接下来'>
      <Paged
        query={useMeetings('coming')}
        empty={<Empty icon='calendar' title='还没有安排会议' text='定了时间和议题，这里会看到。' />}
      >
        {(items) => <Rows items={items} />}
      </Paged>
    </Section>
    <Section title='以前的会议'>
      <Paged query={useMeetings('past')} empty={<Empty icon='calendar' title='还没有开过会' />}>
        {(items) => <Rows items={items} />}
      </Paged>
    </Section>
  </Stack>
)

function Rows({ items }: { items: readonly MeetingSummary[] }) {
  const now = Date.now()
  return (
    <Card flush>
      {items.map(({ id, state, startsAt, place, items: count }) => (
        <Row
          key={id}
          icon='calendar'
          title={meetingTime(startsAt, now)}
          end={<StatusChip tone={MEETING_TONES[state]}>{MEETING_STATE_NAMES[state]}</StatusChip>}
          note={
            <>
              <Note>{place}</Note>
              <Note>{count > 0 ? `${count} 项议题` : '还没有议题'}</Note>
            </>
          }
          onPress={() => open(roundtableWays.meeting(id))}
        />
      ))}
    </Card>
  )
}
