import { useState } from 'react'
import type { SeriesView } from 'types/task-views'
import { NOTE_LENGTH } from 'types/words/tasks'
import { api } from '@/cloud/api'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { readableDay } from '@/ui/days'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Title } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { useRepeatDeed } from '../queries'

/** One day on which there is none. Whoever has a place on it is told, as when a task is cancelled. */
export function SkipSheet({ series: { id, title, upcoming }, onClose }: { series: SeriesView; onClose: () => void }) {
  const [day, setDay] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState<string>()
  const { run, busy, fields } = useRepeatDeed(api.tasks.skipRepeat.mutate)
  const options = upcoming
    .filter(({ why }) => why === null)
    .map((one) => ({ value: one.day, label: readableDay(one.day) }))
  const save = async () => {
    if (day === null) return setMissing('请选择哪一次')
    if (!(await run({ id, day, ...(reason.trim() ? { reason } : {}) }))) return
    toast('这一次已取消，认领的人会收到通知')
    onClose()
  }
  return (
    <Sheet
      title='取消一次'
      onClose={onClose}
      footer={
        <Button look='danger' busy={busy} onPress={() => void save()}>
          取消这一次
        </Button>
      }
    >
      <Stack gap={4}>
        <Title>{title}</Title>
        <Field label='取消哪一次' hint='只取消这一次，以后照常' error={missing ?? fields.day}>
          <Choice label='取消哪一次' options={options} value={day} onChange={setDay} />
        </Field>
        <TextField
          optional
          multiline
          label='为什么取消'
          hint='会告诉认领和排队的每一个人'
          limit={NOTE_LENGTH}
          error={fields.reason}
          value={reason}
          onChange={setReason}
        />
      </Stack>
    </Sheet>
  )
}
