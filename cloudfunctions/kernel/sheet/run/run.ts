import type { SheetFound, SheetRun } from 'types/sheets'
import { type Collection, command, type Database } from '../../database'
import { download, remove, upload } from '../../files'

/**
 * The life of a sheet that somebody brought in: checked → running → done, or stopped where it could not go on; expired where
 * nobody carried it out within a day. A domain says what a row is, what it would do, and does it; the rest stands here.
 */

export type RunState = 'checked' | 'running' | 'done' | 'stopped' | 'expired'

/** A run as this folder sees it. */
export type Run = SheetRun & {
  state: RunState
  sheet?: SheetFound
  /**
   * Where only one may run at a time: the community while this one does, its own id before and after. The collection then
   * has a unique index over it.
   */
  lock?: string
}

/**
 * Puts rows of a run into storage.
 * @param name what tells this file of the run from the others; left out: those that are to be carried out
 * @returns the file id
 */
export const keepRows = (
  { communityId, _id }: Pick<Run, 'communityId' | '_id'>,
  rows: readonly unknown[],
  name?: string,
): Promise<string> =>
  upload(`imports/${communityId}/${_id}${name ? `-${name}` : ''}.json`, Buffer.from(JSON.stringify(rows)))

/** Rows as they were kept; null once they are gone. @param file as a run names it */
export async function keptRows<Row>(file: string): Promise<Row[] | null> {
  const content = file === '' ? null : await download(file)
  return content && (JSON.parse(content.toString('utf8')) as Row[])
}

/** The file goes first: as long as it may be there, the run says where. @returns how many runs it was */
export async function forgetRows<R extends Run>(runs: Collection<R>, { _id, rowsFile }: R): Promise<number> {
  await remove([rowsFile])
  return runs.update({ _id }, { rowsFile: '' })
}

/** The run under way under a lock; null where there is none. */
export async function runUnder<R extends Run>(runs: Collection<R>, lock: string): Promise<R | null> {
  const [found] = await runs.find({ where: { lock }, limit: 1 })
  return found ?? null
}

/** The run that this person carried out last, or is still at. The collection has an index over `by.memberId` and `updatedAt`. */
export async function lastRunOf<R extends Run>(
  runs: Collection<R>,
  { communityId, memberId }: { communityId: string; memberId: string },
): Promise<R | null> {
  const [found] = await runs.find({
    where: { 'by.memberId': memberId, communityId, state: command().in(['running', 'done'] satisfies RunState[]) },
    order: [['updatedAt', 'desc']],
    limit: 1,
  })
  return found ?? null
}

/** A collection of runs, as a domain's store has it. */
export type RunsOf<R extends Run> = (db: Database) => Collection<R>
