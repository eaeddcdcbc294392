import { useState } from 'react'
import type { TalentView } from 'types/talents'
import type { TalentAction } from 'types/words/talents'
import { api } from '@/cloud/api'
import { confirm } from '@/ui/confirm'
import { toast } from '@/ui/toast'
import { useTalentDeed } from '../queries'

/** Taking actions on what somebody offers. Held by the page, so that closing a sheet loses no key. */
export function useActing(id: string) {
  const [opened, setOpened] = useState<'more' | 'date' | 'otherTime' | 'decline' | 'hold' | null>(null)
  const confirming = useTalentDeed(id, api.talents.confirm.mutate)
  const withdrawing = useTalentDeed(id, api.talents.withdraw.mutate)
  const deeds = {
    date: useTalentDeed(id, api.talents.date.mutate),
    otherTime: useTalentDeed(id, api.talents.otherTime.mutate),
    decline: useTalentDeed(id, api.talents.decline.mutate),
    hold: useTalentDeed(id, api.talents.hold.mutate),
  }
  const busy: Partial<Record<TalentAction, boolean>> = { confirm: confirming.busy, withdraw: withdrawing.busy }

  const take = async (action: TalentAction, { version: seen }: TalentView): Promise<void> => {
    setOpened(null)
    if (action === 'confirm') {
      if (await confirming.run({ id, seen })) toast('已确认，到时候见')
      return
    }
    if (action === 'withdraw') {
      const words = { title: '撤回报名？', yes: '撤回', text: '以后还可以再报。' }
      if ((await confirm(words)) && (await withdrawing.run({ id, seen }))) toast('已撤回')
      return
    }
    setOpened(action)
  }
  return { opened, close: () => setOpened(null), showMore: () => setOpened('more'), deeds, busy, take }
}

export type Acting = ReturnType<typeof useActing>
