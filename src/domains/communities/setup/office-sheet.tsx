import { useState } from 'react'
import type { SetupView } from 'types/communities'
import { HOURS_LENGTH } from 'types/words/communities'
import { api } from '@/cloud/api'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { useSetupDeed } from '../queries'

/** How the office is reached. */
export function OfficeSheet({ setup, onClose }: { setup: SetupView; onClose: () => void }) {
  const [phone, setPhone] = useState(setup.office.phone ?? '')
  const [hours, setHours] = useState(setup.office.hours ?? '')
  const { run, busy, fields } = useSetupDeed(api.communities.save.mutate)
  const save = async () => {
    if (!(await run({ phone, hours, seen: setup.version }))) return
    toast('已保存')
    onClose()
  }
  return (
    <Sheet
      title='居委会怎么联系'
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void save()}>
          保存
        </Button>
      }
    >
      <TextField
        type='tel'
        label='居委会电话'
        hint='还没核实身份的居民也看得到，请填办公室的电话'
        error={fields.phone}
        value={phone}
        onChange={setPhone}
      />
      <TextField
        optional
        label='办公时间'
        hint='如：工作日 8:30–17:30'
        error={fields.hours}
        limit={HOURS_LENGTH}
        value={hours}
        onChange={setHours}
      />
    </Sheet>
  )
}
