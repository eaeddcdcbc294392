import type { Matter } from 'types/matter'
import type { MemberDocument } from 'types/members'
import type { Photo } from 'types/requests'
import type { Context } from '../../kernel/context'
import type { Reaction } from '../../kernel/effects'
import { forgetIn, formerOf } from '../../kernel/former'
import { logFault } from '../../kernel/log'
import { type Share, workOff } from '../../kernel/share'
import { entryOf } from '../messages/telling'
import { dropPictures } from './checks'
import { forgetReservedBy } from './reserved'
import { UPLOAD_LIFETIME } from './rules'
import { dropUploads, pictures, withUploadsBefore } from './store'

/** A matter whose steps may bring pictures. */
type WithPhotos = Matter & { timeline: (Matter['timeline'][number] & { photos?: Photo[] })[] }

/** Pictures that found their place in a matter, with its first step or a later one, no longer wait with their member. */
export const dropUsed: Reaction<WithPhotos & { photos: Photo[] }> = async ({ effect, matter, context }) => {
  const entry = entryOf(matter, effect)
  await drop(context, entry, entry === matter.timeline[0] ? matter.photos : entry?.photos)
}

/** The same of pictures that came with a step of any matter. */
export const dropUsedInStep: Reaction<WithPhotos> = async ({ effect, matter, context }) => {
  const entry = entryOf(matter, effect)
  await drop(context, entry, entry?.photos)
}

async function drop(
  { db }: Context,
  entry: Pick<Matter['timeline'][number], 'by'> | undefined,
  photos: readonly Photo[] = [],
): Promise<void> {
  if (!entry?.by || photos.length === 0) return
  await dropUploads(
    db,
    entry.by.memberId,
    photos.map(({ id }) => id),
  )
}

/** Removes pictures that were taken in and never used. Run by the clock. */
export function removeUnused(context: Context, share: Share): Promise<number> {
  const { db, now } = context
  const before = new Date(now.getTime() - UPLOAD_LIFETIME)
  return workOff(share, {
    find: (except, limit) => withUploadsBefore(db, before, except, limit),
    async work({ _id, uploads }) {
      const unused = uploads.filter((upload) => upload.at < before)
      await dropPictures(context, unused)
      await dropUploads(
        db,
        _id,
        unused.map(({ id }) => id),
      )
      return unused.length
    },
    failed: ({ _id }, thrown) => logFault(`removing what ${_id} did not use`, thrown),
  })
}

/** A picture that became a portrait no longer waits; the one before it goes. */
export const replacePortrait: Reaction<MemberDocument> = async ({ effect, matter, context }) => {
  const replaced = matter.timeline.find(({ id }) => id === effect.entryId)?.replaced
  if (matter.portrait) await dropUploads(context.db, matter._id, [matter.portrait.id])
  if (replaced && replaced.id !== matter.portrait?.id) await dropPictures(context, [replaced])
}

/** The portrait and the waiting pictures of somebody erased go; those that are part of a matter stay without their name. */
export const forgetPictures: Reaction<MemberDocument> = async ({ matter, context }) => {
  const former = formerOf(matter)
  await dropPictures(context, [...(matter.portrait ? [matter.portrait] : []), ...matter.uploads])
  await forgetIn(pictures(context.db), former, undefined, ({ memberId }) =>
    memberId === former.memberId ? { memberId: former.formerId } : {},
  )
}

/** The names that somebody erased had reserved go, with what lies under them. */
export const forgetReserved: Reaction<MemberDocument> = ({ matter, context }) =>
  forgetReservedBy(context, formerOf(matter).memberId)
