import type { TeamView } from 'types/teams'
import { api } from '@/cloud/api'
import { Button } from '@/ui/button'
import { confirm } from '@/ui/confirm'
import { toast } from '@/ui/toast'
import { useTeamDeed } from '../queries'

/** Joining a team, or leaving it. */
export function Belonging({ team: { id, name, mine } }: { team: TeamView }) {
  const join = useTeamDeed(id, api.teams.join.mutate)
  const leave = useTeamDeed(id, api.teams.leave.mutate)
  const askAndLeave = async () => {
    const sure = await confirm({ title: `退出${name}？`, text: '以后还可以再参加。', yes: '退出' })
    if (sure && (await leave.run({ id }))) toast('已退出')
  }
  const joinIt = async () => {
    if (await join.run({ id })) toast(`您已参加${name}`)
  }
  return mine ? (
    <Button look='plain' busy={leave.busy} onPress={() => void askAndLeave()}>
      退出队伍
    </Button>
  ) : (
    <Button icon='plus' busy={join.busy} onPress={() => void joinIt()}>
      参加这支队伍
    </Button>
  )
}
