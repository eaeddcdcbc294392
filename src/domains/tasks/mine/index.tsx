import { useState } from 'react'
import { SKILL_NAMES, TIME_NAMES } from 'types/words/tasks'
import { open } from '@/screen/go'
import { useWatched } from '@/screen/use-watched'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { FilterBar } from '@/ui/filter-bar'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { Stack } from '@/ui/stack'
import { TaskPages } from '../parts/task-pages'
import { taskKeys, useMeAsVolunteer, useMyTasks } from '../queries'
import { taskWays } from '../ways'
import { Guardians } from './guardians'
import { Hours } from './hours'
import { IntroduceSheet } from './introduce-sheet'

type Shown = 'coming' | 'past' | 'hours'
const SHOWN = [
  { value: 'coming', label: '接下来' },
  { value: 'past', label: '做过的' },
  { value: 'hours', label: '时长' },
] as const

/** 我的任务: what I have taken on, what I did, and how long that was. */
export default function MyTasks() {
  const [shown, setShown] = useState<Shown>('coming')
  useWatched(taskKeys.lists)
  return (
    <Page>
      <Stack gap={4}>
        <Myself />
        <FilterBar<Shown> label='看什么' filters={SHOWN} value={shown} onChange={setShown} />
        {shown === 'hours' ? <Hours /> : <Mine key={shown} when={shown} />}
      </Stack>
    </Page>
  )
}

function Mine({ when }: { when: 'coming' | 'past' }) {
  const tasks = useMyTasks(when)
  const find = { text: '看看有什么任务', onPress: () => open(taskWays.list()) }
  return (
    <TaskPages
      query={tasks}
      empty={<Empty icon='heart' title={when === 'coming' ? '您还没有认领任务' : '还没有做过的任务'} action={find} />}
    />
  )
}

/** What I know how to do, and when I am free: by it the tasks that fit me are found. */
function Myself() {
  const [introducing, setIntroducing] = useState(false)
  const me = useMeAsVolunteer().data
  const said = [
    ...(me?.skills ?? []).map((one) => SKILL_NAMES[one]),
    ...(me?.times ?? []).map((one) => TIME_NAMES[one]),
  ]
  return (
    <>
      <Card flush>
        <Row
          icon='person'
          title='我会什么，什么时候有空'
          note={said.join('、') || '写上您会什么、什么时候有空，合适的任务会先给您看'}
          onPress={() => setIntroducing(true)}
        />
      </Card>
      {me?.minor && <Guardians guardians={me.guardians} />}
      {introducing && me && <IntroduceSheet me={me} onClose={() => setIntroducing(false)} />}
    </>
  )
}
