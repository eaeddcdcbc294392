import type { OfferedHandler, RequestView } from 'types/request-views'
import { MoreActions } from '@/screen/actions/action-bar'
import { ActionButton } from './action-button'
import { layOut } from './actions'
import { GiveSheet } from './give-sheet'
import { ReopenSheet } from './reopen-sheet'
import { SettleSheet } from './settle-sheet'
import { ToldSheet } from './told-sheet'
import type { Acting } from './use-acting'
import type { Next } from './use-next'

interface ActionSheetsProps {
  request: RequestView
  /** To whom the like of it mostly goes. */
  usual: OfferedHandler | undefined
  acting: Acting
  next: Next
}

/** What stands open over the page. What cannot be done any more, as somebody else was faster, stands open no longer. */
export function ActionSheets({ request, usual, acting, next }: ActionSheetsProps) {
  const { opened, close } = acting
  if (opened === null) return null
  if (opened === 'more') {
    return (
      <MoreActions
        layout={layOut(request, { usual: usual !== undefined, next: next.isOffered })}
        button={(action) => <ActionButton action={action} request={request} acting={acting} next={next} />}
        onClose={close}
      />
    )
  }
  if (opened === 'give') {
    return usual ? <GiveSheet request={request} usual={usual} deed={acting.giving} onClose={close} /> : null
  }
  if (!request.actions.includes(opened)) return null
  switch (opened) {
    case 'settle':
      return <SettleSheet request={request} settling={acting.settling} onClose={close} />
    case 'reopen':
      return <ReopenSheet request={request} reopening={acting.reopening} onClose={close} />
    case 'accept':
      return <ToldSheet request={request} action='accept' deed={acting.accepting} onClose={close} />
    case 'start':
      return <ToldSheet request={request} action='start' deed={acting.starting} onClose={close} />
  }
}
