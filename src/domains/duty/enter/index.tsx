import { useState } from 'react'
import type { DutyMineView } from 'types/duty-views'
import type { DutyKind } from 'types/words/duty'
import { NAME_LENGTH } from 'types/words/members'
import { isBlank } from 'types/words/text'
import { api } from '@/cloud/api'
import { useMe } from '@/domains/members/queries'
import { doAndLeave } from '@/screen/do-and-leave'
import { FormOf } from '@/screen/editing'
import { FormPage } from '@/screen/form-page'
import { replaceBy } from '@/screen/go'
import type { Made } from '@/screen/received-before'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { type PlaceChoice, PlacePicker } from '@/ui/place-picker'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { missingIn, NOWHERE, sentOf } from '../parts/belonging'
import { BelongingFields } from '../parts/belonging-fields'
import { kindOptions } from '../parts/kinds'
import { OwnWords } from '../parts/own-words'
import { useDutyDeed, useMyDuty } from '../queries'
import { dutyWays } from '../ways'

const made: Made = { look: '看党员名册', show: () => replaceBy(dutyWays.files()) }

/** 代为登记: somebody who does not use the app. Their file is as good as any other. */
export default function EnterOnPaper() {
  return <FormOf query={useMyDuty()}>{(mine) => <EnterForm labels={mine.labels} />}</FormOf>
}

function EnterForm({ labels }: Pick<DutyMineView, 'labels'>) {
  const communityId = useMe().data?.communityId ?? ''
  const [name, setName] = useState('')
  const [kind, setKind] = useState<DutyKind | null>(null)
  const [belonging, setBelonging] = useState({ ...NOWHERE, where: 'none' as 'unit' | 'employer' | 'none' })
  const [home, setHome] = useState<PlaceChoice[]>([])
  const [phone, setPhone] = useState('')
  const [words, setWords] = useState({ skills: '', times: '' })
  const [missing, setMissing] = useState<Record<string, string>>({})
  const deed = useDutyDeed(api.duty.enter.mutate, made)
  const faults: Record<string, string | undefined> = { ...deed.fields, ...missing }

  const save = async () => {
    const wrong = {
      ...(isBlank(name) ? { name: '请填写姓名' } : {}),
      ...(kind ? {} : { kind: '请选择党员类别' }),
      ...missingIn(belonging),
    }
    setMissing(wrong)
    if (Object.keys(wrong).length > 0 || !kind) return
    const whose = { name, kind, ...sentOf(belonging), homeId: home.at(-1)?.id, ...words }
    const input = { ...whose, ...(isBlank(phone) ? {} : { phone }) }
    await doAndLeave(deed, input, { done: `${name.trim()}已登记，马上生效`, back: dutyWays.files() })
  }
  return (
    <FormPage action='登记' busy={deed.busy} onSubmit={save}>
      <Note>给不用小程序的党员登记。以后参加活动由负责人在名单上记，或由社区补记，和用手机的一样。</Note>
      <TextField label='姓名' error={faults.name} limit={NAME_LENGTH} value={name} onChange={setName} />
      <Field label='党员类别' error={faults.kind}>
        <Choice label='党员类别' options={kindOptions(labels)} value={kind} onChange={setKind} />
      </Field>
      <BelongingFields value={belonging} faults={faults} onChange={setBelonging} />
      <PlacePicker
        optional
        label='住处'
        error={faults.homeId}
        levels={['楼栋', '单元', '门牌']}
        value={home}
        onChange={setHome}
        loadChildren={(under) => api.places.pick.query({ communityId, under })}
      />
      <TextField
        optional
        type='tel'
        label='手机号'
        hint='加密保存，只显示头尾'
        error={faults.phone}
        value={phone}
        onChange={setPhone}
      />
      <OwnWords {...words} faults={faults} onChange={(changes) => setWords({ ...words, ...changes })} />
      <Note>邻居看不到这份资料。本人以后用小程序的，可以自己报到。</Note>
    </FormPage>
  )
}
