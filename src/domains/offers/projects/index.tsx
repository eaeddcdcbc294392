import type { JointProjectSummary } from 'types/joint-projects'
import { PROJECT_STATE_NAMES } from 'types/words/offers'
import { useKeepsRegisters } from '@/domains/members/keeps-registers'
import { open } from '@/screen/go'
import { Paged } from '@/screen/paged'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { StatusChip } from '@/ui/status-chip'
import { Note } from '@/ui/text'
import { projectKeys, useProjects } from '../queries'
import { offerWays } from '../ways'

/** 共建项目: what units and the community do together, the newest first. Address: perhaps ?unit= */
export default function Projects() {
  const { unit } = useAddress()
  const keeps = useKeepsRegisters()
  const projects = useProjects({ unitId: unit })
  useWatched(projectKeys.lists)
  return (
    <Page
      footer={
        keeps && (
          <Button icon='plus' onPress={() => open(offerWays.editProject())}>
            写一个项目
          </Button>
        )
      }
    >
      <Paged
        query={projects}
        empty={<Empty icon='people' title='还没有共建项目' text='居委会和单位谈好以后，会写在这里。' />}
      >
        {(items) => (
          <Card flush>
            {items.map((project) => (
              <ProjectRow key={project.id} project={project} />
            ))}
          </Card>
        )}
      </Paged>
    </Page>
  )
}

const ProjectRow = ({ project: { id, title, partners, state } }: { project: JointProjectSummary }) => (
  <Row
    icon='people'
    title={title}
    end={<StatusChip tone={state === 'running' ? 'active' : 'quiet'}>{PROJECT_STATE_NAMES[state]}</StatusChip>}
    note={<Note>{partners.map(({ name }) => name).join('、')}</Note>}
    onPress={() => open(offerWays.project(id))}
  />
)
