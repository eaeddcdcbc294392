import cloud from 'wx-server-sdk'
import { chain } from '../chain'
import { removeErased } from '../domains/members/erasing'
import { members } from '../domains/members/store'
import { askAgain } from '../domains/photos/checks'
import { removeUnused } from '../domains/photos/reactions'
import { removeReserved } from '../domains/photos/reserved'
import { finishImports } from '../domains/places/import/apply'
import { invitations } from '../domains/posts/store'
import { closeUnanswered, endTerms } from '../domains/posts/terms'
import { putOffPromises } from '../domains/requests/announced'
import { climbOverdue } from '../domains/requests/overdue'
import { units } from '../domains/units/store'
import { type Context, contextsFor } from '../kernel/context'
import { sweep } from '../kernel/effects'
import { deployedCalendar } from '../kernel/holidays'
import { logFault } from '../kernel/log'
import { MATTERS, mattersOf } from '../kernel/matters'
import { sealAnew } from '../kernel/resealing'
import { type Share, shareOf } from '../kernel/share'
import { isByTimer } from '../kernel/source'
import { countAllStuck } from '../kernel/stuck'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV } as unknown as Parameters<typeof cloud.init>[0])

/** What the tasks of one run may take together, of the minute that the timer has. Milliseconds. */
const AT_MOST = 50_000

type Task = (share: Share) => Promise<number>

function tasksOf(context: Context): Record<string, Task> {
  const { db } = context
  return {
    ...Object.fromEntries(
      MATTERS.map((name): [string, Task] => [`${name}Swept`, (share) => sweep(context, mattersOf(db, name), share)]),
    ),
    // Before the climb: what is put off is not overdue.
    putOff: (share) => putOffPromises(context, share),
    climbed: (share) => climbOverdue(context, share),
    picturesAskedAgain: (share) => askAgain(context, share),
    importsFinished: (share) => finishImports(context, share),
    termsEnded: (share) => endTerms(context, share),
    invitationsExpired: (share) => closeUnanswered(context, share),
    uploadsRemoved: (share) => removeUnused(context, share),
    reservedRemoved: (share) => removeReserved(context, share),
    phonesSealedAnew: (share) => sealAnew(members(db), 'phone', ({ phone }) => phone, share),
    invitationsSealedAnew: (share) => sealAnew(invitations(db), 'invited.phone', ({ invited }) => invited.phone, share),
    unitsSealedAnew: (share) => sealAnew(units(db), 'contact.phone', ({ contact }) => contact?.phone ?? null, share),
    erasedRemoved: (share) => removeErased(context, share),
    effectsStuck: () => countAllStuck(db),
  }
}

/**
 * Entry of the timer: what was left undone, what fell due, what nobody used. Each task has its part of the time and goes on
 * in the next run where it ended in this one. Anyone in WeChat can call a function by its name, but only the timer comes
 * as `wx_trigger` and without an openid.
 */
export async function main() {
  if (!isByTimer(cloud.getWXContext())) return { error: { code: 'FORBIDDEN', message: '这项任务由系统定时执行' } }
  const calendar = deployedCalendar()
  const context = contextsFor({ openid: null, communityId: null, now: new Date(), calendar, chain })()
  const tasks = Object.entries(tasksOf(context))
  const done: Record<string, number> = {}
  const until = performance.now() + AT_MOST
  for (const [index, [name, run]] of tasks.entries()) {
    // What one task leaves of its part is there for those after it.
    const share = shareOf((until - performance.now()) / (tasks.length - index))
    // One task that fails must not keep the others from running.
    done[name] = await run(share).catch((thrown) => {
      logFault(`clock: ${name}`, thrown)
      return -1
    })
  }
  console.log(JSON.stringify({ kind: 'clock', ...done }))
  return done
}
