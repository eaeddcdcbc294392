import { useState } from 'react'
import type { TalentView } from 'types/talents'
import { TALENT_WHERE_LENGTH } from 'types/words/talents'
import type { DeedOf } from '@/screen/use-deed'
import { clockOf, dayOf } from '@/time/words'
import { Button } from '@/ui/button'
import { DatePicker } from '@/ui/date-picker'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import { TimePicker } from '@/ui/time-picker'
import { toast } from '@/ui/toast'

interface DateSheetProps {
  talent: TalentView
  deed: DeedOf<{ id: string; seen: number; at: number; where: string; key: string }>
  onClose: () => void
}

/** When and where: whoever offered it is asked whether they can. */
export function DateSheet({ talent, deed: { run, busy, fields }, onClose }: DateSheetProps) {
  const { id, version: seen, at } = talent
  const [day, setDay] = useState(at === null ? null : dayOf(at))
  const [time, setTime] = useState(at === null ? null : clockOf(at))
  const [where, setWhere] = useState(talent.where ?? '')
  const [missing, setMissing] = useState<string>()
  const save = async () => {
    setMissing(day && time ? undefined : '请选择日期和时间')
    if (!day || !time) return
    if (!(await run({ id, seen, at: Date.parse(`${day}T${time}:00+08:00`), where }))) return
    toast('已定时间，等本人确认')
    onClose()
  }
  return (
    <Sheet
      title='定时间'
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void save()}>
          定下来
        </Button>
      }
    >
      <Stack gap={4}>
        <DatePicker
          label='哪一天'
          error={missing ?? fields.at}
          earliest={dayOf(Date.now())}
          value={day}
          onChange={setDay}
        />
        <TimePicker label='几点开始' value={time} onChange={setTime} />
        <TextField label='在哪里' error={fields.where} limit={TALENT_WHERE_LENGTH} value={where} onChange={setWhere} />
      </Stack>
    </Sheet>
  )
}
