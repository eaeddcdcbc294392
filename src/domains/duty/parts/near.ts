import type { ActivityView } from 'types/duty-views'
import { CHECK_IN_MARGIN } from 'types/words/duty'

const MARGIN = CHECK_IN_MARGIN * 60_000

/**
 * Where an activity stands, for checking in. What the cloud said holds; a page that lies open without a network goes by the
 * phone's clock.
 */
export function nearness(
  { state, isNear, startsAt, endsAt }: Pick<ActivityView, 'state' | 'isNear' | 'startsAt' | 'endsAt'>,
  now: number,
): 'before' | 'near' | 'after' {
  if (state === 'cancelled') return 'after'
  if (isNear) return 'near'
  if (now < startsAt - MARGIN) return 'before'
  return now <= endsAt + MARGIN ? 'near' : 'after'
}
