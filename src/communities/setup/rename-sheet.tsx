import { useState } from 'react'
import type { SetupView } from 'types/communities'
import { COMMUNITY_NAME_LENGTH } from 'types/words/communities'
import { api } from '@/cloud/api'
import { useForm } from '@/screen/use-form'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { useSetupStep } from '../queries'
import { lookAgain } from './office-sheet'

type Input = Parameters<typeof api.communities.rename.mutate>[0]

/** Calls the community by another name. */
export function RenameSheet({ setup, onClose }: { setup: SetupView; onClose: () => void }) {
  const [name, setName] = useState(setup.name)
  const step = useSetupStep((input: Input) => api.communities.rename.mutate(input))
  const { submit, busy, faults } = useForm(step.mutateAsync, lookAgain)
  const save = async () => {
    if (!(await submit({ name, seen: setup.version }))) return
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
      <TextField label='社区名称' error={faults.name} limit={COMMUNITY_NAME_LENGTH} value={name} onChange={setName} />
    </Sheet>
  )
}
