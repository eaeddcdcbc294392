import type { DutyFileDocument, DutyPeriodDocument, DutySumsDocument } from 'types/duty'
import type { Context } from '../../kernel/context'
import { command, type Database, insertOnce } from '../../kernel/database'
import type { Reaction } from '../../kernel/effects'
import { derivedId } from '../../kernel/ids'
import { logFault } from '../../kernel/log'
import { type Share, workOff } from '../../kernel/share'
import { dayInShanghai } from '../../kernel/time'
import { waysTo } from '../places/directory'
import { namesOfUnits } from '../units/directory'
import { periods, staleSums, sums } from './period-store'
import { enteredUntil, periodOn } from './rhythm'
import { settingsOf } from './settings'
import { files } from './store'

/**
 * The sums of the desk. They are never added up as things happen: a change marks them, and they are counted anew from the
 * files and the periods. So a change that comes twice or out of order does no harm.
 */

/** A count within this time of the one before is left to the clock. Milliseconds. */
const PAUSE = 3_000

export const sumsIdOf = (communityId: string, period: string): string => derivedId('duty-sums', communityId, period)

/** Counts a community's period as it stands. What is written: only where nothing has changed meanwhile. */
async function countAnew(context: Context, found: DutySumsDocument): Promise<number> {
  const { db, now } = context
  const rows = await countedRows(context, found.communityId, found.period, found.rows)
  const where = { _id: found._id, changes: found.changes }
  return sums(db).update(where, { rows: command().set(rows), stale: false, countedAt: now })
}

/**
 * The lines of a period. Once nothing more is entered in the usual way, how many members there were is kept as it was
 * counted last: later arrivals were not there.
 */
export async function countedRows(
  { db, now, calendar }: Pick<Context, 'db' | 'now' | 'calendar'>,
  communityId: string,
  period: string,
  before: DutySumsDocument['rows'],
): Promise<DutySumsDocument['rows']> {
  const isOver = before.length > 0 && now > enteredUntil(period, calendar)
  const [members, took, excused] = await Promise.all([
    isOver
      ? new Map(before.map((row) => [row.group, row.members]))
      : files(db).tally({ communityId, state: 'active' }, '$group'),
    periods(db).tally({ communityId, period, tookPart: true }, '$group'),
    periods(db).tally({ communityId, period, tookPart: false, 'excuse.state': 'given' }, '$group'),
  ])
  const groups = [...new Set([...members.keys(), ...took.keys(), ...excused.keys()])].sort()
  const labels = await labelsOf(db, groups)
  return groups.map((group) => ({
    group,
    ...labels(group),
    members: members.get(group) ?? 0,
    tookPart: took.get(group) ?? 0,
    excused: excused.get(group) ?? 0,
  }))
}

/** How units and branches are called now. */
async function labelsOf(db: Database, groups: readonly string[]) {
  const parts = groups.map((group) => group.split('/'))
  const unitIds = [...new Set(parts.map(([unit = '']) => unit))].filter((id) => id !== '' && id !== 'employer')
  const branchIds = [...new Set(parts.map(([, branch = '']) => branch))].filter((id) => id !== '')
  const [units, ways] = await Promise.all([namesOfUnits(db, unitIds), waysTo(db, branchIds)])
  return (group: string) => {
    const [unit = '', branch = ''] = group.split('/')
    const way = ways.get(branch) ?? []
    const label = way.at(-1)?.label
    return {
      unit:
        unit === ''
          ? null
          : unit === 'employer'
            ? { id: null, name: '其他单位' }
            : { id: unit, name: units.get(unit) ?? '' },
      branch: branch === '' ? null : { id: branch, label: label ?? '' },
      scope: way.map(({ id }) => id),
    }
  }
}

/** Marks the sums of a period, and counts them unless that was done in this moment. */
async function follow(context: Context, communityId: string, period: string): Promise<void> {
  const { db, now } = context
  const _id = sumsIdOf(communityId, period)
  const mark = { changes: command().inc(1), stale: true }
  if ((await sums(db).update({ _id }, mark)) === 0) {
    const empty = { _id, communityId, period, rows: [], changes: 0, stale: true, countedAt: new Date(0) }
    await insertOnce(sums(db), empty)
    await sums(db).update({ _id }, mark)
  }
  const found = await sums(db).get(_id)
  if (found?.stale && now.getTime() - found.countedAt.getTime() >= PAUSE) await countAnew(context, found)
}

/** Something of a period has changed. */
export const followPeriod: Reaction<DutyPeriodDocument> = ({ matter, context }) =>
  follow(context, matter.communityId, matter.period)

/** Who is in which unit and branch has changed: the period of now counts others. */
export const followFile: Reaction<DutyFileDocument> = async ({ matter, context }) => {
  const { rhythms } = await settingsOf(context.db, matter.communityId, context.now)
  await follow(context, matter.communityId, periodOn(dayInShanghai(context.now), rhythms))
}

/** Counts what is left. Run by the clock. @returns how many */
export const countStale = (context: Context, share: Share): Promise<number> =>
  workOff(share, {
    find: (except, limit) => staleSums(context.db, except, limit),
    work: (found) => countAnew(context, found),
    failed: ({ _id }, thrown) => logFault(`counting the sums ${_id}`, thrown),
  })
