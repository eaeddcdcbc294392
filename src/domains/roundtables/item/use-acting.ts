import { useState } from 'react'
import type { ItemView } from 'types/item-inputs'
import type { ItemAction } from 'types/words/roundtables'
import { api } from '@/cloud/api'
import { confirm } from '@/ui/confirm'
import { toast } from '@/ui/toast'
import { useItemDeed } from '../queries'

/** Taking actions on an item. Held by the page, so that closing a sheet loses no key. */
export function useActing(id: string) {
  const [opened, setOpened] = useState<'more' | 'decline' | 'merge' | 'withdraw' | 'comment' | null>(null)
  const accepting = useItemDeed(id, api.roundtables.accept.mutate)
  const keeping = useItemDeed(id, api.roundtables.keep.mutate)
  const supporting = useItemDeed(id, api.roundtables.support.mutate)
  const unsupporting = useItemDeed(id, api.roundtables.unsupport.mutate)
  const deeds = {
    decline: useItemDeed(id, api.roundtables.decline.mutate),
    merge: useItemDeed(id, api.roundtables.merge.mutate),
    withdraw: useItemDeed(id, api.roundtables.withdrawItem.mutate),
    comment: useItemDeed(id, api.roundtables.comment.mutate),
  }
  const busy: Partial<Record<ItemAction, boolean>> = {
    accept: accepting.busy,
    keep: keeping.busy,
    support: supporting.busy,
    unsupport: unsupporting.busy,
  }

  const keep = async (seen: number) => {
    const words = { title: '保留这项议题？', text: '反映的居民撤回了，保留后仍可列入会议。', yes: '保留' }
    if ((await confirm(words)) && (await keeping.run({ id, seen }))) toast('已保留')
  }

  const take = async (action: ItemAction, { version: seen }: ItemView): Promise<void> => {
    setOpened(null)
    switch (action) {
      case 'accept':
        if (await accepting.run({ id, seen })) toast('已采纳，可以列入会议了')
        return
      case 'keep':
        return keep(seen)
      case 'support':
        if (await supporting.run({ id })) toast('已支持')
        return
      case 'unsupport':
        if (await unsupporting.run({ id })) toast('已取消支持')
        return
      default:
        setOpened(action)
    }
  }
  return { opened, close: () => setOpened(null), showMore: () => setOpened('more'), deeds, busy, take }
}

export type Acting = ReturnType<typeof useActing>
