import type { RequestView } from 'types/request-views'
import { Button } from '@/ui/button'
import { actionName } from '../words'
import type { Offered } from './actions'
import type { Acting } from './use-acting'
import type { Next } from './use-next'

interface ActionButtonProps {
  action: Offered
  request: RequestView
  acting: Acting
  next: Next
  look?: 'main' | 'plain'
}

/** One thing that may be done with a request. */
export function ActionButton({ action, request, acting, next, look = 'plain' }: ActionButtonProps) {
  if (action === 'next') {
    return (
      <Button look={look} busy={next.busy} onPress={() => void next.next()}>
        下一件
      </Button>
    )
  }
  const isWithdrawal = action === 'withdraw'
  return (
    <Button
      look={isWithdrawal ? 'danger' : look}
      busy={isWithdrawal && acting.withdrawing.busy}
      onPress={() => acting.take(action)}
    >
      {action === 'give' ? '受理并派单' : actionName(action, request)}
    </Button>
  )
}
