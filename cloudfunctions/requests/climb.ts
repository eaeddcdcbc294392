import type { RequestDocument } from 'types/requests'
import { POST_NAMES, type PostKey, postKey, RESPONSIBILITY_CHAIN } from 'types/words/posts'
import { newId } from '../kernel/ids'
import type { Step } from '../kernel/matter'
import { afterWorkingDays } from '../kernel/time'

/** Working days between two levels of the climb. */
const CLIMBING_DAYS = 1

/** A level above a request: which post over which place is told that it is overdue. */
export interface Rung {
  level: number
  key: PostKey
  label: string
}

/**
 * The levels that an overdue request has still to climb, lowest first (五级负责). A community without yards or blocks has
 * fewer; whether somebody holds the post is for the caller to ask.
 */
export function rungsAbove(request: RequestDocument): Rung[] {
  return RESPONSIBILITY_CHAIN.flatMap(({ post, level }, index) => {
    const place = request.place.path.find((one) => one.level === level)
    if (!place || index < request.level) return []
    return [{ level: index + 1, key: postKey(post, place.id), label: `${POST_NAMES[post]} · ${place.label}` }]
  })
}

/**
 * One level up: that post is told, the owner stays the owner, the due time stays the promise that was broken.
 * With no rung left the request stays overdue and is not looked at again until somebody acts.
 */
export function climb(request: RequestDocument, rung: Rung | undefined, now: Date): Step<RequestDocument> {
  return {
    set: {
      level: rung?.level ?? RESPONSIBILITY_CHAIN.length,
      climbAt: rung ? afterWorkingDays(now, CLIMBING_DAYS) : null,
      ...(rung && !request.handlers.includes(rung.key) ? { handlers: [...request.handlers, rung.key] } : {}),
    },
    entry: {
      id: newId(),
      at: now,
      step: 'climb',
      by: null,
      key: null,
      state: request.state,
      text: rung ? `已超过办理期限，提醒${rung.label}督办` : '已超过办理期限，已提醒到最高一级',
    },
    events: rung ? ['request.climbed'] : [],
  }
}
