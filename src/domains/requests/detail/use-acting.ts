import { useState } from 'react'
import type { RequestAction } from 'types/words/requests'
import { api } from '@/cloud/api'
import { open } from '@/screen/go'
import { confirm } from '@/ui/confirm'
import { toast } from '@/ui/toast'
import { useRequestDeed } from '../queries'
import { ways } from '../ways'

/**
 * Taking actions on a request: the resident's word here, in sheets; the handlers' steps on a page of their own. Held by
 * the page, so that closing a sheet loses no key.
 */
export function useActing(id: string) {
  const [opened, setOpened] = useState<'more' | 'settle' | 'reopen' | null>(null)
  const settling = useRequestDeed(id, api.requests.settle.mutate)
  const reopening = useRequestDeed(id, api.requests.reopen.mutate)
  const withdrawing = useRequestDeed(id, api.requests.withdraw.mutate)

  const withdraw = async () => {
    const sure = await confirm({
      title: '撤回这件诉求？',
      text: '撤回后不再办理，记录会留着。',
      yes: '撤回',
      danger: true,
    })
    if (sure && (await withdrawing.run({ id }))) toast('已撤回')
  }

  return {
    opened,
    close: () => setOpened(null),
    showMore: () => setOpened('more'),
    settling,
    reopening,
    withdrawing,
    take(action: RequestAction) {
      setOpened(action === 'settle' || action === 'reopen' ? action : null)
      if (action === 'settle' || action === 'reopen') return
      if (action === 'withdraw') void withdraw()
      else open(ways.handle(id, action))
    },
  }
}
export type Acting = ReturnType<typeof useActing>
