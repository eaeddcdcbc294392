import { useState } from 'react'
import type { TaskView } from 'types/task-views'
import { CLAIM_STATE_NAMES } from 'types/words/tasks'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { minutesWords, personWords } from '../words'
import { AllowSheet } from './allow-sheet'
import { CorrectSheet } from './correct-sheet'
import { RestrictSheet } from './restrict-sheet'

const STATE_NAMES = { ...CLAIM_STATE_NAMES, offered: '等他回复', waiting: '排队' }

/** Whose minutes were counted, if only none. */
const COUNTED: readonly string[] = ['counted', 'absent', 'excused']

type Person = NonNullable<TaskView['people']>[number]

/** Who has a place, has one on offer or waits, for whoever leads it; the office corrects what was counted. */
export function People({ task }: { task: TaskView }) {
  const [corrected, setCorrected] = useState<Person | null>(null)
  const [opened, setOpened] = useState<'allow' | 'restrict' | null>(null)
  const close = () => setOpened(null)
  const { id, people, further } = task
  if (!people) return null
  const corrects = further.includes('correct')
  return (
    <Section title='参加的人'>
      {people.length === 0 ? (
        <Empty icon='people' title='还没有人认领' />
      ) : (
        <Card flush>
          {people.map((person) => (
            <Row
              key={person.memberId}
              icon='person'
              title={person.name}
              note={personWords(person)}
              end={person.minutes ? minutesWords(person.minutes) : STATE_NAMES[person.state]}
              onPress={corrects && COUNTED.includes(person.state) ? () => setCorrected(person) : undefined}
            />
          ))}
        </Card>
      )}
      {further.includes('restrict') && (
        <Button look='plain' onPress={() => setOpened('restrict')}>
          改参加要求
        </Button>
      )}
      {further.includes('allow') && (
        <Button look='plain' onPress={() => setOpened('allow')}>
          时间冲突也让来
        </Button>
      )}
      {corrected && <CorrectSheet id={id} person={corrected} onClose={() => setCorrected(null)} />}
      {opened === 'allow' && <AllowSheet task={task} onClose={close} />}
      {opened === 'restrict' && <RestrictSheet task={task} onClose={close} />}
    </Section>
  )
}
