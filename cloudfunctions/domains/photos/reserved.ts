import type { ReservationDocument } from 'types/reservations'
import type { Context } from '../../kernel/context'
import { command, type Database, findByIds } from '../../kernel/database'
import { remove } from '../../kernel/files'
import { logFault } from '../../kernel/log'
import { attemptsOf, reservations, reservedBy, reservedFile, reservedLongAgo } from '../../kernel/reservations'
import type { Share } from '../../kernel/share'
import { pictures } from './store'

/** What was put under reserved names goes again, whatever became of it, and with it what was half made of it. */

/** Storage deletes as many in one call. */
const AT_ONCE = 50
/** So many that cannot be deleted are stepped over in one run; then something is wrong with all of them. */
const STEPPED_OVER_AT_MOST = 500
/** So long after its name was given a file may still be on its way from a phone. Milliseconds. */
const UNDER_WAY = 10 * 60_000

/** What was reserved a day ago. Run by the clock. @returns how many names */
export async function removeReserved({ db, now }: Context, share: Share): Promise<number> {
  const steppedOver: string[] = []
  let removed = 0
  while (steppedOver.length < STEPPED_OVER_AT_MOST) {
    const found = await reservedLongAgo(db, now, steppedOver, AT_ONCE)
    const stayed = await forget(db, found)
    steppedOver.push(...stayed)
    removed += found.length - stayed.length
    if (found.length < AT_ONCE || share.isOver()) break
  }
  return removed
}

/**
 * All that one person reserved. A name under which something may still arrive is kept until this is done once more.
 * @throws where a file could not be deleted: it is tried again then
 */
export async function forgetReservedBy({ db, now }: Pick<Context, 'db' | 'now'>, memberId: string): Promise<void> {
  const done: string[] = []
  for (;;) {
    const found = await reservedBy(db, memberId, done, AT_ONCE)
    const isRecent = ({ at }: ReservationDocument) => now.getTime() - at.getTime() < UNDER_WAY
    await removeFilesOf(db, found)
    await removeNames(
      db,
      found.filter((one) => !isRecent(one)),
    )
    done.push(...found.filter(isRecent).map(({ _id }) => _id))
    if (found.length < AT_ONCE) return
  }
}

/** @returns the ids of those that could not be deleted; one of them keeps no other one waiting */
async function forget(db: Database, found: ReservationDocument[]): Promise<string[]> {
  try {
    await removeFilesOf(db, found)
    await removeNames(db, found)
    return []
  } catch (thrown) {
    const [only, another] = found
    if (only && another) return (await Promise.all(found.map((one) => forget(db, [one])))).flat()
    logFault(`deleting what was put under ${only?._id}`, thrown)
    return only ? [only._id] : []
  }
}

/** The files go before the names: as long as one is there, the name by which it is found must be. */
async function removeFilesOf(db: Database, found: ReservationDocument[]): Promise<void> {
  const attempts = found.flatMap(attemptsOf)
  const taken = await findByIds(
    pictures(db),
    attempts.map(({ id }) => id),
  )
  const inUse = new Set(taken.flatMap(({ fileId, thumbnailId }) => [fileId, thumbnailId]))
  const made = attempts.flatMap(({ fileId, thumbnailId }) => [fileId, thumbnailId]).filter((file) => !inUse.has(file))
  await remove([...(await Promise.all(found.map(reservedFile))), ...made])
}

async function removeNames(db: Database, found: ReservationDocument[]): Promise<void> {
  if (found.length > 0) await reservations(db).remove({ _id: command().in(found.map(({ _id }) => _id)) })
}
