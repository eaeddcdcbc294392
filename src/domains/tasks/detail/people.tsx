import type { TaskView } from 'types/task-views'
import { CLAIM_STATE_NAMES } from 'types/words/tasks'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { minutesWords } from '../words'

const STATE_NAMES = { ...CLAIM_STATE_NAMES, offered: '等他回复', waiting: '排队' }

/** Who has a place, has one on offer or waits, for whoever leads it. */
export const People = ({ people }: { people: NonNullable<TaskView['people']> }) => (
  <Section title='参加的人'>
    {people.length === 0 ? (
      <Empty icon='people' title='还没有人认领' />
    ) : (
      <Card flush>
        {people.map(({ memberId, name, state, minutes }) => (
          <Row key={memberId} icon='person' title={name} end={minutes ? minutesWords(minutes) : STATE_NAMES[state]} />
        ))}
      </Card>
    )}
  </Section>
)
