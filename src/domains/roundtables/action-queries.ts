import type { ActionView } from 'types/action-inputs'
import { api } from '@/cloud/api'
import { keysOf } from '@/screen/keys'
import { useMatterDeed } from '@/screen/matter'
import { useAsked } from '@/screen/use-asked'
import { usePages } from '@/screen/use-pages'

/** What screens ask the cloud about the actions of a roundtable, and under which names the answers are kept. */

const keys = keysOf('meeting-actions')
export const actionKeys = {
  lists: keys.lists,
  one: keys.one,
  mine: (phase: 'open' | 'over') => keys.list(`mine-${phase}`),
  chain: (requestId: string) => keys.list(`chain-${requestId}`),
  outcomes: (year: number) => keys.list(`outcomes-${year}`),
}

export const useAction = (id: string) =>
  useAsked(actionKeys.one(id), (since) => api.roundtables.action.query({ id, since }), { enabled: id !== '' })

export const useMyActions = (phase: 'open' | 'over') =>
  usePages(actionKeys.mine(phase), (cursor, since) => api.roundtables.myActions.query({ phase, cursor, since }), {
    atOnce: 5,
  })

export const useChain = (requestId: string) =>
  useAsked(actionKeys.chain(requestId), (since) => api.roundtables.chain.query({ requestId, since }), {
    enabled: requestId !== '',
  })

export const useOutcomes = (year: number) =>
  useAsked(actionKeys.outcomes(year), (since) => api.roundtables.outcomes.query({ year, since }))

/** One step with an action: the answer is shown at once, and every list that may have changed is asked anew. */
export const useActionDeed = <Input extends { key: string }>(id: string, send: (input: Input) => Promise<ActionView>) =>
  useMatterDeed({ keys }, id, send)
