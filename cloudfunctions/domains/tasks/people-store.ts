import type { Skill } from 'types/words/tasks'
import { command, type Database } from '../../kernel/database'
import { mattersOf } from '../../kernel/matters'
import { foundInSlices } from '../../kernel/slices'
import type { ComingTask } from './claiming'
import { keyAt } from './rules'
import { COMING, tasks } from './store'

/** The queries about volunteers, and about many people at once. */

export const volunteers = (db: Database) => mattersOf(db, 'volunteers')

/** What these members say of themselves as volunteers; whoever never said anything is not among them. */
export async function skillsOf(db: Database, memberIds: readonly string[]) {
  const found = await volunteers(db).findOnly(['_id', 'skills', 'times', 'minor', 'consents'], {
    where: { _id: command().in([...memberIds]) },
    limit: memberIds.length,
  })
  return new Map(found.map((one) => [one._id, one]))
}

const PEOPLE_AT_ONCE = 50

/** The tasks in which any of these people has a place and that end after a moment. */
export const comingOfAll = (db: Database, memberIds: readonly string[], after: Date): Promise<ComingTask[]> =>
  foundInSlices(memberIds, PEOPLE_AT_ONCE, (slice) =>
    tasks(db).findOnly(COMING, {
      where: { 'claims.memberId': command().in(slice), endKey: command().gt(keyAt(after, '~')) },
      limit: 1_000,
    }),
  )

/** When these people were asked for help, task by task, the latest tasks first. */
export const askingsOf = (db: Database, memberIds: readonly string[]) =>
  foundInSlices(memberIds, PEOPLE_AT_ONCE, (slice) =>
    tasks(db).findOnly(['_id', 'asked'], {
      where: { 'asked.memberId': command().in(slice) },
      order: [['startKey', 'desc']],
      limit: 200,
    }),
  )

/** Whole tasks for which somebody was asked, in the order of their start. */
export const askedIn = (db: Database, memberId: string, after: string | undefined, limit: number) =>
  tasks(db).find({
    where: { 'asked.memberId': memberId, startKey: command().gt(after ?? '') },
    order: [['startKey', 'asc']],
    limit,
  })

/** Who said of themselves that they are volunteers in a community, with a skill where one is asked for. */
export const introducedIn = (
  db: Database,
  { communityId, skill }: { communityId: string; skill: Skill | null },
  limit: number,
) => volunteers(db).findOnly(['_id'], { where: { communityId, ...(skill ? { skills: skill } : {}) }, limit })
