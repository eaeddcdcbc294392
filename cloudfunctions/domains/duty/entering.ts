import type { DutyPeriodDocument } from 'types/duty'
import { takeStepWhere, takeStepWhereOn } from '../../kernel/conditional'
import type { Context } from '../../kernel/context'
import { AppError } from '../../kernel/errors'
import { effectsOf } from '../../kernel/matter'
import { beginOnce, begunBy } from '../../kernel/steps'
import { dayInShanghai } from '../../kernel/time'
import { periods } from './period-store'
import { addEntry, type Doing, entryFor, firstEntry, periodIdOf, type Taken, type Whose } from './reporting'
import { periodOn } from './rhythm'
import { settingsOf } from './settings'

/** Takes up what somebody did in the period in which they did it. */

/** The period of a moment, by the rhythm of then. */
export async function periodAt(context: Context, communityId: string, at: Date): Promise<string> {
  const { rhythms } = await settingsOf(context.db, communityId, context.now)
  return periodOn(dayInShanghai(at), rhythms)
}

/**
 * Enters what a person asked to be entered. One source gives one entry, however often and by whomever it comes.
 * @throws {AppError} ALREADY_DONE where it stands there
 */
export async function enterEntry(
  context: Context,
  whose: Whose,
  doing: Doing & { by: NonNullable<Doing['by']> },
  taken: Omit<Taken, 'now'> & { key: string },
): Promise<DutyPeriodDocument> {
  const { now, sent } = context
  const period = await periodAt(context, whose.communityId, doing.at)
  const matterId = periodIdOf(whose._id, period)
  if (!(await periods(context.db).get(matterId))) {
    const begun = await begin(context, whose, period, doing, { ...taken, now })
    // Of two who begin it at once one finds the other's.
    if (begun.timeline.some(({ key }) => key === taken.key)) return begun
  }
  const deed = { matterId, memberId: doing.by.memberId, step: taken.step, key: taken.key, sent, what: '条记录' }
  return takeStepWhere(context, periods, deed, (found) => addEntry(found, doing, { ...taken, now }))
}

function begin(context: Context, whose: Whose, period: string, doing: Doing, taken: Taken) {
  const { document, event } = firstEntry(whose, period, doing, taken)
  const [entry] = document.timeline
  const effects = entry ? effectsOf([event], entry) : []
  return beginOnce(context, periods, begunBy({ ...document, effects }, context.sent))
}

/** Enters what followed from something else, as a counted task. Comes twice, it changes nothing. */
export async function enterByItself(context: Context, whose: Whose, doing: Doing): Promise<void> {
  const { now } = context
  const period = await periodAt(context, whose.communityId, doing.at)
  const matterId = periodIdOf(whose._id, period)
  const taken: Taken = { step: 'enter', key: null, now }
  for (let attempt = 0; attempt < 10; attempt++) {
    const found = await periods(context.db).get(matterId)
    if (!found) {
      const begun = await begin(context, whose, period, doing, taken)
      if (entryFor(begun, doing.source)) return
      continue
    }
    if (entryFor(found, doing.source)) return
    if (await takeStepWhereOn(context, periods, matterId, addEntry(found, doing, taken))) return
  }
  throw new AppError('CONFLICT', 'CHANGED_MEANWHILE', '这一期的记录正被多人修改，请稍后再试')
}
