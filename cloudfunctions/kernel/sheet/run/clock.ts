import { FORMER_NAME } from 'types/words/members'
import type { Context } from '../../context'
import { type Collection, type Condition, command, exceptFor } from '../../database'
import { remove } from '../../files'
import type { Former } from '../../former'
import { logFault } from '../../log'
import { type Share, workOff } from '../../share'
import { forgetRows, type Run, type RunState } from './run'

/** After so long without a call the phone is away. Milliseconds. */
const LEFT_BEHIND = 60_000
/** After so long nobody will say yes, or go on, any more. Milliseconds. */
export const WAITING_AT_MOST = 24 * 3_600_000

const WAITING: RunState[] = ['checked', 'running']
const ENDED: RunState[] = ['done', 'stopped', 'expired']

interface Tidied<R extends Run> {
  /** With indexes over `rowsFile` and `updatedAt`, and where the clock goes on, over `state` and `updatedAt`. */
  runs: Collection<R>
  /** Carries out one more part of a run that a phone left behind; left out where only a person may. */
  goOn?: (run: R) => Promise<R>
  /** Other files of a run that go after a time; the collection has an index over each field and `updatedAt`. */
  others?: readonly OtherFile<R>[]
}

interface OtherFile<R extends Run> {
  /** In which the run says where it is; empty once it is gone. */
  field: keyof R & string
  /** Milliseconds since the run was touched. */
  after: number
}

/**
 * What the clock does about the runs of one domain: it goes on with what a phone left behind, lets a run expire that nobody
 * has touched for a day, and forgets its rows.
 * @returns how many runs it moved on, and files it forgot
 */
export async function tidyRuns<R extends Run>(
  { now }: Context,
  share: Share,
  { runs, goOn, others = [] }: Tidied<R>,
): Promise<number> {
  const ago = (milliseconds: number) => command().lt(new Date(now.getTime() - milliseconds))
  const each = (where: Condition, work: (run: R) => Promise<number>) =>
    workOff(share, {
      find: (except, limit) =>
        runs.find({ where: { ...where, ...exceptFor(except) }, order: [['updatedAt', 'asc']], limit }),
      work,
      failed: ({ _id }, thrown) => logFault(`the sheet ${_id} of ${runs.name}`, thrown),
    })
  const movedOn = goOn
    ? await each({ state: 'running', updatedAt: ago(LEFT_BEHIND) }, async (found) => {
        let run = found
        while (run.state === 'running' && !share.isOver()) {
          const before = run.done
          run = await goOn(run)
          // It does not get on at this moment: the next round tries again.
          if (run.done === before) break
        }
        return 1
      })
    : 0
  const left = { rowsFile: command().neq(''), updatedAt: ago(WAITING_AT_MOST), state: command().in(WAITING) }
  const forgotten = await each(left, async (run) => {
    const { _id, state, updatedAt, lock } = run
    // Somebody may say yes in this moment.
    const ended = { state: 'expired', ...(lock ? { lock: _id } : {}) }
    if ((await runs.update({ _id, state, updatedAt }, ended)) === 0) return 0
    return forgetRows(runs, run)
  })
  // A call that ended a run may have died before it removed the rows.
  const ended = { rowsFile: command().neq(''), updatedAt: ago(LEFT_BEHIND), state: command().in(ENDED) }
  let count = movedOn + forgotten + (await each(ended, (run) => forgetRows(runs, run)))
  for (const { field, after } of others) {
    count += await each({ [field]: command().neq(''), updatedAt: ago(after) }, async (run) => {
      await remove([run[field] as string])
      return runs.update({ _id: run._id, [field]: run[field] }, { [field]: '' })
    })
  }
  return count
}

/**
 * Takes the name of a former member out of the runs that they brought in, and their files out of storage. What was not
 * carried out by then expires.
 * @param others the fields in which a run has more files
 */
export async function forgetBringer<R extends Run>(
  runs: Collection<R>,
  { memberId, formerId }: Former,
  others: readonly (keyof R & string)[] = [],
): Promise<void> {
  const files = ['rowsFile', ...others] as (keyof R & string)[]
  for (;;) {
    const found = await runs.find({ where: { 'by.memberId': memberId }, limit: 100 })
    if (found.length === 0) return
    await remove(found.flatMap((run) => files.map((field) => run[field] as string).filter(Boolean)))
    const by = { 'by.memberId': formerId, 'by.name': FORMER_NAME, sentDigest: command().remove() }
    const emptied = Object.fromEntries(files.map((field) => [field, '']))
    for (const { _id, state, lock } of found) {
      const ended = ENDED.includes(state) ? {} : { state: 'expired', ...(lock ? { lock: _id } : {}) }
      await runs.update({ _id }, { ...by, ...ended, ...emptied })
    }
  }
}
