import type { TeamView } from 'types/teams'
import { api } from '@/cloud/api'
import { useForm } from '@/screen/use-form'
import { Button } from '@/ui/button'
import { confirm } from '@/ui/confirm'
import { toast } from '@/ui/toast'
import { lookAgainAt, useTeamStep } from '../queries'

type Deed = { id: string; key: string }

/** Joining a team, or leaving it. */
export function Belonging({ team: { id, name, mine } }: { team: TeamView }) {
  const join = useForm(useTeamStep((deed: Deed) => api.teams.join.mutate(deed)).mutateAsync, () => lookAgainAt(id))
  const leave = useForm(useTeamStep((deed: Deed) => api.teams.leave.mutate(deed)).mutateAsync, () => lookAgainAt(id))
  const askAndLeave = async () => {
    const sure = await confirm({ title: `退出${name}？`, text: '以后还可以再参加。', yes: '退出' })
    if (sure && (await leave.submit({ id }))) toast('已退出')
  }
  const joinIt = async () => {
    if (await join.submit({ id })) toast(`您已参加${name}`)
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
