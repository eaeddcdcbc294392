import { useState } from 'react'
import type { JointProjectView } from 'types/joint-projects'
import { PROGRESS_LENGTH, PROJECT_STATE_NAMES } from 'types/words/offers'
import { api } from '@/cloud/api'
import { InCommunity } from '@/domains/members/in-community'
import { open } from '@/screen/go'
import { useOpened } from '@/screen/opened'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { WordSheet } from '@/screen/word-sheet'
import { stampWords } from '@/time/words'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Page } from '@/ui/page'
import { Section } from '@/ui/section'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Headline, Note, Paragraph } from '@/ui/text'
import { projectKeys, useProject, useProjectDeed } from '../queries'
import { offerWays } from '../ways'

/** One joint project: what was agreed, and how far it is. Address: ?id= and perhaps &community= */
export default function ProjectDetail() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const { id = '' } = useAddress()
  const project = useProject(id)
  const [opened, setOpened] = useState<'progress' | 'end' | null>(null)
  const noting = useProjectDeed(id, api.offers.noteProgress.mutate)
  const ending = useProjectDeed(id, api.offers.endProject.mutate)
  useWatched(projectKeys.one(id))
  useOpened('jointProject', id, project.data?.version)
  const same = {
    limit: PROGRESS_LENGTH,
    inputOf: (text: string) => ({ id, seen: project.data?.version ?? 0, text }),
    onClose: () => setOpened(null),
  }
  return (
    <Page
      footer={
        project.data?.actions.includes('noteProgress') && (
          <Button icon='plus' onPress={() => setOpened('progress')}>
            写一条进展
          </Button>
        )
      }
    >
      <Remote query={project} look='cards'>
        {(view) => <About project={view} onEnd={() => setOpened('end')} />}
      </Remote>
      {opened === 'progress' && (
        <WordSheet {...same} title='写一条进展' action='写上' label='做到哪一步了' deed={noting} done='已写上' />
      )}
      {opened === 'end' && (
        <WordSheet {...same} title='项目结束' action='结束' label='做成了什么' deed={ending} done='已结束' />
      )}
    </Page>
  )
}

function About({ project, onEnd }: { project: JointProjectView; onEnd: () => void }) {
  const { id, title, partners, state, agreement, result, endedAt, progress, actions } = project
  const now = Date.now()
  return (
    <Stack gap={4}>
      <Card>
        <Stack gap={3}>
          <Ends>
            <Headline>{title}</Headline>
            <StatusChip tone={state === 'running' ? 'active' : 'quiet'}>{PROJECT_STATE_NAMES[state]}</StatusChip>
          </Ends>
          <Facts
            facts={[
              { name: '单位', value: partners.map(({ name }) => name).join('、') },
              ...(endedAt === null ? [] : [{ name: '结束', value: stampWords(endedAt, now) }]),
            ]}
          />
          {result && (
            <Callout tone='good' title='做成了'>
              {result}
            </Callout>
          )}
        </Stack>
      </Card>
      <Section title='约定'>
        <Card>
          <Paragraph>{agreement}</Paragraph>
        </Card>
      </Section>
      <Section title='进展'>
        {progress.length === 0 ? (
          <Note>还没有写进展。</Note>
        ) : (
          <Stack gap={3}>
            {progress.map(({ id: entry, at, by, text }) => (
              <Card key={entry}>
                <Stack gap={1}>
                  <Paragraph>{text}</Paragraph>
                  <Note>
                    {stampWords(at, now)} · {by}
                  </Note>
                </Stack>
              </Card>
            ))}
          </Stack>
        )}
      </Section>
      {actions.includes('save') && (
        <Button look='plain' icon='edit' onPress={() => open(offerWays.editProject(id))}>
          修改约定
        </Button>
      )}
      {actions.includes('end') && (
        <Button look='danger' onPress={onEnd}>
          项目结束
        </Button>
      )}
    </Stack>
  )
}
