import { useState } from 'react'
import type { PledgeView } from 'types/pledge-views'
import type { PledgeAction } from 'types/words/pledges'
import { api } from '@/cloud/api'
import { open as openPage } from '@/screen/go'
import { toast } from '@/ui/toast'
import { useNominationDeed, usePledgeDeed } from '../queries'
import { pledgeWays } from '../ways'

type Opened = 'more' | 'notKept' | 'extend' | 'move' | 'withdraw' | 'nominate'

/** Taking actions on a pledge. Held by the page, so that closing a sheet loses no key. */
export function useActing(id: string) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const opening = usePledgeDeed(id, api.pledges.open.mutate)
  const thanking = usePledgeDeed(id, api.pledges.thank.mutate)
  const deeds = {
    notKept: usePledgeDeed(id, api.pledges.notKept.mutate),
    extend: usePledgeDeed(id, api.pledges.extend.mutate),
    move: usePledgeDeed(id, api.pledges.move.mutate),
    withdraw: usePledgeDeed(id, api.pledges.withdraw.mutate),
    nominate: useNominationDeed(api.pledges.nominate.mutate),
  }
  const busy: Partial<Record<PledgeAction, boolean>> = { open: opening.busy, thank: thanking.busy }

  const take = async (action: PledgeAction, { version: seen }: PledgeView): Promise<void> => {
    setOpened(null)
    switch (action) {
      case 'open':
        if (await opening.run({ id, seen })) toast('已公开')
        return
      case 'thank':
        if (await thanking.run({ id })) toast('已道谢')
        return
      case 'done':
        openPage(pledgeWays.report(id))
        return
      case 'change':
        openPage(pledgeWays.edit({ draft: id }))
        return
      default:
        setOpened(action)
    }
  }
  return {
    opened,
    close: () => setOpened(null),
    showMore: () => setOpened('more'),
    nominate: () => setOpened('nominate'),
    deeds,
    busy,
    take,
  }
}

export type Acting = ReturnType<typeof useActing>
