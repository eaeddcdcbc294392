import type { MeView } from 'types/members'
import type { ArrivalView, CommunityView } from 'types/places'
import { NAME_LENGTH, RELATION_NAMES, RELATIONS } from 'types/words/members'
import { api } from '@/cloud/api'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { Page } from '@/ui/page'
import { PlacePicker } from '@/ui/place-picker'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { refusalOf } from '../words'
import { useApplication } from './use-application'

const LEVELS = ['楼栋', '单元', '门牌']
const relations = RELATIONS.map((value) => ({ value, label: RELATION_NAMES[value] }))

interface JoinFormProps {
  communities: CommunityView[]
  before: MeView | null
  /** Where the code at the door leads, for whoever came by one. */
  arrival: ArrivalView | null
  /** Why the code leads nowhere. */
  lost: string | null
}

export function JoinForm({ communities, before, arrival, lost }: JoinFormProps) {
  const { application, faults, busy, change, submit } = useApplication(communities, before, arrival)
  const { communityId, way, name, relation } = application
  // A further home: the community is this one, and the name is the one that was verified.
  const isMember = before?.state === 'verified' || before?.state === 'pending'
  const refusal = before && !isMember && refusalOf(before)
  return (
    <Page
      footer={
        <Button busy={busy} onPress={() => void submit()}>
          提交，等楼栋长核实
        </Button>
      }
    >
      {refusal && (
        <Callout tone='bad' title='上次没有通过核实'>
          原因：{refusal}
        </Callout>
      )}
      {lost && <Callout tone='wait'>{lost}</Callout>}
      {arrival && (
        <Callout
          tone='good'
          title={`您扫的是 ${arrival.communityName} ${arrival.way.map((place) => place.name).join(' ')}`}
        >
          只要再选门牌就行。
        </Callout>
      )}
      {communities.length > 1 && !isMember && !arrival && (
        <Field label='您住在哪个社区' error={faults.communityId}>
          <Choice
            label='您住在哪个社区'
            options={communities.map((one) => ({ value: one.id, label: one.name }))}
            value={communityId}
            onChange={(chosen) => change({ communityId: chosen, way: [] })}
          />
        </Field>
      )}
      {communityId && (
        <PlacePicker
          label='您住在哪一户'
          error={faults.householdId}
          levels={LEVELS}
          value={way}
          onChange={(chosen) => change({ way: chosen })}
          loadChildren={(under) => api.places.pick.query({ communityId, under })}
        />
      )}
      {before?.state !== 'verified' && (
        <TextField
          label='您的姓名'
          hint='请写真实姓名，楼栋长按它核实'
          error={faults.name}
          limit={NAME_LENGTH}
          value={name}
          onChange={(written) => change({ name: written })}
        />
      )}
      <Field label='您和这户的关系' error={faults.relation}>
        <Choice
          look='chips'
          label='您和这户的关系'
          options={relations}
          value={relation}
          onChange={(chosen) => change({ relation: chosen })}
        />
      </Field>
      <Note>姓名和门牌只给核实您身份的人和办理您诉求的人看。</Note>
    </Page>
  )
}
