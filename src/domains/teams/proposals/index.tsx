import type { TeamSummary } from 'types/teams'
import { TEAM_STAGE_NAMES, type TeamStage } from 'types/words/teams'
import { useKeepsRegisters } from '@/domains/members/keeps-registers'
import { open } from '@/screen/go'
import { Paged } from '@/screen/paged'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { StatusChip } from '@/ui/status-chip'
import type { Tone } from '@/ui/tones'
import { teamKeys, useMyProposals, useProposals } from '../queries'
import { TeamMark } from '../team-mark'
import { teamWays } from '../ways'

const TONES: Record<TeamStage, Tone> = { proposed: 'wait', trial: 'active', confirmed: 'good', ended: 'quiet' }

/** 新队伍: what I proposed, and for the office what residents proposed and what is tried. */
export default function Proposals() {
  const keeps = useKeepsRegisters()
  const mine = useMyProposals()
  const all = useProposals(keeps)
  useWatched(teamKeys.lists)
  return (
    <Page
      footer={
        <Button icon='plus' onPress={() => open(teamWays.propose())}>
          发起一支队伍
        </Button>
      }
    >
      {keeps && (
        <Section title='待答复和试运行'>
          <Paged query={all} empty={<Empty icon='people' title='没有要答复的新队伍' />}>
            {(items) => <Teams teams={items} />}
          </Paged>
        </Section>
      )}
      <Section title='我发起的'>
        <Paged
          query={mine}
          empty={
            <Empty icon='people' title='您还没有发起过队伍' text='想做一件事、又有几位邻居愿意一起，就可以发起一支。' />
          }
        >
          {(items) => <Teams teams={items} />}
        </Paged>
      </Section>
    </Page>
  )
}

const Teams = ({ teams }: { teams: TeamSummary[] }) => (
  <Card flush>
    {teams.map(({ id, name, colour, field, stage }) => (
      <Row
        key={id}
        title={name}
        note={<TeamMark colour={colour} field={field} />}
        end={<StatusChip tone={TONES[stage]}>{TEAM_STAGE_NAMES[stage]}</StatusChip>}
        onPress={() => open(teamWays.detail(id))}
      />
    ))}
  </Card>
)
