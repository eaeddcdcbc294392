import { useState } from 'react'
import type { PledgeView } from 'types/pledge-views'
import type { DeedOf } from '@/screen/use-deed'
import { dayOf } from '@/time/words'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { DatePicker } from '@/ui/date-picker'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast'

interface SheetProps<Input extends { key: string }> {
  pledge: PledgeView
  deed: DeedOf<Input>
  onClose: () => void
}

/** 再延一次: another day, once. */
export function ExtendSheet({
  pledge: { id, version: seen },
  deed: { run, busy, fields },
  onClose,
}: SheetProps<{ id: string; seen: number; by: string; key: string }>) {
  const [by, setBy] = useState<string | null>(null)
  const [missing, setMissing] = useState<string>()
  const save = async () => {
    setMissing(by ? undefined : '请选择日期')
    if (!by || !(await run({ id, seen, by }))) return
    toast('已延期')
    onClose()
  }
  return (
    <Sheet
      title='再延一次'
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void save()}>
          延到这一天
        </Button>
      }
    >
      <DatePicker
        label='改到哪一天'
        hint='只能延一次'
        error={missing ?? fields.by}
        earliest={dayOf(Date.now())}
        value={by}
        onChange={setBy}
      />
    </Sheet>
  )
}

/** 换个地方公开: the building or the yard. */
export function MoveSheet({
  pledge: { id, version: seen, placeId: now, placesToChoose },
  deed: { run, busy },
  onClose,
}: SheetProps<{ id: string; seen: number; placeId: string; key: string }>) {
  const others = placesToChoose.filter((one) => one.id !== now)
  const [placeId, setPlaceId] = useState(others[0]?.id ?? null)
  const save = async () => {
    if (!placeId || !(await run({ id, seen, placeId }))) return
    toast('已换好')
    onClose()
  }
  return (
    <Sheet
      title='换个地方公开'
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void save()}>
          换到这里
        </Button>
      }
    >
      <Choice
        label='哪里的邻居看得到'
        options={others.map((one) => ({ value: one.id, label: one.label }))}
        value={placeId}
        onChange={setPlaceId}
      />
    </Sheet>
  )
}
