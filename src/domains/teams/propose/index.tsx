import { useState } from 'react'
import type { TeamColour, TeamField } from 'types/words/teams'
import { TRIAL_DAYS } from 'types/words/teams'
import { api } from '@/cloud/api'
import { doAndLeave } from '@/screen/do-and-leave'
import { FormPage } from '@/screen/form-page'
import { madeIn } from '@/screen/received-before'
import { Callout } from '@/ui/callout'
import { useTeamDeed } from '../queries'
import { missingInTeam, NO_TEAM, TeamFields } from '../team-fields'
import { teamWays } from '../ways'

interface Proposed {
  name: string
  colour: TeamColour
  field: TeamField
  about: string
  key: string
}

/** 发起一支队伍: a resident proposes a team; the office answers. */
export default function Propose() {
  const [written, setWritten] = useState(NO_TEAM)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const proposing = useTeamDeed(
    undefined,
    (input: Proposed) => api.teams.propose.mutate(input),
    madeIn(teamWays, '看刚才的提议'),
  )
  const propose = async () => {
    setMissing(missingInTeam(written))
    const { colour, field, ...words } = written
    if (!colour || !field) return
    const done = { done: '已发给居委会', back: teamWays.proposals() }
    await doAndLeave(proposing, { ...words, colour, field }, done)
  }
  return (
    <FormPage action='发给居委会' busy={proposing.busy} onSubmit={propose}>
      <Callout tone='quiet' title='接下来会怎样'>
        居委会看过会答复您：请一位导师带一带，先试运行（一般 {TRIAL_DAYS} 天），办得好就成为正式队伍。
      </Callout>
      <TeamFields
        written={written}
        wrong={{ ...proposing.fields, ...missing }}
        about={{ label: '想做什么', hint: '做什么，什么时候、在哪里，想要几个人' }}
        onChange={(changes) => setWritten({ ...written, ...changes })}
      />
    </FormPage>
  )
}
