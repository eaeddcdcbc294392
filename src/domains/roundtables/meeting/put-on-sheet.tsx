import { useState } from 'react'
import type { AgendaView } from 'types/meeting-inputs'
import { ROUNDTABLE_REASON_LENGTH } from 'types/words/roundtables'
import type { DeedOf } from '@/screen/use-deed'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { ItemChoice } from '../parts/item-choice'

interface PutOnSheetProps {
  meeting: AgendaView
  /** 临时议题: after the agenda was published, with the reason that all read. */
  late?: true
  deed: DeedOf<{ id: string; seen: number; itemId: string; reason: string; key: string }>
  onClose: () => void
}

/** Which item goes on the agenda. */
export function PutOnSheet({ meeting, late, deed: { run, busy, fields }, onClose }: PutOnSheetProps) {
  const { id, version: seen, agenda } = meeting
  const [itemId, setItemId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState<string>()
  const save = async () => {
    setMissing(itemId ? undefined : '请选择一项议题')
    if (!itemId || !(await run({ id, seen, itemId, reason }))) return
    toast('已列入')
    onClose()
  }
  return (
    <Sheet
      title={late ? '增加临时议题' : '列入议题'}
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void save()}>
          列入
        </Button>
      }
    >
      <Stack gap={4}>
        <ItemChoice
          label='哪一项'
          error={missing}
          except={agenda.map((entry) => entry.id)}
          states={['accepted', 'postponed']}
          value={itemId}
          onChange={setItemId}
        />
        {late && (
          <TextField
            multiline
            label='为什么临时增加'
            hint='所有人都看得到'
            limit={ROUNDTABLE_REASON_LENGTH}
            error={fields.reason}
            value={reason}
            onChange={setReason}
          />
        )}
      </Stack>
    </Sheet>
  )
}
