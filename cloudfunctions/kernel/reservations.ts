import type { Photo } from 'types/requests'
import type { ReservationDocument, ReservedView } from 'types/reservations'
import { command, type Database, Duplicate, insertOnce } from './database'
import { keyReused } from './errors'
import { pathOf } from './file-ids'
import { fileIdOf } from './files'
import { derivedId } from './ids'
import type { ActorContext } from './procedure'

/** Names for what an app is about to put into storage; types/reservations.ts says why there are such. */

const HOUR = 3_600_000
/** So long a name can be used; milliseconds. What a call has begun by then has ended before the clock comes. */
const USABLE = 23 * HOUR
/** After so long the clock deletes what was put there. */
const LIFETIME = 24 * HOUR

export const reservations = (db: Database) => db.collection<ReservationDocument>('reservations')

/** The path in storage: below one's own folder, as the rules of the storage want it. */
const pathUnder = ({ _id, memberId }: Pick<ReservationDocument, '_id' | 'memberId'>) => `incoming/${memberId}/${_id}`

/**
 * Reserves names for the actor's app; the same key again gives the same names. Only its app knows the key, so that nobody
 * else comes upon them.
 * @throws {AppError} CONFLICT/KEY_REUSED where the key came with another count
 */
export async function reserve(
  ctx: ActorContext,
  { count, key }: { count: number; key: string },
): Promise<ReservedView> {
  const { communityId, memberId } = ctx.actor
  const names = Array.from({ length: count }, (_, index): ReservationDocument => {
    const _id = derivedId('reservation', memberId, key, String(index))
    return { _id, communityId, memberId, of: count, made: null, at: ctx.now }
  })
  const all = reservations(ctx.db)
  try {
    await all.insertAll(names)
  } catch (thrown) {
    if (!(thrown instanceof Duplicate)) throw thrown
    // A call that died may have left some of them.
    for (const name of names) if ((await insertOnce(all, name)).of !== count) throw keyReused()
  }
  return { paths: names.map(pathUnder) }
}

/** As `reserve` makes them. */
const NAME = /[0-9a-f]{24}$/

/** The actor's own reservation under which a file was put; null where there is none, or none any more. */
export async function reservedAs(
  { actor, db, now }: ActorContext,
  fileId: string,
): Promise<ReservationDocument | null> {
  const name = NAME.exec(fileId)?.[0]
  const found = name ? await reservations(db).get(name) : null
  const isTheirs = found?.memberId === actor.memberId && pathUnder(found) === pathOf(fileId)
  return isTheirs && now.getTime() - found.at.getTime() < USABLE ? found : null
}

/** The file that lies, or does not, under a reserved name. */
export const reservedFile = (reservation: ReservationDocument): Promise<string> => fileIdOf(pathUnder(reservation))

/**
 * Writes down which picture is made of a reserved file, unless that is known.
 * @returns what is known now; null where the name is no longer reserved
 */
export async function noteMade(db: Database, name: string, made: Photo): Promise<Photo | null> {
  const updated = await reservations(db).update({ _id: name, made: null }, { made: command().set(made) })
  return updated === 1 ? made : ((await reservations(db).get(name))?.made ?? null)
}

/** What was reserved a day ago, longest ago first. */
export const reservedLongAgo = (db: Database, now: Date, limit: number): Promise<ReservationDocument[]> =>
  reservations(db).find({
    where: { at: command().lt(new Date(now.getTime() - LIFETIME)) },
    order: [['at', 'asc']],
    limit,
  })

export const reservedBy = (db: Database, memberId: string, limit: number): Promise<ReservationDocument[]> =>
  reservations(db).find({ where: { memberId }, limit })
