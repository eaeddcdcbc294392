import { useState } from 'react'
import type { AgendaView } from 'types/meeting-inputs'
import type { MeetingAction } from 'types/words/roundtables'
import { api } from '@/cloud/api'
import { confirm } from '@/ui/confirm'
import { toast } from '@/ui/toast'
import { useMeetingDeed } from '../queries'

/** Taking actions on a meeting before it begins. Held by the page, so that closing a sheet loses no key. */
export function useActing(id: string) {
  const [opened, setOpened] = useState<'more' | Exclude<MeetingAction, 'announce'> | null>(null)
  const announcing = useMeetingDeed(id, api.roundtables.announce.mutate)
  const takingOff = useMeetingDeed(id, api.roundtables.takeOff.mutate)
  const deeds = {
    putOn: useMeetingDeed(id, api.roundtables.putOn.mutate),
    addLate: useMeetingDeed(id, api.roundtables.addLate.mutate),
    move: useMeetingDeed(id, api.roundtables.move.mutate),
    cancel: useMeetingDeed(id, api.roundtables.cancel.mutate),
  }

  const announce = async ({ version: seen, agenda }: AgendaView) => {
    const words = {
      title: `公布 ${agenda.length} 项议题？`,
      text: '公布后邻居们都看得到，反映过的居民会收到消息。以后只能增加临时议题。',
      yes: '公布',
    }
    if ((await confirm(words)) && (await announcing.run({ id, seen }))) toast('议题已公布')
  }

  const take = async (action: MeetingAction, meeting: AgendaView): Promise<void> => {
    if (action !== 'announce') return setOpened(action)
    setOpened(null)
    await announce(meeting)
  }
  return {
    opened,
    close: () => setOpened(null),
    showMore: () => setOpened('more'),
    deeds,
    takingOff,
    busy: { announce: announcing.busy } as Partial<Record<MeetingAction, boolean>>,
    take,
  }
}

export type Acting = ReturnType<typeof useActing>
