import { useState } from 'react'
import type { TaskView } from 'types/task-views'
import { NOTE_LENGTH } from 'types/words/tasks'
import { api } from '@/cloud/api'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { minutesIn } from '../count/lines'
import { useTaskDeed } from '../queries'
import { differenceWords, minutesWords } from '../words'

interface CorrectSheetProps {
  id: string
  person: NonNullable<TaskView['people']>[number]
  onClose: () => void
}

/** 更正时长: the office, on the volunteer's word. What stands in the ledger stays, and an entry is added to it. */
export function CorrectSheet({ id, person: { memberId, name, minutes: before }, onClose }: CorrectSheetProps) {
  const [written, setWritten] = useState('')
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string>()
  const { run, busy, fields } = useTaskDeed(id, api.tasks.correct.mutate)
  const counted = before ?? 0
  const read = minutesIn(written)
  const save = async () => {
    if ('fault' in read) return setFault(read.fault)
    setFault(undefined)
    if (!(await run({ id, memberId, minutes: read.minutes, reason }))) return
    toast('已更正，本人看得到')
    onClose()
  }
  return (
    <Sheet
      title={`更正${name}的时长`}
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void save()}>
          更正
        </Button>
      }
    >
      <Stack gap={4}>
        <Note>现在记的是 {minutesWords(counted)}。原来那一笔会留着，另外加一笔。</Note>
        <TextField
          type='number'
          label='一共应该是多少分钟'
          hint={'fault' in read ? undefined : differenceWords(read.minutes - counted)}
          error={fault ?? fields.minutes}
          value={written}
          onChange={setWritten}
        />
        <TextField
          multiline
          label='为什么更正'
          hint='本人看得到'
          limit={NOTE_LENGTH}
          error={fields.reason}
          value={reason}
          onChange={setReason}
        />
      </Stack>
    </Sheet>
  )
}
