import { useState } from 'react'
import { ROUNDTABLE_REASON_LENGTH } from 'types/words/roundtables'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { ItemChoice } from '../parts/item-choice'
import { useItems } from '../queries'
import { useSessionForm } from './queue'
import type { LateItem, SessionShown } from './unsent-view'

/** 临时议题: an item that comes on in session, with the chair's reason, which all read. */
export function LateSheet({ meeting: { id, agenda }, onClose }: { meeting: SessionShown; onClose: () => void }) {
  const { run, busy, fields } = useSessionForm(id)
  const [itemId, setItemId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const known = useItems('open').data?.pages.flatMap(({ items }) => items) ?? []
  const save = async () => {
    const item = known.find((one) => one.id === itemId)
    const faults = {
      ...(item ? {} : { itemId: '请选择一项议题' }),
      ...(reason.trim() === '' ? { reason: '请填写为什么临时增加' } : {}),
    }
    setMissing(faults)
    if (!item || Object.keys(faults).length > 0) return
    const { title, question, category, reporters } = item
    const shown: LateItem = { id: item.id, title, question, category, reporters }
    const words = `临时议题“${title}”：${reason}`
    const outcome = await run({ procedure: 'addLate', input: { itemId: item.id, reason }, words, shown })
    if (!outcome) return
    toast(outcome === 'sent' ? '已列入' : '已记在手机里，联网后发出')
    onClose()
  }
  return (
    <Sheet
      title='增加临时议题'
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
          error={missing.itemId}
          except={agenda.map((entry) => entry.itemId)}
          states={['accepted', 'postponed']}
          value={itemId}
          onChange={setItemId}
        />
        <TextField
          multiline
          label='为什么临时增加'
          hint='所有人都看得到'
          limit={ROUNDTABLE_REASON_LENGTH}
          error={missing.reason ?? fields.reason}
          value={reason}
          onChange={setReason}
        />
      </Stack>
    </Sheet>
  )
}
