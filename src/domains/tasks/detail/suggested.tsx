import { useState } from 'react'
import type { Suggestions } from 'types/task-views'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import { teamWays } from '@/domains/teams/ways'
import { open } from '@/screen/go'
import { Remote } from '@/screen/remote'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { ManyChoice } from '@/ui/choice'
import { Empty } from '@/ui/empty'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { toast } from '@/ui/toast'
import { taskKeys, useSuggestions, useTaskDeed } from '../queries'
import { missingWords } from '../words'

/** 找合适的人: who fits, and why, for whoever leads the task. They are asked; nobody is put on the list. */
export function Suggested({ id, missing }: { id: string; missing: number | null }) {
  const found = useSuggestions(id)
  return (
    <Section title='找合适的人'>
      {missing !== null && <Callout tone='wait' title={missingWords(missing)} />}
      <Remote query={found} look='lines'>
        {(view) => <Asking id={id} found={view} />}
      </Remote>
    </Section>
  )
}

function Asking({ id, found: { people, teams, asked } }: { id: string; found: Suggestions }) {
  const [chosen, setChosen] = useState<string[]>([])
  const deed = useTaskDeed(id, api.tasks.ask.mutate)
  // Somebody may have taken a place since they were chosen.
  const memberIds = chosen.filter((one) => people.some((person) => person.id === one))
  const ask = async () => {
    if (!(await deed.run({ id, memberIds }))) return
    toast(`已问 ${memberIds.length} 个人，能来的会自己认领`)
    setChosen([])
    void queryClient.invalidateQueries({ queryKey: taskKeys.suggestions(id) })
  }
  return (
    <Stack gap={4}>
      {people.length === 0 ? (
        <Empty icon='people' title='暂时没有找到合适的人' text='写上自己会什么的邻居会出现在这里。' />
      ) : (
        <>
          <Note>先看合适的理由，再选人来问。问了不等于安排，来不来由本人定。</Note>
          <ManyChoice
            label='问谁'
            options={people.map((person) => ({ value: person.id, label: person.name, hint: person.why }))}
            value={memberIds}
            onChange={setChosen}
          />
          {memberIds.length > 0 && (
            <Button look='plain' busy={deed.busy} onPress={() => void ask()}>
              问 {memberIds.length} 个人能不能来
            </Button>
          )}
        </>
      )}
      {asked > 0 && <Note>已经问过 {asked} 个人，一项任务每人只问一次。</Note>}
      {teams.length > 0 && (
        <Card flush>
          {teams.map(({ id: teamId, name, why }) => (
            <Row key={teamId} icon='people' title={name} note={why} onPress={() => open(teamWays.detail(teamId))} />
          ))}
        </Card>
      )}
    </Stack>
  )
}
