import { useState } from 'react'
import { ACTIVITY_TITLE_LENGTH, ACTIVITY_WHERE_LENGTH, type ActivityKind } from 'types/words/duty'
import { api } from '@/cloud/api'
import { FormPage } from '@/screen/form-page'
import { replaceBy } from '@/screen/go'
import type { Made } from '@/screen/received-before'
import { type Shift, shiftIn, shiftOf } from '@/screen/shift/shift'
import { ShiftFields } from '@/screen/shift/shift-fields'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { useActivityDeed } from '../queries'
import { dutyWays } from '../ways'

const KINDS = [
  { value: 'activity', label: '社区活动', hint: '一次一记，如清理楼道、义诊' },
  { value: 'desk', label: '报到日', hint: '到社区报到的那一天，一天一记' },
] as const

const made: Made = {
  look: '看刚才的活动',
  show: (id) => replaceBy(id ? dutyWays.activity(id) : dutyWays.activities()),
}

/** 发布活动: an activity or a day of the community's desk, at which people check in. */
export default function OpenActivity() {
  const [kind, setKind] = useState<ActivityKind>('activity')
  const [title, setTitle] = useState('')
  const [where, setWhere] = useState('')
  const [shift, setShift] = useState<Shift>(() => shiftOf({}))
  const [missing, setMissing] = useState<Record<string, string>>({})
  const deed = useActivityDeed(undefined, api.duty.openActivity.mutate, made)
  const { startsAt, endsAt, ...fields } = deed.fields
  const faults: Record<string, string | undefined> = { ...fields, from: startsAt, to: endsAt, ...missing }

  const save = async () => {
    const times = shiftIn(shift)
    setMissing('faults' in times ? times.faults : {})
    if ('faults' in times) return
    const opened = await deed.run({ kind, title, where, ...times })
    if (!opened) return
    toast('已发布')
    replaceBy(dutyWays.activity(opened.id))
  }
  return (
    <FormPage action='发布' busy={deed.busy} onSubmit={save}>
      <Field label='是什么'>
        <Choice label='是什么' options={KINDS} value={kind} onChange={setKind} />
      </Field>
      <TextField
        label='活动名称'
        hint='如：清理楼道和单元门口'
        error={faults.title}
        limit={ACTIVITY_TITLE_LENGTH}
        value={title}
        onChange={setTitle}
      />
      <TextField label='地点' error={faults.where} limit={ACTIVITY_WHERE_LENGTH} value={where} onChange={setWhere} />
      <ShiftFields shift={shift} faults={faults} onChange={(changes) => setShift({ ...shift, ...changes })} />
      <Note>开始前 30 分钟到结束后 30 分钟可以签到。不收集位置、照片和行踪；名单和签到码一样算。</Note>
    </FormPage>
  )
}
