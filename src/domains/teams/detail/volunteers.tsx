import { useState } from 'react'
import type { SkilledVolunteer } from 'types/task-views'
import type { TeamView, VolunteerView } from 'types/teams'
import { SKILL_NAMES, TIME_NAMES } from 'types/words/tasks'
import { api } from '@/cloud/api'
import { Paged } from '@/screen/paged'
import { useWatched } from '@/screen/use-watched'
import { momentWords } from '@/time/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { Empty } from '@/ui/empty'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { toast } from '@/ui/toast'
import { teamKeys, useSkilled, useTeamDeed, useVolunteers } from '../queries'
import { Minor } from './minor'

/** Who is in a team, for whoever leads it; pressing one opens what can be done. */
export function Volunteers({ team }: { team: TeamView }) {
  const [chosen, setChosen] = useState<VolunteerView | null>(null)
  const volunteers = useVolunteers(team.id)
  useWatched(teamKeys.volunteers(team.id))
  const known = useKnown(team.id)
  const now = Date.now()
  return (
    <Section title='队员'>
      <Paged query={volunteers} empty={<Empty icon='people' title='还没有队员' text='居民参加后会出现在这里。' />}>
        {(items) => (
          <Card flush>
            {items.map((one) => (
              <Row
                key={one.id}
                icon='person'
                title={one.name}
                note={[`${momentWords(one.since, now)}参加`, ...wordsOf(known.get(one.id))].join(' · ')}
                onPress={() => setChosen(one)}
              />
            ))}
          </Card>
        )}
      </Paged>
      {chosen && (
        <VolunteerSheet team={team} volunteer={chosen} known={known.get(chosen.id)} onClose={() => setChosen(null)} />
      )}
    </Section>
  )
}

/** What each of them says of themselves; nothing to whoever leads no tasks. */
function useKnown(id: string): Map<string, SkilledVolunteer> {
  const pages = useSkilled(id).data?.pages ?? []
  return new Map(pages.flatMap(({ items }) => items).map((one) => [one.id, one]))
}

/** What they know, when they are free, and of a minor whether the guardian agreed. */
function wordsOf(known: SkilledVolunteer | undefined): string[] {
  if (!known) return []
  const { skills, times, minor, guardian } = known
  return [
    ...(minor ? [guardian ? '未满 18 岁，监护人已同意' : '未满 18 岁，等监护人同意'] : []),
    ...skills.map((skill) => SKILL_NAMES[skill]),
    ...(times.length > 0 ? [`${times.map((time) => TIME_NAMES[time]).join('、')}有空`] : []),
  ]
}

interface VolunteerSheetProps {
  team: TeamView
  volunteer: VolunteerView
  known: SkilledVolunteer | undefined
  onClose: () => void
}

function VolunteerSheet({ team: { id, name }, volunteer, known, onClose }: VolunteerSheetProps) {
  const { run, busy } = useTeamDeed(id, api.teams.remove.mutate)
  const remove = async () => {
    const sure = await confirm({ title: `把${volunteer.name}移出${name}？`, yes: '移出', danger: true })
    if (!sure || !(await run({ id, memberId: volunteer.id }))) return
    toast(`已移出${volunteer.name}`)
    onClose()
  }
  return (
    <Sheet
      title={volunteer.name}
      onClose={onClose}
      footer={
        <Button look='danger' busy={busy} onPress={() => void remove()}>
          移出队伍
        </Button>
      }
    >
      <Stack gap={4}>
        {known?.minor && <Minor teamId={id} volunteer={known} onClose={onClose} />}
        <Note>移出前请先和本人说明。本人以后还可以再参加。</Note>
      </Stack>
    </Sheet>
  )
}
