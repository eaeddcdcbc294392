import { useState } from 'react'
import type { TeamView } from 'types/teams'
import { TEAM_ABOUT_LENGTH } from 'types/words/teams'
import { api } from '@/cloud/api'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { useTeamDeed } from '../queries'

/** The leader's own words about their team. */
export function AboutSheet({ team, onClose }: { team: TeamView; onClose: () => void }) {
  const { id, version: seen } = team
  const [about, setAbout] = useState(team.about ?? '')
  const { run, busy, fields } = useTeamDeed(id, api.teams.describe.mutate)
  const save = async () => {
    if (!(await run({ id, seen, about }))) return
    toast('已保存')
    onClose()
  }
  return (
    <Sheet
      title='修改介绍'
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void save()}>
          保存
        </Button>
      }
    >
      <TextField
        multiline
        optional
        label='介绍'
        hint='做什么，什么时候、在哪里集合'
        error={fields.about}
        limit={TEAM_ABOUT_LENGTH}
        value={about}
        onChange={setAbout}
      />
    </Sheet>
  )
}
