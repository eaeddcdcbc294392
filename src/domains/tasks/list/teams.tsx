import { useState } from 'react'
import type { PostKind } from 'types/words/posts'
import { api } from '@/cloud/api'
import { useMe } from '@/domains/members/queries'
import { useTeams } from '@/domains/teams/queries'
import { teamWays } from '@/domains/teams/ways'
import { open } from '@/screen/go'
import { Remote } from '@/screen/remote'
import { useFile } from '@/screen/sheet/use-file'
import { dayOf } from '@/time/words'
import { Button } from '@/ui/button'
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
          <>
            <SheetOfAll />
            <OfTeam teams={all} />
          </>
        )
      }}
    </Remote>
  )
}

const OFFICE: readonly PostKind[] = ['residentsCommittee', 'socialWorker']

/** What all teams did this year, as a spreadsheet for the office. */
function SheetOfAll() {
  const me = useMe().data
  const year = Number(dayOf(Date.now()).slice(0, 4))
  const sheet = useFile(() => api.tasks.yearSheetOfAll.mutate({ year }))
  if (!me?.posts.some(({ kind }) => OFFICE.includes(kind))) return null
  return (
    <Button look='plain' busy={sheet.busy} onPress={() => void sheet.open()}>
      导出全部队伍 {year} 年的表格
    </Button>
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
