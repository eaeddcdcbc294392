import type { RoundtableDocument, TableDocument } from 'types/roundtables'
import { command, type Database, exceptFor, insertOnce } from '../../kernel/database'
import { mattersOf } from '../../kernel/matters'
import { emptyTable } from './table'

export const tables = (db: Database) => mattersOf(db, 'tables')
export const roundtables = (db: Database) => mattersOf(db, 'roundtables')
export const agendaItems = (db: Database) => mattersOf(db, 'agendaItems')
export const meetingActions = (db: Database) => mattersOf(db, 'meetingActions')

/**
 * The table of a community; an empty one where nobody has arranged it.
 * @param laid stores the empty one, so that a step can be taken on it
 */
export async function theTable(
  db: Database,
  communityId: string,
  now: Date,
  { laid = false }: { laid?: boolean } = {},
): Promise<TableDocument> {
  const there = await tables(db).get(communityId)
  if (there) return there
  const empty = emptyTable(communityId, now)
  return laid ? insertOnce(tables(db), empty) : empty
}

/** Matters in which somebody stands in a way, in the order of their ids. */
export const standingIn =
  <N extends 'tables' | 'roundtables' | 'agendaItems' | 'meetingActions'>(name: N, field: string) =>
  (db: Database, memberId: string, after: string | undefined, limit: number) =>
    mattersOf(db, name).find({
      where: { [field]: memberId, ...(after ? { _id: command().gt(after) } : {}) },
      order: [['_id', 'asc']],
      limit,
    })

/** Enough of a meeting to know whether somebody has seen it as it is. */
export const glance = async (db: Database, id: string) => {
  const [found] = await roundtables(db).findOnly(['_id', 'communityId', 'version'], { where: { _id: id }, limit: 1 })
  return found
}

/** Meetings in a state that the clock has to look at by now, the longest due first. */
export const dueMeetings = (
  db: Database,
  state: RoundtableDocument['state'],
  now: Date,
  except: string[],
  limit: number,
) =>
  roundtables(db).find({
    where: { state, dueAt: command().lte(now), ...exceptFor(except) },
    order: [['dueAt', 'asc']],
    limit,
  })
