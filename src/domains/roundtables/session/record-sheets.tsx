import { useState } from 'react'
import type { SessionView } from 'types/roundtable-session'
import { SAID_LENGTH } from 'types/words/roundtables'
import { lengthOf } from 'types/words/text'
import { newKey } from '@/cloud/keys'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import { doInSession } from './queue'

/** What is entered in session goes into the phone's queue, so that it is never lost for want of a network. */

interface SaidSheetProps {
  meeting: SessionView
  itemId: string
  onClose: () => void
}

/** Who said what. */
export function SaidSheet({ meeting: { id, seats }, itemId, onClose }: SaidSheetProps) {
  const [seatId, setSeatId] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [missing, setMissing] = useState<string>()
  const label = seats.find((one) => one.id === seatId)?.label
  const save = () => {
    const fault = faultOf(text, SAID_LENGTH, '请填写说了什么') ?? (label ? undefined : '请先选择谁在说')
    setMissing(fault)
    if (fault || !seatId) return
    const entries = [{ id: newKey(), kind: 'said', itemId, seatId, text, at: Date.now() }]
    if (doInSession(id, { procedure: 'record', input: { entries }, words: `${label}：${text}` })) onClose()
  }
  // Who has not spoken yet stands first.
  const here = seats.filter(({ wasPresent }) => wasPresent)
  const ordered = [...here.filter((one) => !one.hasSpoken), ...here.filter((one) => one.hasSpoken)]
  return (
    <Sheet title='记发言' onClose={onClose} footer={<Button onPress={save}>记下</Button>}>
      <Stack gap={4}>
        <Field label='谁在说'>
          <Choice
            label='谁在说'
            look='chips'
            options={ordered.map((one) => ({
              value: one.id,
              label: one.hasSpoken ? one.label : `${one.label} · 还没发言`,
            }))}
            value={seatId}
            onChange={setSeatId}
          />
        </Field>
        <TextField multiline label='说了什么' limit={SAID_LENGTH} error={missing} value={text} onChange={setText} />
      </Stack>
    </Sheet>
  )
}

interface OptionSheetProps {
  id: string
  itemId: string
  limit: number
  onClose: () => void
}

/** One way to settle it. */
export function OptionSheet({ id, itemId, limit, onClose }: OptionSheetProps) {
  const [text, setText] = useState('')
  const [missing, setMissing] = useState<string>()
  const save = () => {
    const fault = faultOf(text, limit, '请填写方案')
    setMissing(fault)
    if (fault) return
    const entries = [{ id: newKey(), kind: 'option', itemId, text, at: Date.now() }]
    if (doInSession(id, { procedure: 'record', input: { entries }, words: `方案：${text}` })) onClose()
  }
  return (
    <Sheet title='加方案' onClose={onClose} footer={<Button onPress={save}>加上</Button>}>
      <TextField label='方案' limit={limit} error={missing} value={text} onChange={setText} />
    </Sheet>
  )
}

const faultOf = (text: string, limit: number, empty: string): string | undefined => {
  if (text.trim() === '') return empty
  return lengthOf(text) > limit ? `最多 ${limit} 字，请缩短后再试` : undefined
}
