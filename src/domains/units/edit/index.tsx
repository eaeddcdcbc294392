import { useState } from 'react'
import type { UnitView } from 'types/units'
import { NAME_LENGTH } from 'types/words/members'
import {
  ADDRESS_LENGTH,
  BRANCH_LENGTH,
  UNIT_KIND_NAMES,
  UNIT_KINDS,
  UNIT_NAME_LENGTH,
  UNIT_NOTE_LENGTH,
  type UnitKind,
} from 'types/words/units'
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
import { unitKeys, useUnit, useUnitDeed } from '../queries'
import { unitWays } from '../ways'

const kinds = UNIT_KINDS.map((value) => ({ value, label: UNIT_KIND_NAMES[value] }))

/** 单位信息: entering a unit, or changing one. Address: ?id= of the one to change */
export default function EditUnit() {
  const { id } = useAddress()
  const unit = useUnit(id ?? '')
  useWatched(unitKeys.one(id ?? ''))
  return (
    <Editing id={id} query={unit}>
      {(kept) => <UnitForm unit={kept} />}
    </Editing>
  )
}

interface Written {
  name: string
  kind: UnitKind
  branch: string
  address: string
  note: string
  contactName: string
  phone?: string
  key: string
}

function UnitForm({ unit }: { unit?: UnitView }) {
  const [written, setWritten] = useState({
    name: unit?.name ?? '',
    branch: unit?.branch ?? '',
    address: unit?.address ?? '',
    note: unit?.note ?? '',
    contactName: unit?.register?.contactName ?? '',
  })
  const [kind, setKind] = useState<UnitKind | null>(unit?.kind ?? null)
  // Undefined as long as nobody wrote in the field: the number that is there stays.
  const [phone, setPhone] = useState<string>()
  const [missing, setMissing] = useState<string>()
  const saving = useUnitDeed(
    unit?.id,
    (input: Written) =>
      unit ? api.units.save.mutate({ ...input, id: unit.id, seen: unit.version }) : api.units.add.mutate(input),
    unit ? undefined : madeIn(unitWays, '看刚才的单位'),
  )
  const { fields } = saving
  const change = (field: keyof typeof written) => (value: string) => setWritten((now) => ({ ...now, [field]: value }))
  const known = unit?.register?.phone

  const save = async () => {
    setMissing(kind ? undefined : '请选择单位类别')
    if (!kind) return
    await doAndLeave(saving, { ...written, kind, phone }, { done: '已保存', back: unitWays.list() })
  }

  return (
    <FormPage busy={saving.busy} onSubmit={save}>
      <TextField
        label='单位名称'
        error={fields.name}
        limit={UNIT_NAME_LENGTH}
        value={written.name}
        onChange={change('name')}
      />
      <Field label='单位类别' error={missing ?? fields.kind}>
        <Choice look='chips' label='单位类别' options={kinds} value={kind} onChange={setKind} />
      </Field>
      <TextField
        optional
        label='党支部'
        error={fields.branch}
        limit={BRANCH_LENGTH}
        value={written.branch}
        onChange={change('branch')}
      />
      <TextField
        optional
        label='联系人'
        hint='对方没有用小程序时填；有单位联络员的，以联络员为准'
        error={fields.contactName}
        limit={NAME_LENGTH}
        value={written.contactName}
        onChange={change('contactName')}
      />
      <TextField
        optional
        type='tel'
        label='联系电话'
        hint={known ? `现在是 ${known}，不改就不用填` : '只有居委会和社区管理员看得到'}
        error={fields.phone}
        value={phone ?? ''}
        onChange={setPhone}
      />
      <TextField
        optional
        label='地址'
        error={fields.address}
        limit={ADDRESS_LENGTH}
        value={written.address}
        onChange={change('address')}
      />
      <TextField
        multiline
        optional
        label='备注'
        error={fields.note}
        limit={UNIT_NOTE_LENGTH}
        value={written.note}
        onChange={change('note')}
      />
      {unit && <UnitClosing unit={unit} />}
    </FormPage>
  )
}

function UnitClosing({ unit }: { unit: UnitView }) {
  const deed = useUnitDeed(unit.id, (said: ClosingDeed) =>
    unit.closed ? api.units.reopen.mutate(said) : api.units.close.mutate(said),
  )
  return <Closing entry={unit} called='这个单位' text='登记的内容会保留。' deed={deed} list={unitWays.list()} />
}
