import type { ProjectUses } from 'types/task-views'
import { open } from '@/screen/go'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { dateWords } from '@/time/words'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Title } from '@/ui/text'
import { taskKeys, useUses } from '../queries'
import { taskWays } from '../ways'

/** 用过几次: how often a project of the library was used, and what to mind next time. Address: ?project= */
export default function Uses() {
  const { project = '' } = useAddress()
  const uses = useUses(project)
  useWatched(taskKeys.uses(project))
  return (
    <Page>
      <Remote query={uses} look='cards'>
        {(view) => <Learnt uses={view} />}
      </Remote>
    </Page>
  )
}

function Learnt({ uses: { count, learnt } }: { uses: ProjectUses }) {
  const now = Date.now()
  return (
    <Stack gap={5}>
      <Card>
        <Title>{count === 0 ? '还没有用过' : `用过 ${count} 次`}</Title>
      </Card>
      {learnt.length === 0 ? (
        <Empty icon='bulb' title='还没有人记下要注意的事' text='任务结束，计服务时长时可以写上。' />
      ) : (
        <Section title='下次要注意'>
          <Card flush>
            {learnt.map(({ taskId, teamName, startsAt, text }) => (
              <Row
                key={taskId}
                icon='bulb'
                title={text}
                note={`${teamName}，${dateWords(startsAt, now)}`}
                onPress={() => open(taskWays.detail(taskId))}
              />
            ))}
          </Card>
        </Section>
      )}
    </Stack>
  )
}
