import { useState } from 'react'
import { open } from '@/screen/go'
import { useWatched } from '@/screen/use-watched'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { FilterBar } from '@/ui/filter-bar'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { Stack } from '@/ui/stack'
import { TaskPages } from '../parts/task-pages'
import { taskKeys, useFound } from '../queries'
import { taskWays } from '../ways'
import { TeamsToChoose } from './teams'

type By = 'fits' | 'week' | 'team'
const BY = [
  { value: 'fits', label: '适合我' },
  { value: 'week', label: '本周' },
  { value: 'team', label: '按队伍' },
] as const

/** 志愿任务: what there is to do, for whoever wants to help. */
export default function Tasks() {
  const [by, setBy] = useState<By>('fits')
  useWatched(taskKeys.lists)
  return (
    <Page>
      <Stack gap={4}>
        <Card flush>
          <Row icon='heart' title='我的任务和时长' onPress={() => open(taskWays.mine())} />
        </Card>
        <FilterBar<By> label='看哪些任务' filters={BY} value={by} onChange={setBy} />
        {by === 'team' ? <TeamsToChoose /> : <Found key={by} by={by} onWeek={() => setBy('week')} />}
      </Stack>
    </Page>
  )
}

const NONE = {
  fits: { title: '现在没有适合您的任务', text: '写上您会什么，合适的任务会排在这里。也可以看看本周的全部任务。' },
  week: { title: '这周没有要人的任务', text: '队长发布任务后，会出现在这里。' },
}

function Found({ by, onWeek }: { by: 'fits' | 'week'; onWeek: () => void }) {
  const found = useFound(by)
  const action = by === 'fits' ? { text: '看本周的任务', onPress: onWeek } : undefined
  return <TaskPages query={found} empty={<Empty icon='heart' {...NONE[by]} action={action} />} />
}
