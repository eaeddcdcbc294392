import { useState } from 'react'
import type { TeamView } from 'types/teams'
import { ADMITTING, ADMITTING_NAMES, type Admitting, type TeamColour, type TeamField } from 'types/words/teams'
import { api } from '@/cloud/api'
import { Closing, type ClosingDeed } from '@/screen/closing'
import { doAndLeave } from '@/screen/do-and-leave'
import { Editing } from '@/screen/editing'
import { FormPage } from '@/screen/form-page'
import { madeIn } from '@/screen/received-before'
import { registered } from '@/screen/registered'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { type PlaceChoice, PlacePicker } from '@/ui/place-picker'
import { teamKeys, useTeam, useTeamDeed } from '../queries'
import { missingInTeam, NO_TEAM, TeamFields, type WrittenTeam } from '../team-fields'
import { teamWays } from '../ways'

const admitting = ADMITTING.map((value) => ({ value, label: ADMITTING_NAMES[value] }))

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
  admits: Admitting
  partnerId: string | null
  key: string
}

const writtenOf = ({ name, colour, field, about }: TeamView): WrittenTeam => ({
  name,
  colour,
  field,
  about: about ?? '',
})

function TeamForm({ team }: { team?: TeamView }) {
  const [written, setWritten] = useState(team ? writtenOf(team) : NO_TEAM)
  const [admits, setAdmits] = useState<Admitting>(team?.admits ?? 'withYes')
  const [partner, setPartner] = useState<PlaceChoice[]>(team?.partner ? [{ ...team.partner, hasChildren: false }] : [])
  const [missing, setMissing] = useState<Record<string, string>>({})
  const saving = useTeamDeed(
    team?.id,
    (input: Written) =>
      team ? api.teams.save.mutate({ ...input, id: team.id, seen: team.version }) : api.teams.add.mutate(input),
    team ? undefined : madeIn(teamWays, '看刚才的队伍'),
  )
  const wrong: Record<string, string | undefined> = { ...saving.fields, ...missing }

  const save = async () => {
    setMissing(missingInTeam(written))
    const { colour, field, ...words } = written
    if (!colour || !field) return
    const partnerId = partner[0]?.id ?? null
    const sent = { ...words, colour, field, admits, partnerId }
    await doAndLeave(saving, sent, { done: '已保存', back: teamWays.list() })
  }

  return (
    <FormPage busy={saving.busy} onSubmit={save}>
      <TeamFields
        written={written}
        wrong={wrong}
        about={{ label: '介绍', hint: '做什么，什么时候、在哪里集合', optional: true }}
        onChange={(changes) => setWritten({ ...written, ...changes })}
      />
      <Field label='居民怎样参加'>
        <Choice label='居民怎样参加' options={admitting} value={admits} onChange={setAdmits} />
      </Field>
      <PlacePicker
        optional
        label='共建单位'
        hint='和这支队伍一起做事的单位，没有就不选'
        error={wrong.partnerId}
        levels={['单位']}
        value={partner}
        onChange={setPartner}
        loadChildren={() => registered(api.units.list.query)}
      />
      {partner.length > 0 && (
        <Button look='text' onPress={() => setPartner([])}>
          不要共建单位
        </Button>
      )}
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
