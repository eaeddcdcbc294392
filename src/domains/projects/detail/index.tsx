import type { ProjectView } from 'types/projects'
import { RISK_NAMES, SKILL_NAMES } from 'types/words/tasks'
import { open } from '@/screen/go'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { Stack } from '@/ui/stack'
import { Headline, Paragraph } from '@/ui/text'
import { projectKeys, useProject } from '../queries'
import { projectWays } from '../ways'

/** One project of the library. Address: ?id= */
export default function ProjectDetail() {
  const { id = '' } = useAddress()
  const project = useProject(id)
  useWatched(projectKeys.one(id))
  return (
    <Page
      footer={
        project.data &&
        !project.data.closed && (
          <Button icon='heart' onPress={() => open(projectWays.use(id))}>
            用它发一项任务
          </Button>
        )
      }
    >
      <Remote query={project} look='cards'>
        {(view) => (
          <>
            <Project project={view} />
            <Card flush>
              <Row
                icon='bulb'
                title='用过几次，下次要注意'
                note='做过的人记下的'
                onPress={() => open(projectWays.uses(id))}
              />
            </Card>
          </>
        )}
      </Remote>
    </Page>
  )
}

function Project({ project: { id, fields, closed, mayKeep } }: { project: ProjectView }) {
  const { title, purpose, steps, meetAt, from, to, places, bring, risk, gear, skill, training, results } = fields
  const facts: [name: string, value: string | null | undefined][] = [
    ['怎么做', steps],
    ['时间', `${from}–${to}`],
    ['集合地点', meetAt],
    ['要几个人', `${places} 人`],
    ['带什么', bring],
    ['要会什么', skill && SKILL_NAMES[skill]],
    ['先学什么', training],
    ['风险', risk === 'none' ? null : RISK_NAMES[risk]],
    ['防护用品', gear],
    ['记录什么', results],
  ]
  return (
    <Card>
      <Stack gap={4}>
        <Headline>{title}</Headline>
        {closed && <Callout tone='quiet' title='已停用' />}
        <Paragraph>{purpose}</Paragraph>
        <Facts
          facts={facts.flatMap(([name, value]) => (value ? [{ name, value: <Paragraph>{value}</Paragraph> }] : []))}
        />
        {mayKeep && (
          <Button look='plain' icon='edit' onPress={() => open(projectWays.edit(id))}>
            修改
          </Button>
        )}
      </Stack>
    </Card>
  )
}
