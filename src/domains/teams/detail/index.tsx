import { useState } from 'react'
import type { MeView } from 'types/members'
import type { TeamView } from 'types/teams'
import { isOn } from 'types/words/systems'
import { useMe } from '@/domains/members/queries'
import { unitWays } from '@/domains/units/ways'
import { open } from '@/screen/go'
import { OfficeRow } from '@/screen/office/call-office'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { Stack } from '@/ui/stack'
import { Headline, Paragraph } from '@/ui/text'
import { teamKeys, useApplicants, useSkilled, useTeam, useVolunteers } from '../queries'
import { TeamMark } from '../team-mark'
import { teamWays } from '../ways'
import { AboutSheet } from './about-sheet'
import { Applicants } from './applicants'
import { Belonging, canBelong } from './belonging'
import { Judging } from './judging'
import { Standing } from './standing'
import { Volunteers } from './volunteers'

/** One volunteer team: what it does, who leads it, and the way in. Address: ?id= */
export default function TeamDetail() {
  const { id = '' } = useAddress()
  const team = useTeam(id)
  // Asked for with the team, before it is known who asks: others than its leaders are refused, and see none of it.
  useVolunteers(id)
  useSkilled(id)
  useApplicants(id)
  // For the telephone of the office, which all but the leaders see; goes out with the team, in the same call.
  const me = useMe().data
  useWatched(teamKeys.one(id))
  return (
    <Page footer={team.data && canBelong(team.data) && <Belonging team={team.data} />}>
      <Remote query={team} look='cards'>
        {(view) => <Team team={view} me={me} />}
      </Remote>
    </Page>
  )
}

function Team({ team, me }: { team: TeamView; me: MeView | null | undefined }) {
  const [describing, setDescribing] = useState(false)
  const { id, name, colour, field, about, stage, may } = team
  return (
    <>
      <Card>
        <Stack gap={3}>
          <Headline>{name}</Headline>
          <TeamMark colour={colour} field={field} />
          <Standing team={team} />
          <Paragraph>{about ?? '还没有介绍。想知道做什么、怎么联系，可以打电话问居委会。'}</Paragraph>
          <Facts facts={factsOf(team)} />
          {may.keep ? (
            <Button look='plain' icon='edit' onPress={() => open(teamWays.edit(id))}>
              修改
            </Button>
          ) : (
            may.describe && (
              <Button look='plain' icon='edit' onPress={() => setDescribing(true)}>
                修改介绍
              </Button>
            )
          )}
        </Stack>
      </Card>
      <Judging team={team} />
      <Ways team={team} tasks={isOn(me?.systemsOff, 'tasks') && stage !== 'proposed'} />
      {!may.describe && <OfficeRow office={me?.office ?? null} />}
      {may.admit && team.admits === 'withYes' && stage !== 'proposed' && <Applicants id={id} />}
      {may.describe && <Volunteers team={team} />}
      {describing && <AboutSheet team={team} onClose={() => setDescribing(false)} />}
    </>
  )
}

/** To what the team does, and to the unit that does it with them. */
function Ways({ team: { id, partner }, tasks }: { team: TeamView; tasks: boolean }) {
  if (!tasks && !partner) return null
  return (
    <Card flush>
      {tasks && <Row icon='calendar' title='这支队伍的任务' onPress={() => open(teamWays.tasks(id))} />}
      {partner && (
        <Row icon='building' title={partner.name} note='共建单位' onPress={() => open(unitWays.detail(partner.id))} />
      )}
    </Card>
  )
}

function factsOf({ stage, leaderName, deputyNames, count, proposerName, mentorName }: TeamView) {
  if (stage === 'proposed') return [{ name: '发起人', value: proposerName }]
  return [
    { name: '队长', value: leaderName ?? '待定' },
    { name: '副队长', value: deputyNames.join('、') },
    { name: '人数', value: `${count} 人` },
    { name: '发起人', value: proposerName },
    { name: '导师', value: stage === 'confirmed' ? null : mentorName },
  ].filter(({ value }) => value)
}
