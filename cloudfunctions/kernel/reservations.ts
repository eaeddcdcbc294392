import type { Photo } from 'types/requests'
import type { ReservationDocument, ReservedView } from 'types/reservations'
import { command, type Database, Duplicate, exceptFor, insertOnce } from './database'
import { keyReused } from './errors'
import { pathOf, randomName } from './file-ids'
import { fileIdOf } from './files'
import { derivedId, newId } from './ids'
import type { ActorContext } from './procedure'

/** Names for what an app is about to put into storage; types/reservations.ts says why there are such. */

const HOUR = 3_600_000
/** How long a name can be used; milliseconds. A call that begins at the end of it is over before the clock deletes. */
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
    return { _id, communityId, memberId, of: count, pictureId: newId(), salt: randomName(), at: ctx.now }
  })
  const all = reservations(ctx.db)
  const before = names[0] && (await all.get(names[0]._id))
  if (before && before.of !== count) throw keyReused()
  if (!before) await ctx.onceDone?.()
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

/**
 * The path of a file that the actor may have put under a name of theirs, reserved or not; null for every other one. The
 * rules of the storage let nobody but them write there.
 */
export const ownPath = ({ actor }: ActorContext, fileId: string): string | null => {
  const [_id] = NAME.exec(fileId) ?? []
  const path = _id && pathUnder({ _id, memberId: actor.memberId })
  return path === pathOf(fileId) ? path : null
}

/** The actor's own reservation under which a file was put; null where there is none, or none any more. */
export async function reservedAs(
  { actor, db, now }: ActorContext,
  fileId: string,
): Promise<ReservationDocument | null> {
  const name = NAME.exec(fileId)?.[0]
  const found = name ? await reservations(db).get(name) : null
  const isTheirs = found?.memberId === actor.memberId && pathUnder(found) === pathOf(fileId)
  return isTheirs && !found.spent && now.getTime() - found.at.getTime() < USABLE ? found : null
}

/** The file id of a reserved name, whether the file is there or not. */
export const reservedFile = (reservation: ReservationDocument): Promise<string> => fileIdOf(pathUnder(reservation))

/** The id of the picture that is made of a reserved file. */
export const pictureIdOf = ({ _id, pictureId, made }: ReservationDocument): string => pictureId ?? made?.id ?? _id

/** All files that were, or were to be, made of a reserved one. */
export const attemptsOf = ({ attempts = [], made }: ReservationDocument): Photo[] => [
  ...attempts,
  ...(made ? [made] : []),
]

/** How many different contents may be put under one name. A sound app puts one there. */
const CONTENTS = 5

/**
 * Writes down how the files will be called that are made of what lies there, before they are made.
 * @returns false where the name is no longer reserved, or has had too much put under it
 */
export async function noteAttempt(db: Database, name: string, attempt: Photo): Promise<boolean> {
  const _ = command()
  const last = `attempts.${CONTENTS - 1}`
  const open = { _id: name, spent: _.neq(true), [last]: _.exists(false) }
  if ((await reservations(db).update(open, { attempts: _.addToSet(attempt) })) === 1) return true
  // The database does not count it as a change where this attempt is noted already.
  const found = await reservations(db).get(name)
  return !found?.spent && (found?.attempts ?? []).some(({ fileId }) => fileId === attempt.fileId)
}

/** Nothing more is taken in under a name. */
export const spend = (db: Database, name: string) => reservations(db).update({ _id: name }, { spent: true })

/** What was reserved a day ago, longest ago first. */
export const reservedLongAgo = (
  db: Database,
  now: Date,
  except: string[],
  limit: number,
): Promise<ReservationDocument[]> =>
  reservations(db).find({
    where: { at: command().lt(new Date(now.getTime() - LIFETIME)), ...exceptFor(except) },
    order: [['at', 'asc']],
    limit,
  })

export const reservedBy = (
  db: Database,
  memberId: string,
  except: string[],
  limit: number,
): Promise<ReservationDocument[]> => reservations(db).find({ where: { memberId, ...exceptFor(except) }, limit })
