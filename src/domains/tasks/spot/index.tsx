import { useState } from 'react'
import type { TaskView } from 'types/task-views'
import { FormOf } from '@/screen/editing'
import { open, replaceBy } from '@/screen/go'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { shiftWords } from '@/time/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Headline, Note } from '@/ui/text'
import { SpotPhotos } from '../parts/spot-photos'
import { taskKeys, useCodes, useTask } from '../queries'
import { taskWays } from '../ways'
import { AddSheet } from './add-sheet'
import { Codes } from './codes'
import { EndButton } from './end-button'
import { Roll } from './roll'

/** 现场签到: who comes and who goes, on the phone of whoever leads it. Address: ?id= */
export default function Spot() {
  const { id = '' } = useAddress()
  const task = useTask(id)
  // Asked for with the task, so that they are there when the network is not.
  useCodes(id)
  useWatched(taskKeys.one(id))
  return (
    <FormOf query={task}>
      {(view) => (view.actions.includes('spot') ? <OnSpot task={view} /> : <NotNow id={id} />)}
    </FormOf>
  )
}

const NotNow = ({ id }: { id: string }) => (
  <Page>
    <Empty
      icon='clock'
      title='现在不能签到'
      text='任务开始前 30 分钟到结束后 30 分钟，队长在这里签到。'
      action={{ text: '看这项任务', onPress: () => replaceBy(taskWays.detail(id)) }}
    />
  </Page>
)

function OnSpot({ task }: { task: TaskView }) {
  const { id, title, startsAt, endsAt, free, state } = task
  const isOn = state === 'open' || state === 'underWay'
  const [showsCode, setShowsCode] = useState(false)
  const [adding, setAdding] = useState(false)
  return (
    <Page
      footer={
        task.actions.includes('count') && <Button onPress={() => open(taskWays.count(id))}>都走了，去计时长</Button>
      }
    >
      <Stack gap={4}>
        <Card>
          <Headline>{title}</Headline>
          <Note>{shiftWords(startsAt, endsAt, Date.now())}</Note>
        </Card>
        <Button look='plain' icon='qr' onPress={() => setShowsCode(!showsCode)}>
          {showsCode ? '收起签到码' : '出示签到码'}
        </Button>
        {showsCode && <Codes id={id} />}
        <Section title='名单'>
          <Roll task={task} />
        </Section>
        {isOn && free > 0 && (
          <Button look='plain' icon='plus' onPress={() => setAdding(true)}>
            加一位没带手机的
          </Button>
        )}
        {isOn && free === 0 && <Note>名额满了。要加人，请先在任务的“更多”里改名额。</Note>}
        <SpotPhotos task={task} />
        {task.further.includes('end') && <EndButton id={id} />}
        {adding && <AddSheet id={id} onClose={() => setAdding(false)} />}
      </Stack>
    </Page>
  )
}
