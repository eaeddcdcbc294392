import type { RequestView } from 'types/request-views'
import { type RequestAction, standingName } from 'types/words/requests'
import { type Handling, useChanged } from '@/screen/handling/handling'
import { ways } from '../ways'
import { actionName } from '../words'
import { Digest } from './digest'

/** A step of a handler, as it is asked for. */
export interface Step {
  request: RequestView
  action: RequestAction
}

/** What the page of a step shows of its request. */
export function useStep({ request, action }: Step): Handling {
  const changed = useChanged(request)
  const name = actionName(action, request)
  return {
    matter: request,
    name,
    obstacle: request.actions.includes(action)
      ? null
      : `这件诉求现在是“${standingName(request, request.mine)}”，您不能${name}。`,
    detail: ways.detail(request.id),
    digest: <Digest request={request} changed={changed} now={Date.now()} />,
  }
}
