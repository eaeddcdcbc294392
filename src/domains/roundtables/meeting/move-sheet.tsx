import { useState } from 'react'
import type { AgendaView } from 'types/meeting-inputs'
import { ROUNDTABLE_REASON_LENGTH } from 'types/words/roundtables'
import type { DeedOf } from '@/screen/use-deed'
import { clockOf, dayOf } from '@/time/words'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { startOf, type When, WhenFields } from '../parts/when-fields'

interface MoveSheetProps {
  meeting: AgendaView
  deed: DeedOf<{ id: string; seen: number; startsAt: number; place: string; reason: string; key: string }>
  onClose: () => void
}

/** Another time or place: all who sit at the table are told. */
export function MoveSheet({ meeting, deed: { run, busy, fields }, onClose }: MoveSheetProps) {
  const { id, version: seen, startsAt: before, place, state } = meeting
  const [when, setWhen] = useState<When>({ day: dayOf(before), time: clockOf(before), place })
  const [reason, setReason] = useState('')
  const save = async () => {
    const startsAt = startOf(when)
    if (startsAt === null || !(await run({ id, seen, startsAt, place: when.place, reason }))) return
    toast('已改，参会的人会收到消息')
    onClose()
  }
  return (
    <Sheet
      title='改时间或地点'
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void save()}>
          改好了
        </Button>
      }
    >
      <Stack gap={4}>
        <WhenFields when={when} faults={fields} onChange={setWhen} />
        <TextField
          multiline
          label='为什么改'
          limit={ROUNDTABLE_REASON_LENGTH}
          error={fields.reason}
          value={reason}
          onChange={setReason}
        />
        {state === 'announced' && <Note>议题已经公布：时间改了，要在新的时间前 3 天改；只改地点不限。</Note>}
      </Stack>
    </Sheet>
  )
}
