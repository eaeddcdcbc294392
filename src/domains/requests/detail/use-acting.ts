import { useState } from 'react'
import { api } from '@/cloud/api'
import { open } from '@/screen/go'
import { confirm } from '@/ui/confirm'
import { toast } from '@/ui/toast'
import { useRequestDeed } from '../queries'
import { ways } from '../ways'
import type { Offered } from './actions'

/** What is done in a sheet over the page. */
const IN_SHEETS = ['settle', 'reopen', 'accept', 'start', 'give'] as const
type InSheet = (typeof IN_SHEETS)[number]

/**
 * Taking actions on a request: what little has to be said of in sheets, the handlers' other steps on a page of their own.
 * Held by the page, so that closing a sheet loses no key.
 */
export function useActing(id: string) {
  const [opened, setOpened] = useState<'more' | InSheet | null>(null)
  const settling = useRequestDeed(id, api.requests.settle.mutate)
  const reopening = useRequestDeed(id, api.requests.reopen.mutate)
  const withdrawing = useRequestDeed(id, api.requests.withdraw.mutate)
  const accepting = useRequestDeed(id, api.requests.accept.mutate)
  const starting = useRequestDeed(id, api.requests.start.mutate)
  const giving = useRequestDeed(id, api.requests.dispatch.mutate)

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
    accepting,
    starting,
    giving,
    take(action: Exclude<Offered, 'next'>) {
      const inSheet = IN_SHEETS.find((one) => one === action) ?? null
      setOpened(inSheet)
      if (action === 'withdraw') void withdraw()
      else if (action !== 'give' && !inSheet) open(ways.handle(id, action))
    },
  }
}
export type Acting = ReturnType<typeof useActing>
