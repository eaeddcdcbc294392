import { useState } from 'react'
import type { RecordDutyInput } from 'types/duty-inputs'
import type { DutyFileView } from 'types/duty-views'
import { DUTY_REASON_LENGTH, ENTRY_LABEL_LENGTH, SOURCE_KIND_NAMES } from 'types/words/duty'
import { isBlank } from 'types/words/text'
import { Phrases } from '@/screen/phrases'
import type { DeedOf } from '@/screen/use-deed'
import { dayOf } from '@/time/words'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { DatePicker } from '@/ui/date-picker'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'

type Kind = RecordDutyInput['kind']
const KINDS = (['help', 'activity', 'desk', 'post'] as const).map((value) => ({
  value,
  label: SOURCE_KIND_NAMES[value],
}))
const PHRASES: Record<Kind, readonly string[]> = {
  help: ['看望独居老人', '入户走访'],
  activity: ['清理楼道', '义务劳动'],
  desk: ['到社区报到'],
  post: ['在岗服务'],
}

interface RecordSheetProps {
  file: DutyFileView
  deed: DeedOf<RecordDutyInput>
  onClose: () => void
}

/** 补记: what somebody did, entered on their behalf. After the days for it the cloud asks for a reason (更正). */
export function RecordSheet({ file: { id: fileId, name }, deed: { run, busy, fields }, onClose }: RecordSheetProps) {
  const today = dayOf(Date.now())
  const [day, setDay] = useState<string | null>(today)
  const [kind, setKind] = useState<Kind>('help')
  const [label, setLabel] = useState('')
  const [reason, setReason] = useState('')
  const [isLate, setIsLate] = useState(false)
  // Once it was asked for, it stays there.
  const asksReason = isLate || fields.reason !== undefined || (fields.day !== undefined && day !== null && day < today)
  const save = async () => {
    if (asksReason) setIsLate(true)
    const why = asksReason && !isBlank(reason) ? { reason } : {}
    if (!(await run({ fileId, day: day ?? '', kind, label, ...why }))) return
    toast(`${name}记上了`)
    onClose()
  }
  return (
    <Sheet
      title={asksReason ? '更正' : '补记一次'}
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void save()}>
          {asksReason ? '按更正记入' : '记入'}
        </Button>
      }
    >
      <Stack gap={4}>
        <DatePicker label='哪一天' error={fields.day} latest={today} value={day} onChange={setDay} />
        <Field label='是什么' error={fields.kind}>
          <Choice look='chips' label='是什么' options={KINDS} value={kind} onChange={setKind} />
        </Field>
        <Phrases phrases={PHRASES[kind]} text={label} onChange={setLabel} />
        <TextField label='做了什么' error={fields.label} limit={ENTRY_LABEL_LENGTH} value={label} onChange={setLabel} />
        {asksReason && (
          <TextField
            multiline
            label='为什么现在才记'
            hint={`${name}会看到`}
            error={fields.reason}
            limit={DUTY_REASON_LENGTH}
            value={reason}
            onChange={setReason}
          />
        )}
      </Stack>
    </Sheet>
  )
}
