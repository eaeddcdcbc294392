import type { MemberDocument, Post } from 'types/members'
import type { TermsDocument } from 'types/todos'
import { keyOf } from '../actor'
import type { Context } from '../context'
import { type Database, insertOnce } from '../database'
import { withTermAfter } from '../holders'
import { logFault } from '../log'
import type { Share } from '../share'
import { slicesOf } from '../slices'
import { followTaken } from './following'

/** How far the clock has followed the days on which terms of posts begin: one line, beside those of the rebuilding. */
const terms = (db: Database) => db.collection<TermsDocument>('todoRebuilds')
const LINE = 'terms'

const PAGE = 100
const AT_ONCE = 10

/**
 * What waits for a post that was given for a day to come stands with whoever stands in for it; once that day is there it
 * goes over to the holder. The clock goes through the terms that began since the last time, page by page, and goes on where
 * a run ended. A page that is gone through twice changes nothing; who could not be followed is gone through once more.
 * @returns how many members began a term
 */
export async function followBegunTerms(context: Context, share: Share): Promise<number> {
  const { db, now } = context
  const line = (await terms(db).get(LINE)) ?? (await insertOnce(terms(db), NONE_YET))
  const { since, until, ...from } = line.done ? nextAfter(line, now) : line
  let { after, missed } = from
  let begun = 0
  let isOpen = !line.done
  while (!share.isOver()) {
    const page = await withTermAfter(db, since, after, PAGE)
    for (const slice of slicesOf(page, AT_ONCE)) {
      const outcomes = await Promise.all(slice.map((member) => followTermsOf(context, member, since, until)))
      begun += outcomes.filter((one) => one === 'begun').length
      missed ||= outcomes.includes('failed')
    }
    after = page.at(-1)?._id ?? after
    const done = page.length < PAGE
    // Where no term began nothing is written: the next time looks from the same moment on.
    if (!done || isOpen || page.some(({ posts }) => posts.some(beganBetween(since, until)))) {
      await terms(db).update({ _id: LINE }, { since, until, after, missed, done })
      isOpen = !done
    }
    if (done) break
  }
  return begun
}

const NONE_YET: TermsDocument = {
  _id: LINE,
  since: new Date(0),
  until: new Date(0),
  after: '',
  missed: false,
  done: true,
}

const nextAfter = ({ since, until, missed }: TermsDocument, now: Date) => ({
  since: missed ? since : until,
  until: now,
  after: '',
  missed: false,
})

const beganBetween =
  (since: Date, until: Date) =>
  ({ from }: Post): boolean =>
    from > since && from <= until

/** Whoever took a post at once is followed by the effect of that step. */
async function followTermsOf(
  context: Context,
  { _id, communityId, posts, timeline }: MemberDocument,
  since: Date,
  until: Date,
): Promise<'begun' | 'none' | 'failed'> {
  const wasComing = ({ id, from }: Post) =>
    timeline.some(({ step, post, at }) => step === 'takePost' && post?.id === id && at < from)
  const keys = posts.filter((post) => beganBetween(since, until)(post) && wasComing(post)).map(keyOf)
  if (keys.length === 0) return 'none'
  try {
    await followTaken(context, communityId, keys)
    return 'begun'
  } catch (thrown) {
    logFault(`following the terms of ${_id}`, thrown)
    return 'failed'
  }
}
