import type { RequestDocument } from 'types/requests'
import { RESPONSIBILITY_CHAIN } from 'types/words/posts'
import type { Calendar } from '../../kernel/calendar'
import { newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import type { Level } from '../../kernel/responsibility'
import { afterWorkingDays } from '../../kernel/time'

/** Working days between two levels of the climb. */
const CLIMBING_DAYS = 1

/**
 * One level up: that post is told, the owner stays the owner, the due time stays the promise that was broken.
 * With no level left the request stays overdue and is not looked at again until somebody acts.
 */
export function climb(
  request: RequestDocument,
  next: Level | undefined,
  now: Date,
  calendar: Calendar,
): Step<RequestDocument> {
  return {
    set: {
      level: next?.level ?? RESPONSIBILITY_CHAIN.length,
      climbAt: next ? afterWorkingDays(now, CLIMBING_DAYS, calendar).dueAt : null,
      ...(next && !request.handlers.includes(next.key) ? { handlers: [...request.handlers, next.key] } : {}),
    },
    entry: {
      id: newId(),
      at: now,
      step: 'climb',
      by: null,
      key: null,
      state: request.state,
      text: next ? `已超过办理期限，提醒${next.label}督办` : '已超过办理期限，已提醒到最高一级',
    },
    events: next ? ['request.climbed'] : [],
  }
}
