import { useState } from 'react'
import type { TeamView } from 'types/teams'
import { APPLICATION_LENGTH } from 'types/words/teams'
import { api } from '@/cloud/api'
import { WordSheet } from '@/screen/word-sheet'
import { Button } from '@/ui/button'
import { confirm } from '@/ui/confirm'
import { toast } from '@/ui/toast'
import { useTeamDeed } from '../queries'

/** Whether there is anything to press at the foot of the page. */
export const canBelong = ({ may, mine, application }: TeamView): boolean =>
  may.join || may.apply || mine || application?.state === 'waiting'

/** Joining a team, asking to be taken in, or leaving it. */
export function Belonging({ team }: { team: TeamView }) {
  const { id, name, mine, may, application } = team
  const join = useTeamDeed(id, api.teams.join.mutate)
  const joinIt = async () => {
    if (await join.run({ id })) toast(`您已参加${name}`)
  }
  if (mine) return <Leaving team={team} />
  if (application?.state === 'waiting') return <Waiting team={team} />
  if (may.apply) return <Applying team={team} />
  return (
    <Button icon='plus' busy={join.busy} onPress={() => void joinIt()}>
      参加这支队伍
    </Button>
  )
}

function Leaving({ team: { id, name } }: { team: TeamView }) {
  const leave = useTeamDeed(id, api.teams.leave.mutate)
  const askAndLeave = async () => {
    const sure = await confirm({ title: `退出${name}？`, text: '以后还可以再参加。', yes: '退出' })
    if (sure && (await leave.run({ id }))) toast('已退出')
  }
  return (
    <Button look='plain' busy={leave.busy} onPress={() => void askAndLeave()}>
      退出队伍
    </Button>
  )
}

function Waiting({ team: { id } }: { team: TeamView }) {
  const withdraw = useTeamDeed(id, api.teams.withdraw.mutate)
  const takeBack = async () => {
    const sure = await confirm({ title: '撤回申请？', text: '以后还可以再申请。', yes: '撤回' })
    if (sure && (await withdraw.run({ id }))) toast('已撤回')
  }
  return (
    <Button look='plain' busy={withdraw.busy} onPress={() => void takeBack()}>
      撤回申请
    </Button>
  )
}

function Applying({ team: { id, name } }: { team: TeamView }) {
  const [asking, setAsking] = useState(false)
  const deed = useTeamDeed(id, api.teams.askToJoin.mutate)
  return (
    <>
      <Button icon='plus' onPress={() => setAsking(true)}>
        申请参加
      </Button>
      {asking && (
        <WordSheet
          optional
          title={`申请参加${name}`}
          action='发给队长'
          label='介绍一下自己'
          hint='会什么、什么时候有空，可以不写'
          limit={APPLICATION_LENGTH}
          field='words'
          deed={deed}
          inputOf={(words) => ({ id, words })}
          done='已发给队长，请等答复'
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
