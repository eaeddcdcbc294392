import { hoursOnPaper } from 'types/words/tasks'
import { Paged } from '@/screen/paged'
import { Card } from '@/ui/card'
import { readableDay } from '@/ui/days'
import { Empty } from '@/ui/empty'
import { Row } from '@/ui/row'
import { Stack } from '@/ui/stack'
import { Headline, Note } from '@/ui/text'
import { useMyHours } from '../queries'
import { minutesWords } from '../words'

const KIND_NAMES = { counted: null, corrected: '更正', overlap: '与另一项任务同时，只计一次' }

/** My hours: what they come to, and each entry, as it was written down. */
export function Hours() {
  const hours = useMyHours()
  const total = hours.data?.pages[0]?.minutes ?? 0
  return (
    <Stack gap={4}>
      {total > 0 && (
        <Card>
          <Headline>一共 {hoursOnPaper(total)} 小时</Headline>
          <Note>{total} 分钟。有出入请找居委会更正。</Note>
        </Card>
      )}
      <Paged
        query={hours}
        empty={<Empty icon='clock' title='还没有服务时长' text='做完任务，队长计好时长后，会记在这里。' />}
      >
        {(items) => (
          <Card flush>
            {items.map(({ id, title, day, minutes, kind, note }) => (
              <Row
                key={id}
                title={title}
                note={[readableDay(day), KIND_NAMES[kind], note].filter(Boolean).join(' · ')}
                end={minutesWords(minutes)}
              />
            ))}
          </Card>
        )}
      </Paged>
    </Stack>
  )
}
