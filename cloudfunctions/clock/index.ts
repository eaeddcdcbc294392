import cloud from 'wx-server-sdk'
import { chain } from '../chain'
import { type Context, contextsFor } from '../kernel/context'
import { sweep } from '../kernel/effects'
import { deployedCalendar } from '../kernel/holidays'
import { logFault } from '../kernel/log'
import { MATTERS, mattersOf } from '../kernel/matters'
import { type Share, shareOf } from '../kernel/share'
import { isByTimer } from '../kernel/source'
import { countAllStuck } from '../kernel/stuck'
import { clockTasks, waits } from '../work'

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
    ...Object.fromEntries(
      Object.entries(clockTasks).map(([name, run]): [string, Task] => [name, (share) => run(context, share)]),
    ),
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
  const context = contextsFor({ openid: null, communityId: null, now: new Date(), calendar, chain, waits })()
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
