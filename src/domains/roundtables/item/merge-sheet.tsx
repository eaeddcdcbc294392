import { useState } from 'react'
import type { ItemView } from 'types/item-inputs'
import type { DeedOf } from '@/screen/use-deed'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast'
import { ItemChoice } from '../parts/item-choice'

interface MergeSheetProps {
  item: ItemView
  deed: DeedOf<{ id: string; seen: number; intoId: string; key: string }>
  onClose: () => void
}

/** Which other item it becomes part of. */
export function MergeSheet({ item: { id, version: seen }, deed: { run, busy, fields }, onClose }: MergeSheetProps) {
  const [intoId, setIntoId] = useState<string | null>(null)
  const [missing, setMissing] = useState<string>()
  const merge = async () => {
    setMissing(intoId ? undefined : '请选择一项议题')
    if (!intoId || !(await run({ id, seen, intoId }))) return
    toast('已并入')
    onClose()
  }
  return (
    <Sheet
      title='并入另一项议题'
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void merge()}>
          并入
        </Button>
      }
    >
      <ItemChoice
        label='并入哪一项'
        error={missing ?? fields.intoId}
        except={[id]}
        value={intoId}
        onChange={setIntoId}
      />
    </Sheet>
  )
}
