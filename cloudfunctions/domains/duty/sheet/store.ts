import type { DutySheetDocument } from 'types/duty-sheets'
import type { FileState } from 'types/words/duty'
import { command, type Database } from '../../../kernel/database'
import type { Former } from '../../../kernel/former'
import { readablePhone } from '../../../kernel/privacy'
import { forgetBringer } from '../../../kernel/sheet/run/clock'
import { foundInSlices } from '../../../kernel/slices'
import { calledAny } from '../../members/directory'
import { files } from '../store'
import type { Filed } from './plan'

export const dutySheets = (db: Database) => db.collection<DutySheetDocument>('dutySheets')

const TOLD_APART_BY = ['_id', 'name', 'memberId', 'unit', 'home', 'phone'] as const
/** Who is there: their file is in force, or waits for its branch. */
const THERE: FileState[] = ['applied', 'active']
/** Names in one condition; the platform gives at most 1,000 documents. */
const NAMES_AT_ONCE = 50
const FILES_AT_MOST = 1_000

/**
 * The files of people who are called like this and are there, with what tells them apart: one read for fifty names, and one more where
 * some of them have the app.
 */
export async function filedUnder(db: Database, communityId: string, names: readonly string[]): Promise<Filed[]> {
  const found = await foundInSlices([...new Set(names)], NAMES_AT_ONCE, (slice) =>
    files(db).findOnly(TOLD_APART_BY, {
      where: { communityId, name: command().in(slice), state: command().in(THERE) },
      limit: FILES_AT_MOST,
    }),
  )
  // Who has the app keeps their number with themselves.
  const withApp = found.filter(({ memberId }) => memberId !== null).map(({ name }) => name)
  const members = withApp.length > 0 ? await calledAny(db, communityId, withApp) : []
  const numbers = new Map(members.map(({ _id, phone }) => [_id, readablePhone(phone, _id)]))
  return found.map(({ _id: id, name, memberId, unit, home, phone }) => {
    const number = memberId ? (numbers.get(memberId) ?? null) : readablePhone(phone, id)
    return { id, name, number, unit, home }
  })
}

/** Takes the name of a former member out of the registers that they brought in, and their files out of storage. */
export const forgetInSheets = (db: Database, former: Former) =>
  forgetBringer(dutySheets(db), former, ['badFile', 'handedFile'])
