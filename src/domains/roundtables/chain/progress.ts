import type { ChainView } from 'types/action-inputs'
import type { ItemState } from 'types/words/roundtables'

/** How far a request has come at the roundtable. */

export const CHAIN_STEPS = ['提到圆桌会议', '列入议题', '开会商量', '落实定下的事', '确认解决了吗'] as const

/** What is under way while an item stands so; what ended without anything to do has no steps. */
const UNDER_WAY: Partial<Record<ItemState, number>> = {
  proposed: 1,
  accepted: 1,
  postponed: 1,
  onAgenda: 2,
  resolved: 3,
}

/** @returns the step under way, from 0; all of them once it is settled; null where there is none to tell */
export function chainStep({ request, items }: Pick<ChainView, 'items'> & ChainRequest): number | null {
  if (items.length === 0) return null
  if (request.settled) return CHAIN_STEPS.length
  if (request.asked) return CHAIN_STEPS.length - 1
  const steps = items.flatMap(({ state }) => UNDER_WAY[state] ?? [])
  return steps.length > 0 ? Math.max(...steps) : null
}

interface ChainRequest {
  request: Pick<ChainView['request'], 'asked' | 'settled'>
}
