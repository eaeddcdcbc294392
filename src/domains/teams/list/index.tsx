import { useState } from 'react'
import type { TeamSummary } from 'types/teams'
import { useKeepsRegisters } from '@/domains/members/keeps-registers'
import { open } from '@/screen/go'
import { Register, type RegisterWords } from '@/screen/list/register'
import { useWatched } from '@/screen/use-watched'
import { Row } from '@/ui/row'
import { StatusChip } from '@/ui/status-chip'
import { Note } from '@/ui/text'
import { teamKeys, useTeams } from '../queries'
import { TeamMark } from '../team-mark'
import { teamWays } from '../ways'

const WORDS: RegisterWords = {
  icon: 'people',
  add: '新建队伍',
  none: '还没有志愿服务队',
  noneYet: '居委会建好队伍后，会出现在这里。',
  noneClosed: '没有停用的队伍',
  seeClosed: '看已停用的队伍',
  seeOpen: '看在用的队伍',
  aboutClosed: '已停用的队伍，恢复使用后居民可以再参加。',
}

/** 志愿服务队: the volunteer teams of the community, for whoever wants to join one. */
export default function Teams() {
  const keeps = useKeepsRegisters()
  const [closed, setClosed] = useState(false)
  const teams = useTeams(closed)
  useWatched(teamKeys.lists)
  return (
    <Register words={WORDS} query={teams} closed={closed} onClosed={setClosed} keeps={keeps} add={teamWays.edit()}>
      {(team) => <TeamRow key={team.id} team={team} />}
    </Register>
  )
}

const TeamRow = ({ team: { id, name, colour, field, leaderName, count, mine, stage } }: { team: TeamSummary }) => (
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
    end={
      (mine && <StatusChip tone='good'>已参加</StatusChip>) ||
      (stage === 'trial' && <StatusChip tone='active'>试运行</StatusChip>)
    }
    onPress={() => open(teamWays.detail(id))}
  />
)
