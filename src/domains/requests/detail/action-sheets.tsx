import type { RequestView } from 'types/requests'
import { MoreActions } from '@/screen/actions/action-bar'
import { ActionButton } from './action-button'
import { layOut } from './actions'
import { ReopenSheet } from './reopen-sheet'
import { SettleSheet } from './settle-sheet'
import type { Acting } from './use-acting'

interface ActionSheetsProps {
  request: RequestView
  acting: Acting
}

/** What stands open over the page. */
export function ActionSheets({ request, acting }: ActionSheetsProps) {
  const { opened, close } = acting
  if (opened === 'settle') return <SettleSheet request={request} settling={acting.settling} onClose={close} />
  if (opened === 'reopen') return <ReopenSheet request={request} reopening={acting.reopening} onClose={close} />
  if (opened !== 'more') return null
  return (
    <MoreActions
      layout={layOut(request)}
      button={(action) => <ActionButton action={action} request={request} acting={acting} />}
      onClose={close}
    />
  )
}
