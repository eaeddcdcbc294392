import { useState } from 'react'
import type { TaskView } from 'types/task-views'
import { NOTE_LENGTH } from 'types/words/tasks'
import { shiftIn, shiftOf } from '@/screen/shift/shift'
import { ShiftFields } from '@/screen/shift/shift-fields'
import type { DeedOf } from '@/screen/use-deed'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'

interface MoveSheetProps {
  task: TaskView
  deed: DeedOf<{ id: string; startsAt: number; endsAt: number; reason: string; key: string }>
  onClose: () => void
}

/** Another time: whoever has a place is told, and asked whether they still come. */
export function MoveSheet({ task: { id, startsAt, endsAt }, deed: { run, busy, fields }, onClose }: MoveSheetProps) {
  const [shift, setShift] = useState(() => shiftOf({ startsAt, endsAt }))
  const [reason, setReason] = useState('')
  const save = async () => {
    const span = shiftIn(shift)
    if ('faults' in span || !(await run({ id, ...span, reason }))) return
    toast('时间已改，已问大家还能不能来')
    onClose()
  }
  return (
    <Sheet
      title='改时间'
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void save()}>
          改时间
        </Button>
      }
    >
      <Stack gap={4}>
        <ShiftFields
          shift={shift}
          faults={{ from: fields.startsAt, to: fields.endsAt }}
          onChange={(changes) => setShift({ ...shift, ...changes })}
        />
        <TextField
          multiline
          label='为什么改'
          limit={NOTE_LENGTH}
          error={fields.reason}
          value={reason}
          onChange={setReason}
        />
      </Stack>
    </Sheet>
  )
}
