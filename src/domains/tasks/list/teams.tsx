import { useState } from 'react'
import { useTeams } from '@/domains/teams/queries'
import { teamWays } from '@/domains/teams/ways'
import { open } from '@/screen/go'
import { Remote } from '@/screen/remote'
import { Choice } from '@/ui/choice'
import { Empty } from '@/ui/empty'
import { Stack } from '@/ui/stack'
import { TaskPages } from '../parts/task-pages'
import { useTeamTasks } from '../queries'

/** The teams of the community, and the tasks of the one that is chosen: at first one that I am in. */
export function TeamsToChoose() {
  const teams = useTeams(false)
  return (
    <Remote query={teams} look='lines'>
      {({ pages }) => {
        const all = pages.flatMap(({ items }) => items)
        return all.length === 0 ? (
          <Empty icon='people' title='还没有志愿服务队' text='居委会建好队伍后，会出现在这里。' />
        ) : (
          <OfTeam teams={all} />
        )
      }}
    </Remote>
  )
}

function OfTeam({ teams }: { teams: readonly { id: string; name: string; mine: boolean }[] }) {
  const [chosen, setChosen] = useState((teams.find(({ mine }) => mine) ?? teams[0])?.id ?? '')
  const found = useTeamTasks(chosen)
  return (
    <Stack gap={4}>
      <Choice
        look='chips'
        label='哪支队伍'
        options={teams.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        onChange={setChosen}
      />
      <TaskPages
        key={chosen}
        query={found}
        empty={
          <Empty
            icon='heart'
            title='这支队伍现在没有任务'
            action={{ text: '看看这支队伍', onPress: () => open(teamWays.detail(chosen)) }}
          />
        }
      />
    </Stack>
  )
}
