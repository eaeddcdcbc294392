import { useState } from 'react'
import type { SetupView } from 'types/communities'
import { api } from '@/cloud/api'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { useSetupDeed } from '../queries'

interface PropertySheetProps {
  setup: SetupView
  property: SetupView['property'][number]
  onClose: () => void
}

/** How the property company of a yard is reached, by day and by night. */
export function PropertySheet({ setup, property: { at, ...known }, onClose }: PropertySheetProps) {
  const [phone, setPhone] = useState(known.phone ?? '')
  const [nightPhone, setNightPhone] = useState(known.nightPhone ?? '')
  const { run, busy, fields } = useSetupDeed(api.communities.saveProperty.mutate)
  const save = async () => {
    if (!(await run({ placeId: at.id, phone, nightPhone, seen: setup.version }))) return
    toast('已保存')
    onClose()
  }
  return (
    <Sheet
      title={`物业公司怎么联系 · ${at.label}`}
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void save()}>
          保存
        </Button>
      }
    >
      <TextField
        optional
        type='tel'
        label='物业电话'
        hint='居民在“打电话”里看得到，请填物业办公室的电话'
        error={fields.phone}
        value={phone}
        onChange={setPhone}
      />
      <TextField
        optional
        type='tel'
        label='24 小时电话'
        hint='夜里漏水、停电打这个电话，没有就不填'
        error={fields.nightPhone}
        value={nightPhone}
        onChange={setNightPhone}
      />
    </Sheet>
  )
}
