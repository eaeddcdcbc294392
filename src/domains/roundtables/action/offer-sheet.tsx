import { useState } from 'react'
import type { ActionView } from 'types/action-inputs'
import { ACTION_REPORT_LENGTH } from 'types/words/meeting-actions'
import type { DeedOf } from '@/screen/use-deed'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'

interface OfferSheetProps {
  action: ActionView
  deed: DeedOf<{ id: string; seen: number; seatId: string; text: string; key: string }>
  onClose: () => void
}

/** To which seat, and why: it stays where it is until they say yes. */
export function OfferSheet({ action, deed: { run, busy, fields }, onClose }: OfferSheetProps) {
  const { id, version: seen, seats } = action
  const [seatId, setSeatId] = useState<string>()
  const [text, setText] = useState('')
  const [missing, setMissing] = useState<string>()
  const send = async () => {
    setMissing(seatId ? undefined : '请选择一个席位')
    if (!seatId || !(await run({ id, seen, seatId, text }))) return
    toast('已转告，等对方答复')
    onClose()
  }
  return (
    <Sheet
      title='转给别的席位'
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void send()}>
          请对方来办
        </Button>
      }
    >
      <Stack gap={4}>
        <Field label='转给谁' error={missing ?? fields.seatId}>
          <Choice
            label='转给谁'
            options={seats.map(({ id: value, label, name }) => ({ value, label: `${label} · ${name}` }))}
            value={seatId ?? null}
            onChange={setSeatId}
          />
        </Field>
        <TextField
          multiline
          label='为什么'
          limit={ACTION_REPORT_LENGTH}
          value={text}
          error={fields.text}
          onChange={setText}
        />
      </Stack>
    </Sheet>
  )
}
