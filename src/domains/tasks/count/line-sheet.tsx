import { useState } from 'react'
import { NOTE_LENGTH, type Outcome } from 'types/words/tasks'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import { type Line, minutesIn } from './lines'

const OUTCOME_OPTIONS: { value: Outcome; label: string }[] = [
  { value: 'counted', label: '来了' },
  { value: 'absent', label: '没有来' },
  { value: 'excused', label: '请了假' },
]

interface LineSheetProps {
  line: Line
  onDone: (line: Line) => void
  onClose: () => void
}

/** One person of a task: whether they came, and for how long. */
export function LineSheet({ line, onDone, onClose }: LineSheetProps) {
  const [outcome, setOutcome] = useState<Outcome>(line.outcome)
  const [written, setWritten] = useState(String(line.minutes ?? ''))
  const [note, setNote] = useState(line.note ?? '')
  const [fault, setFault] = useState<string>()
  const save = () => {
    const { memberId, name } = line
    if (outcome !== 'counted') return onDone({ memberId, name, outcome, note })
    // Nothing written: by the times that were noted on the spot.
    if (written === '' && line.from !== undefined) return onDone({ ...line, outcome, note })
    const read = minutesIn(written)
    if ('fault' in read) return setFault(read.fault)
    onDone({ memberId, name, outcome, minutes: read.minutes, note })
  }
  return (
    <Sheet title={line.name} onClose={onClose} footer={<Button onPress={save}>确定</Button>}>
      <Stack gap={4}>
        <Field label='来了吗'>
          <Choice label='来了吗' options={OUTCOME_OPTIONS} value={outcome} onChange={setOutcome} />
        </Field>
        {outcome === 'counted' && (
          <TextField
            type='number'
            label='多少分钟'
            hint={`${line.from === undefined ? '' : '不填就按签到的时间。'}路上的时间不算。超过 8 小时要写明原因`}
            error={fault}
            value={written}
            onChange={setWritten}
          />
        )}
        <TextField optional multiline label='说明' limit={NOTE_LENGTH} value={note} onChange={setNote} />
      </Stack>
    </Sheet>
  )
}
