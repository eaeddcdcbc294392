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
import { Editing } from '@/screen/editing'
import { leave } from '@/screen/go'
import { useAddress } from '@/screen/use-address'
import { useForm } from '@/screen/use-form'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { lookAgainAt, useUnit, useUnitStep } from '../queries'
import { unitWays } from '../ways'

const kinds = UNIT_KINDS.map((value) => ({ value, label: UNIT_KIND_NAMES[value] }))

/** 单位信息: entering a unit, or changing one. Address: ?id= of the one to change */
export default function EditUnit() {
  const { id } = useAddress()
  const unit = useUnit(id ?? '')
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
  const step = useUnitStep((input: Written) =>
    unit ? api.units.save.mutate({ ...input, id: unit.id, seen: unit.version }) : api.units.add.mutate(input),
  )
  const { submit, busy, faults } = useForm(step.mutateAsync, () => unit && lookAgainAt(unit.id))
  const change = (field: keyof typeof written) => (value: string) => setWritten((now) => ({ ...now, [field]: value }))
  const known = unit?.register?.phone

  const save = async () => {
    setMissing(kind ? undefined : '请选择单位类别')
    if (!kind || !(await submit({ ...written, kind, phone }))) return
    toast('已保存')
    leave(unitWays.list())
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
        <TextField
          label='单位名称'
          error={faults.name}
          limit={UNIT_NAME_LENGTH}
          value={written.name}
          onChange={change('name')}
        />
        <Field label='单位类别' error={missing ?? faults.kind}>
          <Choice look='chips' label='单位类别' options={kinds} value={kind} onChange={setKind} />
        </Field>
        <TextField
          optional
          label='党支部'
          error={faults.branch}
          limit={BRANCH_LENGTH}
          value={written.branch}
          onChange={change('branch')}
        />
        <TextField
          optional
          label='联系人'
          hint='对方没有用小程序时填；有单位联络员的，以联络员为准'
          error={faults.contactName}
          limit={NAME_LENGTH}
          value={written.contactName}
          onChange={change('contactName')}
        />
        <TextField
          optional
          type='tel'
          label='联系电话'
          hint={known ? `现在是 ${known}，不改就不用填` : '只有居委会和社区管理员看得到'}
          error={faults.phone}
          value={phone ?? ''}
          onChange={setPhone}
        />
        <TextField
          optional
          label='地址'
          error={faults.address}
          limit={ADDRESS_LENGTH}
          value={written.address}
          onChange={change('address')}
        />
        <TextField
          multiline
          optional
          label='备注'
          error={faults.note}
          limit={UNIT_NOTE_LENGTH}
          value={written.note}
          onChange={change('note')}
        />
        {unit && <UnitClosing unit={unit} />}
      </Stack>
    </Page>
  )
}

function UnitClosing({ unit }: { unit: UnitView }) {
  const step = useUnitStep((deed: ClosingDeed) =>
    unit.closed ? api.units.reopen.mutate(deed) : api.units.close.mutate(deed),
  )
  return (
    <Closing
      entry={unit}
      called='这个单位'
      text='登记的内容会保留。'
      send={step.mutateAsync}
      onConflict={() => lookAgainAt(unit.id)}
      list={unitWays.list()}
    />
  )
}
