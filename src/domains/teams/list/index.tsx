import { useState } from 'react'
import type { TeamSummary } from 'types/teams'
import { useKeepsRegisters } from '@/domains/members/keeps-registers'
import { open } from '@/screen/go'
import { Paged } from '@/screen/paged'
import { useFreshOnShow } from '@/screen/use-fresh-on-show'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { StatusChip } from '@/ui/status-chip'
import { Note } from '@/ui/text'
import { teamKeys, useTeams } from '../queries'
import { TeamMark } from '../team-mark'
import { teamWays } from '../ways'

/** 志愿服务队: the volunteer teams of the community, for whoever wants to join one. */
export default function Teams() {
  const keeps = useKeepsRegisters()
  const [closed, setClosed] = useState(false)
  const teams = useTeams(closed)
  useFreshOnShow(teamKeys.lists)
  return (
    <Page
      footer={
        keeps && (
          <Button icon='plus' onPress={() => open(teamWays.edit())}>
            新建队伍
          </Button>
        )
      }
    >
      {closed && <Note>已停用的队伍，恢复使用后居民可以再参加。</Note>}
      <Paged
        query={teams}
        empty={
          <Empty
            icon='people'
            title={closed ? '没有停用的队伍' : '还没有志愿服务队'}
            text={closed ? undefined : '居委会建好队伍后，会出现在这里。'}
          />
        }
      >
        {(items) => (
          <Card flush>
            {items.map((team) => (
              <TeamRow key={team.id} team={team} />
            ))}
          </Card>
        )}
      </Paged>
      {keeps && (
        <Button look='text' onPress={() => setClosed(!closed)}>
          {closed ? '看在用的队伍' : '看已停用的队伍'}
        </Button>
      )}
    </Page>
  )
}

const TeamRow = ({ team: { id, name, colour, field, leaderName, count, mine } }: { team: TeamSummary }) => (
  <Row
    title={name}
    note={
      <>
        <TeamMark colour={colour} field={field} />
        <Note>
          {leaderName ? `队长 ${leaderName}` : '队长待定'}，{count} 人
        </Note>
      </>
    }
    end={mine && <StatusChip tone='good'>已参加</StatusChip>}
    onPress={() => open(teamWays.detail(id))}
  />
)
