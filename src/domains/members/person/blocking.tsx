import { useState } from 'react'
import type { PersonView } from 'types/people'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import { useDeed } from '@/screen/use-deed'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { confirm } from '@/ui/confirm'
import { toast } from '@/ui/toast'
import { memberKeys } from '../queries'
import { ReasonSheet } from '../reason-sheet'

/** Stopping somebody's posting, and letting them post again. */
export function Blocking({ person: { id: memberId, name, blocked, mayBlock } }: { person: PersonView }) {
  const [asking, setAsking] = useState(false)
  const queryKey = memberKeys.person(memberId)
  const changing = { onScreen: [queryKey], onDone: () => queryClient.invalidateQueries({ queryKey }) }
  const blocking = useDeed(api.members.block.mutate, changing)
  const unblocking = useDeed(api.members.unblock.mutate, changing)

  const block = async (reason: string) => {
    if (!(await blocking.run({ memberId, reason }))) return
    setAsking(false)
    toast(`已暂停${name}的发布`)
  }
  const unblock = async () => {
    const sure = await confirm({ title: `恢复${name}的发布？`, yes: '恢复' })
    if (sure && (await unblocking.run({ memberId }))) toast(`已恢复${name}的发布`)
  }

  if (blocked) {
    return (
      <>
        <Callout tone='bad' title='已暂停发布'>
          原因：{blocked.reason}
        </Callout>
        <Button look='plain' busy={unblocking.busy} onPress={() => void unblock()}>
          恢复发布
        </Button>
      </>
    )
  }
  if (!mayBlock) return null
  return (
    <>
      <Button look='danger' onPress={() => setAsking(true)}>
        暂停发布
      </Button>
      {asking && (
        <ReasonSheet
          title={`暂停${name}的发布`}
          hint={`${name}会看到这句话；还能查看自己的诉求和答复`}
          action='暂停发布'
          busy={blocking.busy}
          fault={blocking.fields.reason}
          onReason={(reason) => void block(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
