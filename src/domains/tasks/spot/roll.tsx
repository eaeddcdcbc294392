import type { TaskView } from 'types/task-views'
import { api } from '@/cloud/api'
import { clockOf } from '@/time/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Ends } from '@/ui/stack'
import { Note, Title } from '@/ui/text'
import { useTaskDeed } from '../queries'
import './roll.scss'
import { View } from '@tarojs/components'

type Person = NonNullable<TaskView['people']>[number]

/** Everybody who has a place, their names large, each with the one thing to do next: 到了, then 走了. */
export function Roll({ task: { id, people } }: { task: TaskView }) {
  const placed = (people ?? []).filter(({ state }) => state === 'claimed' || state === 'here' || state === 'gone')
  if (placed.length === 0) return <Empty icon='people' title='还没有人认领' />
  return (
    <Card flush>
      {placed.map((person) => (
        <Line key={person.memberId} id={id} person={person} />
      ))}
    </Card>
  )
}

/** A person with a deed of their own: two may be noted at once. */
function Line({ id, person: { memberId, name, state, cameAt, wentAt, standIn } }: { id: string; person: Person }) {
  const checkingIn = useTaskDeed(id, api.tasks.checkIn.mutate)
  const checkingOut = useTaskDeed(id, api.tasks.checkOut.mutate)
  const times = [
    cameAt !== null && `${clockOf(cameAt)} 到`,
    wentAt !== null && `${clockOf(wentAt)} 走`,
    standIn && '在找人替班',
  ]
  return (
    <View className='roll-line'>
      <Ends>
        <View>
          <Title>{name}</Title>
          <Note>{times.filter(Boolean).join('，') || '还没到'}</Note>
        </View>
        {state === 'claimed' && (
          <Button
            narrow
            label={`${name}到了`}
            busy={checkingIn.busy}
            onPress={() => void checkingIn.run({ id, memberId })}
          >
            到了
          </Button>
        )}
        {state === 'here' && (
          <Button
            narrow
            look='plain'
            label={`${name}走了`}
            busy={checkingOut.busy}
            onPress={() => void checkingOut.run({ id, memberId })}
          >
            走了
          </Button>
        )}
      </Ends>
    </View>
  )
}
