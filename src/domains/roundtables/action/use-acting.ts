import { useState } from 'react'
import type { ActionView } from 'types/action-inputs'
import type { ActionDeed } from 'types/words/meeting-actions'
import { api } from '@/cloud/api'
import { open } from '@/screen/go'
import { confirm } from '@/ui/confirm'
import { toast } from '@/ui/toast'
import { useActionDeed } from '../action-queries'
import { actionWays } from '../action-ways'

/** Taking steps with an action. Held by the page, so that closing a sheet loses no key. */
export function useActing(id: string) {
  const [opened, setOpened] = useState<'more' | 'linkTask' | ActionDeed | null>(null)
  const starting = useActionDeed(id, api.roundtables.startAction.mutate)
  const taking = useActionDeed(id, api.roundtables.takeHandOver.mutate)
  const deeds = {
    acceptReport: useActionDeed(id, api.roundtables.acceptReport.mutate),
    sendBack: useActionDeed(id, api.roundtables.sendBack.mutate),
    offerAction: useActionDeed(id, api.roundtables.offerAction.mutate),
    declineHandOver: useActionDeed(id, api.roundtables.declineHandOver.mutate),
    applyFor: useActionDeed(id, api.roundtables.applyFor.mutate),
    enterAnswer: useActionDeed(id, api.roundtables.enterAnswer.mutate),
    linkRequest: useActionDeed(id, api.roundtables.linkRequest.mutate),
    linkTask: useActionDeed(id, api.roundtables.linkTask.mutate),
  }
  const busy: Partial<Record<ActionDeed, boolean>> = { startAction: starting.busy, takeHandOver: taking.busy }

  const take = async (deed: ActionDeed, { version: seen }: ActionView): Promise<void> => {
    setOpened(null)
    if (deed === 'startAction') {
      if (await starting.run({ id, seen })) toast('已开始落实')
    } else if (deed === 'takeHandOver') {
      const words = { title: '接下这件事？', yes: '我来接', text: '以后由您这个席位来办。' }
      if ((await confirm(words)) && (await taking.run({ id, seen }))) toast('已接手')
    } else if (deed === 'reportAction' || deed === 'newVersion') {
      open(actionWays.report(id, deed))
    } else {
      setOpened(deed)
    }
  }
  return { opened, close: () => setOpened(null), showMore: () => setOpened('more'), show: setOpened, deeds, busy, take }
}

export type Acting = ReturnType<typeof useActing>
