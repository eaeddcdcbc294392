import type { ReservationDocument } from 'types/reservations'
import type { Context } from '../kernel/context'
import { command, type Database, findByIds } from '../kernel/database'
import { remove } from '../kernel/files'
import { reservations, reservedBy, reservedFile, reservedLongAgo } from '../kernel/reservations'
import type { Share } from '../kernel/share'
import { pictures } from './store'

/** What was put under reserved names goes again, whatever became of it, and with it what was half made of it. */

/** Storage deletes as many in one call. */
const AT_ONCE = 50

/** What was reserved a day ago. Run by the clock. @returns how many names */
export async function removeReserved({ db, now }: Context, share: Share): Promise<number> {
  let removed = 0
  for (;;) {
    const found = await reservedLongAgo(db, now, AT_ONCE)
    await forget(db, found)
    removed += found.length
    if (found.length < AT_ONCE || share.isOver()) return removed
  }
}

/** All that one person reserved. */
export async function forgetReservedBy(db: Database, memberId: string): Promise<void> {
  for (;;) {
    const found = await reservedBy(db, memberId, AT_ONCE)
    await forget(db, found)
    if (found.length < AT_ONCE) return
  }
}

/** The files first: as long as one is there, the name by which it is found must be. */
async function forget(db: Database, found: ReservationDocument[]): Promise<void> {
  if (found.length === 0) return
  const made = found.flatMap((one) => one.made ?? [])
  const kept = await findByIds(
    pictures(db),
    made.map(({ id }) => id),
  )
  const halfMade = made.filter(({ id }) => !kept.some(({ _id }) => _id === id))
  const sources = await Promise.all(found.map(reservedFile))
  await remove([...sources, ...halfMade.flatMap(({ fileId, thumbnailId }) => [fileId, thumbnailId])])
  await reservations(db).remove({ _id: command().in(found.map(({ _id }) => _id)) })
}
