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
import { Closing, type ClosingDeed } from '@/screen/closing'
import { doAndLeave } from '@/screen/do-and-leave'
import { Editing } from '@/screen/editing'
import { FormPage } from '@/screen/form-page'
import { madeIn } from '@/screen/received-before'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { TextField } from '@/ui/text-field'
import { teamKeys, useTeam, useTeamDeed } from '../queries'
import { teamWays } from '../ways'

const colours = TEAM_COLOURS.map((value) => ({ value, label: TEAM_COLOUR_NAMES[value] }))
const fields = TEAM_FIELDS.map((value) => ({ value, label: TEAM_FIELD_NAMES[value] }))

/** 队伍信息: forming a team, or changing one. Address: ?id= of the one to change */
export default function EditTeam() {
  const { id } = useAddress()
  const team = useTeam(id ?? '')
  useWatched(teamKeys.one(id ?? ''))
  return (
    <Editing id={id} query={team}>
      {(kept) => <TeamForm team={kept} />}
    </Editing>
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
  const saving = useTeamDeed(
    team?.id,
    (input: Written) =>
      team ? api.teams.save.mutate({ ...input, id: team.id, seen: team.version }) : api.teams.add.mutate(input),
    team ? undefined : madeIn(teamWays, '看刚才的队伍'),
  )
  const wrong: Record<string, string | undefined> = { ...saving.fields, ...missing }

  const save = async () => {
    setMissing({
      ...(colour ? {} : { colour: '请选择颜色' }),
      ...(field ? {} : { field: '请选择服务领域' }),
    })
    if (!colour || !field) return
    await doAndLeave(saving, { name, colour, field, about }, { done: '已保存', back: teamWays.list() })
  }

  return (
    <FormPage busy={saving.busy} onSubmit={save}>
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
      {team && <TeamClosing team={team} />}
    </FormPage>
  )
}

function TeamClosing({ team }: { team: TeamView }) {
  const deed = useTeamDeed(team.id, (said: ClosingDeed) =>
    team.closed ? api.teams.reopen.mutate(said) : api.teams.close.mutate(said),
  )
  return (
    <Closing
      entry={team}
      called='这支队伍'
      text='居民不能再参加，队员名单会保留。'
      deed={deed}
      list={teamWays.list()}
    />
  )
}
