import { useState } from 'react'
import { NAME_LENGTH } from 'types/words/members'
import { api } from '@/cloud/api'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { useTaskDeed } from '../queries'

/** Somebody without a phone gets a place, by the leader. */
export function AddSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const [name, setName] = useState('')
  const { run, busy, fields } = useTaskDeed(id, api.tasks.claimFor.mutate)
  const add = async () => {
    if (!(await run({ id, name }))) return
    toast(`已加上${name}`)
    onClose()
  }
  return (
    <Sheet
      title='加一位没带手机的'
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void add()}>
          加上
        </Button>
      }
    >
      <TextField label='姓名' limit={NAME_LENGTH} error={fields.name} value={name} onChange={setName} />
    </Sheet>
  )
}
