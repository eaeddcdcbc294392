import { type Collection, Duplicate } from '../../database'
import type { AppError } from '../../errors'
import { forgetRows, keptRows, type Run, runUnder } from './run'

/** Of its own file, because the clock carries out sheets as well and reads none. */

export interface Lock {
  /** Under which one run at a time is carried out: the community. */
  lock: string
  /** What is said while another one runs. */
  another: () => AppError
}

/**
 * Refuses a run beside another one.
 * @returns the run that is under way, which is this one; null where none is
 * @throws what `another` makes of it
 */
export async function refuseBeside<R extends Run>(
  runs: Collection<R>,
  { _id }: R,
  { lock, another }: Lock,
): Promise<R | null> {
  const running = await runUnder(runs, lock)
  if (running && running._id !== _id) throw another()
  return running
}

/**
 * Begins a run that waits for a yes.
 * @param alone where only one may run at a time
 * @throws what `another` makes of a run that is under way
 */
export async function begun<R extends Run>(runs: Collection<R>, run: R, now: Date, alone?: Lock): Promise<R> {
  const set = { state: 'running' as const, ...(alone ? { lock: alone.lock } : {}), updatedAt: now }
  try {
    await runs.update({ _id: run._id, state: 'checked' }, set)
  } catch (thrown) {
    if (!alone || !(thrown instanceof Duplicate)) throw thrown
    throw alone.another()
  }
  return { ...run, ...set }
}

/** What one call did of a run. */
export type Part<R extends Run> = Pick<R, 'done'> & { state: 'running' | 'done' | 'stopped' } & Partial<R>

/**
 * Carries out a part of a run that is under way, and keeps how far it is. Where it has ended by that its rows are forgotten.
 *
 * Of two calls at once both may carry out the same rows, so that `carryOut` must do nothing twice; one of them says how far
 * it is, and the other one what it finds.
 *
 * @param carryOut does so much as one call may; what it gives is kept of the run
 */
export async function goOn<R extends Run, Row>(
  runs: Collection<R>,
  run: R,
  now: Date,
  carryOut: (rows: Row[]) => Promise<Part<R>>,
): Promise<R> {
  const { _id, done } = run
  const current = async () => (await runs.get(_id)) ?? run
  const rows = await keptRows<Row>(run.rowsFile)
  // They are gone when it has ended, perhaps in this moment, by another call.
  if (!rows) return current()
  const part = await carryOut(rows)
  const isOver = part.state !== 'running'
  const set = { ...part, ...(isOver && run.lock ? { lock: _id } : {}), updatedAt: now }
  if ((await runs.update({ _id, state: 'running', done }, set)) === 0) return current()
  if (isOver) await forgetRows(runs, run)
  return { ...run, ...set }
}
