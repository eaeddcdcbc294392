import type { RequestDocument } from 'types/requests'
import { OPEN_PHASES } from 'types/words/requests'
import { command, type Database, exceptFor } from '../../kernel/database'
import { requests } from './store'

/** What the clock looks for among requests, a page at a time. */

/** What is open and promised for a day of this year, counted while its days off were not known. */
export const promisedProvisionally = (db: Database, year: number, except: string[], limit: number) => {
  const _ = command()
  const newYear = (of: number) => new Date(`${of}-01-01T00:00:00+08:00`)
  return requests(db).find({
    where: {
      'counted.provisional': true,
      phase: _.in([...OPEN_PHASES]),
      dueAt: _.gte(newYear(year)).and(_.lt(newYear(year + 1))),
      ...exceptFor(except),
    },
    limit,
  })
}

/** What was promised provisionally holds. Its version stays: nothing changed for whoever has it on their screen. */
export const keepPromise = (db: Database, { _id, version }: RequestDocument) =>
  requests(db).update({ _id, version }, { 'counted.provisional': false })

/** What was closed before this moment and still says for whom it was filed. A closed one's `sortKey` begins with its closing time. */
export const withCallerKept = (db: Database, before: Date, except: string[], limit: number) => {
  const _ = command()
  return requests(db).find({
    // A door: null where it was taken over or forgotten, and no request of one's own has one.
    where: {
      phase: 'closed',
      'behalf.door': _.gt(''),
      sortKey: _.lt(before.toISOString()),
      ...exceptFor(except),
    },
    limit,
  })
}
