import type { RequestDocument } from 'types/requests'
import type { Context } from '../../kernel/context'
import { command } from '../../kernel/database'
import { logFault } from '../../kernel/log'
import { type Share, workOff } from '../../kernel/share'
import { withCallerKept } from './clock-store'
import { NOBODY } from './parties'
import { requests } from './store'

/**
 * So long after a request was closed the name, number and door of a caller who has not taken it over are kept. Until then
 * what was declined may be reopened for them, and they may still come and take it over. Milliseconds.
 */
const KEPT = 30 * 24 * 60 * 60_000

/**
 * Forgets for whom a request was filed, where it was closed long ago and they never took it over. Run by the clock.
 * @returns how many; one that somebody changed in the same moment is left to the next run
 */
export function forgetCallers({ db, now }: Context, share: Share): Promise<number> {
  return workOff(share, {
    find: (except, limit) => withCallerKept(db, new Date(now.getTime() - KEPT), except, limit),
    work: (request) => requests(db).update({ _id: request._id, version: request.version }, withoutCaller(request)),
    failed: ({ _id }, thrown) => logFault(`forgetting who called about ${_id}`, thrown),
  })
}

/** Whoever has it on their screen decides on old news: its version moves. */
function withoutCaller({ reporter, behalf, timeline }: RequestDocument): Record<string, unknown> {
  const _ = command()
  // What was sent stands in the digest of the first entry.
  const [{ digest: _sent, ...first } = {}, ...others] = timeline
  return {
    reporter: _.set({ ...reporter, name: NOBODY }),
    behalf: _.set({ ...behalf, name: null, phone: null, door: null }),
    timeline: _.set([first, ...others]),
    version: _.inc(1),
  }
}
