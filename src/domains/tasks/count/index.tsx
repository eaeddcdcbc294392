import { useState } from 'react'
import type { TaskView } from 'types/task-views'
import { LEARNT_LENGTH } from 'types/words/tasks'
import { api } from '@/cloud/api'
import { doAndLeave } from '@/screen/do-and-leave'
import { FormOf } from '@/screen/editing'
import { FormPage } from '@/screen/form-page'
import { replaceBy } from '@/screen/go'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { shiftWords } from '@/time/words'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { Note, Title } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { taskKeys, useTask, useTaskDeed } from '../queries'
import { taskWays } from '../ways'
import { LineSheet } from './line-sheet'
import { type Line, linesOf, servedWords } from './lines'

/** 计服务时长: a whole task on one screen, for whoever leads it. Address: ?id= */
export default function Count() {
  const { id = '' } = useAddress()
  const task = useTask(id)
  useWatched(taskKeys.one(id))
  return (
    <FormOf query={task}>
      {(view) => (view.actions.includes('count') ? <Counting key={id} task={view} /> : <NothingToCount task={view} />)}
    </FormOf>
  )
}

function NothingToCount({ task: { id, state } }: { task: TaskView }) {
  const isDone = state === 'counted'
  return (
    <Page>
      <Empty
        icon='clock'
        title={isDone ? '这项任务已经计过时长' : '现在还不能计时长'}
        text={isDone ? undefined : '任务结束后，由队长或居委会来计。'}
        action={{ text: '看这项任务', onPress: () => toTask(id) }}
      />
    </Page>
  )
}

const toTask = (id: string) => replaceBy(taskWays.detail(id))

/** Everybody came for the whole time, until the leader says otherwise of somebody. */
function Counting({ task }: { task: TaskView }) {
  const { id, version: seen, title, startsAt, endsAt, projectId } = task
  const [lines, setLines] = useState(() => linesOf(task))
  const [learnt, setLearnt] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const deed = useTaskDeed(id, api.tasks.count.mutate)
  const count = () =>
    doAndLeave(
      deed,
      { id, seen, lines: lines.map(({ name: _, ...line }) => line), ...(learnt.trim() ? { learnt } : {}) },
      { done: '已计时长', back: taskWays.detail(id) },
    )
  const open = lines.find(({ memberId }) => memberId === chosen)
  const put = (line: Line) => {
    setLines(lines.map((one) => (one.memberId === line.memberId ? line : one)))
    setChosen(null)
  }
  return (
    <FormPage action={`计 ${lines.length} 人的时长`} busy={deed.busy} onSubmit={count}>
      <Card>
        <Title>{title}</Title>
        <Note>{shiftWords(startsAt, endsAt, Date.now())}</Note>
      </Card>
      {deed.fields.lines && <Callout tone='bad' title={deed.fields.lines} />}
      <Note>先按全程参加计好了。有人没来、晚到或早走，按他的名字来改。</Note>
      <Card flush>
        {lines.map((line) => (
          <Row
            key={line.memberId}
            icon='person'
            title={line.name}
            note={line.note}
            end={servedWords(line)}
            onPress={() => setChosen(line.memberId)}
          />
        ))}
      </Card>
      {projectId !== null && (
        <TextField
          label='下次要注意（可以不填）'
          hint='和项目放在一起，下次发任务的人看得到'
          error={deed.fields.learnt}
          multiline
          limit={LEARNT_LENGTH}
          value={learnt}
          onChange={setLearnt}
        />
      )}
      {open && <LineSheet line={open} onDone={put} onClose={() => setChosen(null)} />}
    </FormPage>
  )
}
