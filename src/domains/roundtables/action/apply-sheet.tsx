import { useState } from 'react'
import type { ActionView } from 'types/action-inputs'
import { APPLICATION_NUMBER_LENGTH, AUTHORITY_LENGTH } from 'types/words/meeting-actions'
import type { DeedOf } from '@/screen/use-deed'
import { dayOf } from '@/time/words'
import { Button } from '@/ui/button'
import { DatePicker } from '@/ui/date-picker'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'

interface ApplySheetProps {
  action: ActionView
  deed: DeedOf<{ id: string; seen: number; to: string; number?: string; sentAt: number; key: string }>
  onClose: () => void
}

/** An application to an authority: to whom, under which number, on which day. */
export function ApplySheet({ action: { id, version: seen }, deed: { run, busy, fields }, onClose }: ApplySheetProps) {
  const today = dayOf(Date.now())
  const [to, setTo] = useState('')
  const [number, setNumber] = useState('')
  const [day, setDay] = useState(today)
  const send = async () => {
    const sentAt = Date.parse(`${day}T00:00:00+08:00`)
    if (!(await run({ id, seen, to, number, sentAt }))) return
    toast('已登记，等部门答复')
    onClose()
  }
  return (
    <Sheet
      title='向部门申请'
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void send()}>
          登记申请
        </Button>
      }
    >
      <Stack gap={4}>
        <TextField label='受理部门' limit={AUTHORITY_LENGTH} value={to} error={fields.to} onChange={setTo} />
        <TextField
          optional
          label='编号'
          hint='部门给的受理编号，没有可以不填'
          limit={APPLICATION_NUMBER_LENGTH}
          value={number}
          error={fields.number}
          onChange={setNumber}
        />
        <DatePicker label='哪天递交的' latest={today} value={day} error={fields.sentAt} onChange={setDay} />
      </Stack>
    </Sheet>
  )
}
