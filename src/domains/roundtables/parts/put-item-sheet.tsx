import { useState } from 'react'
import type { ItemSummary } from 'types/item-inputs'
import { ROUNDTABLE_REASON_LENGTH } from 'types/words/roundtables'
import { isBlank } from 'types/words/text'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { useItems } from '../queries'
import { ItemChoice } from './item-choice'

interface PutItemSheetProps {
  /** 临时议题: after the agenda was published, with the reason that all read. */
  late: boolean
  /** Ids of what stands on the agenda already. */
  except: readonly string[]
  busy: boolean
  /** What the cloud finds wrong, by field. */
  fields: Record<string, string>
  /** @returns what is said once it is done; undefined where it was not, and it has been said why */
  put: (item: ItemSummary, reason: string) => Promise<string | undefined>
  onClose: () => void
}

/** Which item goes on the agenda, before the meeting or in it. */
export function PutItemSheet({ late, except, busy, fields, put, onClose }: PutItemSheetProps) {
  const known = useItems('open').data?.pages.flatMap(({ items }) => items) ?? []
  const [itemId, setItemId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const save = async () => {
    const item = known.find(({ id }) => id === itemId)
    const faults = {
      ...(item ? {} : { itemId: '请选择一项议题' }),
      ...(late && isBlank(reason) ? { reason: '请填写为什么临时增加' } : {}),
    }
    setMissing(faults)
    if (!item || Object.keys(faults).length > 0) return
    const done = await put(item, reason)
    if (done === undefined) return
    toast(done)
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
          error={missing.itemId ?? fields.itemId}
          except={except}
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
            error={missing.reason ?? fields.reason}
            value={reason}
            onChange={setReason}
          />
        )}
      </Stack>
    </Sheet>
  )
}
