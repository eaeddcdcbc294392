import { createHash } from 'node:crypto'
import type { Unchanged } from 'types/common'
import { markOfList } from 'types/words/list-mark'
import type { Context } from './context'

/**
 * Pages that lie open ask again and again, and mostly nothing has changed. With its answer a query gives a mark; a page that
 * sends it back as `since` is told no more than that nothing has changed, as long as it would read the same answer.
 */

/** Who asks, and when. Visitors ask as well as members. */
type Asking = Pick<Context, 'openid' | 'now'>

export const UNCHANGED: Unchanged = { unchanged: true }

/** A digest of what this reader sees. It changes as soon as anything that they see changes. */
const digestOf = ({ openid }: Asking, shown: object): string =>
  createHash('sha256')
    .update(JSON.stringify([openid, shown]))
    .digest('base64url')
    .slice(0, 22)

/** An answer with its mark. */
export const marked = <V extends object>(asking: Asking, shown: V): V & { mark: string } => ({
  ...shown,
  mark: digestOf(asking, shown),
})

/** What is told to whoever sent `since`, where the answer had to be read whole to know. */
export const unlessKnown = <V extends { mark: string }>(since: string | undefined, answer: V): V | Unchanged =>
  answer.mark === since ? UNCHANGED : answer

/** The same of an answer that is a bare list, and nothing beside it. */
export const listUnlessKnown = <I>(since: string | undefined, list: I[]): I[] | Unchanged =>
  markOfList(list) === since ? UNCHANGED : list

/**
 * The mark of an answer that holds more than was read to know whether anything has changed, as the addresses of pictures.
 * @param shown what is read at every asking
 * @param until when the rest is old, and given anew in any case; null where there is no rest
 */
export const markUntil = (asking: Asking, shown: object, until: Date | null): string =>
  until ? `${digestOf(asking, shown)}.${until.getTime()}` : digestOf(asking, shown)

/** Whether an answer with this mark can stay on the screen: `shown` is what it was, and the rest is not old. */
export function isKnown(asking: Asking, since: string | undefined, shown: object): boolean {
  const [digest, until] = since?.split('.') ?? []
  if (digest !== digestOf(asking, shown)) return false
  return until === undefined || asking.now.getTime() < Number(until)
}
