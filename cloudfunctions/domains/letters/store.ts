import type { LetterRunDocument } from 'types/letters'
import type { LetterState } from 'types/words/letters'
import { command, type Database, exceptFor } from '../../kernel/database'
import { afterPinyin, BY_PINYIN, wholeById } from '../../kernel/in-order'
import { mattersOf } from '../../kernel/matters'

/** The queries of letters. Lists of people are by pinyin, and in no other order. */

export const letters = (db: Database) => mattersOf(db, 'letters')
export const feedback = (db: Database) => mattersOf(db, 'unitFeedback')
export const runs = (db: Database) => db.collection<LetterRunDocument>('letterRuns')

const LISTED = ['_id', 'name', 'pinyin', 'unit', 'year', 'number', 'state'] as const
export type ListedLetter = Awaited<ReturnType<typeof lettersOf>>[number]

interface Asked {
  communityId: string
  unitId?: string | undefined
  year?: string | undefined
  states?: readonly LetterState[] | undefined
  after: string | undefined
}

/** The letters of a community, or those to one unit, a page at a time. */
export const lettersOf = (db: Database, { communityId, unitId, year, states, after }: Asked, limit: number) => {
  const _ = command()
  const where = _.and([
    {
      communityId,
      ...(unitId ? { 'unit.id': unitId } : {}),
      ...(year ? { year } : {}),
      ...(states ? { state: _.in([...states]) } : {}),
    },
    afterPinyin(after),
  ]) as unknown as Record<string, unknown>
  return letters(db).findOnly(LISTED, {
    where,
    order: BY_PINYIN,
    limit,
  })
}

/** Letters that were shown to a member, the newest first. */
export const lettersFor = (db: Database, memberId: string, before: string | undefined, limit: number) =>
  letters(db).findOnly(LISTED, {
    where: { memberId, state: command().neq('drafted'), ...(before ? { year: command().lt(before) } : {}) },
    order: [
      ['year', 'desc'],
      ['_id', 'asc'],
    ],
    limit,
  })

/** Letters at which the clock has to look. */
export const lettersDue = (db: Database, now: Date, except: string[], limit: number) =>
  letters(db).find({
    where: { dueAt: command().lte(now), ...exceptFor(except) },
    order: [['dueAt', 'asc']],
    limit,
  })

/** Letters of a unit that were not sent, a hundred at a time. @param after the id of the last one looked at */
export const unsentOfUnit = (db: Database, unitId: string, after: string, limit: number) =>
  letters(db).find({
    where: {
      'unit.id': unitId,
      state: command().in(['drafted', 'shown', 'disputed', 'kept']),
      _id: command().gt(after),
    },
    order: [['_id', 'asc']],
    limit,
  })

/** More than one person has letters: one a year, and one for each that was withdrawn. */
const OF_ONE = 100

/** The letters of a person and a year, whatever became of them. */
export const lettersOfYear = (db: Database, fileId: string, year: string) =>
  letters(db).find({ where: { fileId, year }, limit: OF_ONE })

/** All letters of a file. */
export const lettersOfFile = (db: Database, fileId: string) => letters(db).find({ where: { fileId }, limit: OF_ONE })

export const letterBy = async (db: Database, number: string) => {
  const [found] = await letters(db).find({ where: { number }, limit: 1 })
  return found ?? null
}

/** Runs that somebody began and left. */
export const runsLeft = (db: Database, before: Date, except: string[], limit: number) =>
  runs(db).find({ where: { state: 'running', updatedAt: command().lt(before), ...exceptFor(except) }, limit })

export const feedbackOf = (
  db: Database,
  { communityId, unitId }: { communityId: string; unitId?: string | undefined },
  before: string | undefined,
  limit: number,
) =>
  feedback(db).findOnly(['_id', 'unit', 'text', 'reply', 'state', 'createdAt', 'order', 'version'], {
    where: {
      communityId,
      ...(unitId ? { 'unit.id': unitId } : {}),
      ...(before ? { order: command().lt(before) } : {}),
    },
    order: [['order', 'desc']],
    limit,
  })

/** Whole, in the order of their ids. */
export const wholeLetters = (
  db: Database,
  field: 'memberId' | 'timeline.by.memberId',
  memberId: string,
  after: string | undefined,
  limit: number,
) => wholeById(letters(db), { [field]: memberId }, after, limit)
