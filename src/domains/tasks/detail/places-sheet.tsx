import { useState } from 'react'
import type { TaskView } from 'types/task-views'
import type { DeedOf } from '@/screen/use-deed'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'

interface PlacesSheetProps {
  task: TaskView
  deed: DeedOf<{ id: string; places: number; key: string }>
  onClose: () => void
}

/** More places, or fewer. Nobody loses theirs: the functions say who would. */
export function PlacesSheet({ task: { id, places }, deed: { run, busy, fields }, onClose }: PlacesSheetProps) {
  const [written, setWritten] = useState(String(places))
  const save = async () => {
    if (!(await run({ id, places: Number(written.trim() || Number.NaN) }))) return
    toast('名额已改')
    onClose()
  }
  return (
    <Sheet
      title='改名额'
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void save()}>
          保存
        </Button>
      }
    >
      <TextField
        type='number'
        label='要几个人'
        hint='排队的人会依次收到名额'
        error={fields.places}
        value={written}
        onChange={setWritten}
      />
    </Sheet>
  )
}
