import { useState } from 'react'
import type { TeamView } from 'types/teams'
import {
  TEAM_ABOUT_LENGTH,
  TEAM_COLOUR_NAMES,
  TEAM_COLOURS,
  TEAM_FIELD_NAMES,
  TEAM_FIELDS,
  TEAM_NAME_LENGTH,
  type TeamColour,
  type TeamField,
} from 'types/words/teams'
import { api } from '@/cloud/api'
import { leave } from '@/screen/go'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useForm } from '@/screen/use-form'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { confirm } from '@/ui/confirm'
import { Field } from '@/ui/field'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { lookAgainAt, useTeam, useTeamStep } from '../queries'
import { teamWays } from '../ways'

const colours = TEAM_COLOURS.map((value) => ({ value, label: TEAM_COLOUR_NAMES[value] }))
const fields = TEAM_FIELDS.map((value) => ({ value, label: TEAM_FIELD_NAMES[value] }))

/** 队伍信息: forming a team, or changing one. Address: ?id= of the one to change */
export default function EditTeam() {
  const { id } = useAddress()
  const team = useTeam(id ?? '')
  if (id === undefined) return <TeamForm />
  if (team.data) return <TeamForm team={team.data} />
  return (
    <Page>
      <Remote query={team} look='cards'>
        {() => null}
      </Remote>
    </Page>
  )
}

interface Written {
  name: string
  colour: TeamColour
  field: TeamField
  about: string
  key: string
}

function TeamForm({ team }: { team?: TeamView }) {
  const [name, setName] = useState(team?.name ?? '')
  const [colour, setColour] = useState<TeamColour | null>(team?.colour ?? null)
  const [field, setField] = useState<TeamField | null>(team?.field ?? null)
  const [about, setAbout] = useState(team?.about ?? '')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const step = useTeamStep((input: Written) =>
    team ? api.teams.save.mutate({ ...input, id: team.id, seen: team.version }) : api.teams.add.mutate(input),
  )
  const { submit, busy, faults } = useForm(step.mutateAsync, () => team && lookAgainAt(team.id))
  const wrong: Record<string, string | undefined> = { ...faults, ...missing }

  const save = async () => {
    setMissing({
      ...(colour ? {} : { colour: '请选择颜色' }),
      ...(field ? {} : { field: '请选择服务领域' }),
    })
    if (!colour || !field || !(await submit({ name, colour, field, about }))) return
    toast('已保存')
    leave(teamWays.list())
  }

  return (
    <Page
      footer={
        <Button busy={busy} onPress={() => void save()}>
          保存
        </Button>
      }
    >
      <Stack gap={5}>
        <TextField label='队名' error={wrong.name} limit={TEAM_NAME_LENGTH} value={name} onChange={setName} />
        <Field label='颜色' hint='居民按颜色认队伍' error={wrong.colour}>
          <Choice look='chips' label='颜色' options={colours} value={colour} onChange={setColour} />
        </Field>
        <Field label='服务领域' error={wrong.field}>
          <Choice look='chips' label='服务领域' options={fields} value={field} onChange={setField} />
        </Field>
        <TextField
          multiline
          optional
          label='介绍'
          hint='做什么，什么时候、在哪里集合'
          error={wrong.about}
          limit={TEAM_ABOUT_LENGTH}
          value={about}
          onChange={setAbout}
        />
        {team && <Closing team={team} />}
      </Stack>
    </Page>
  )
}

type Deed = { id: string; seen: number; key: string }

/** Taking a team out of use, or back into it. */
function Closing({ team: { id, name, version: seen, closed } }: { team: TeamView }) {
  const step = useTeamStep((deed: Deed) => (closed ? api.teams.reopen.mutate(deed) : api.teams.close.mutate(deed)))
  const { submit, busy } = useForm(step.mutateAsync, () => lookAgainAt(id))
  const change = async () => {
    const sure =
      closed ||
      (await confirm({ title: `停用${name}？`, text: '居民不能再参加，队员名单会保留。', yes: '停用', danger: true }))
    if (!sure || !(await submit({ id, seen }))) return
    toast(closed ? '已恢复使用' : '已停用')
    leave(teamWays.list())
  }
  return (
    <Button look={closed ? 'plain' : 'danger'} busy={busy} onPress={() => void change()}>
      {closed ? '恢复使用' : '停用这支队伍'}
    </Button>
  )
}
