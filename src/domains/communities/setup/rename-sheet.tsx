import { useState } from 'react'
import type { SetupView } from 'types/communities'
import { COMMUNITY_NAME_LENGTH } from 'types/words/communities'
import { api } from '@/cloud/api'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { useSetupDeed } from '../queries'

/** Calls the community by another name. */
export function RenameSheet({ setup, onClose }: { setup: SetupView; onClose: () => void }) {
  const [name, setName] = useState(setup.name)
  const { run, busy, fields } = useSetupDeed(api.communities.rename.mutate)
  const save = async () => {
    if (!(await run({ name, seen: setup.version }))) return
    toast('名称已修改')
    onClose()
  }
  return (
    <Sheet
      title='修改社区名称'
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void save()}>
          保存
        </Button>
      }
    >
      <TextField label='社区名称' error={fields.name} limit={COMMUNITY_NAME_LENGTH} value={name} onChange={setName} />
    </Sheet>
  )
}
