import type { Photo } from 'types/requests'
import type { Actor } from '../../kernel/actor'
import { photoOf, pictureMissing } from './rules'

/** What other domains may ask of pictures, beside how they are shown (`showing.ts`): those that wait to be used. */

/**
 * The actor's own waiting pictures by these ids.
 * @throws {AppError} NOT_FOUND when one of them is not theirs, or not there
 */
export function photosOf(actor: Actor, ids: string[]): Photo[] {
  return ids.map((id) => {
    const upload = actor.member.uploads.find((one) => one.id === id)
    if (!upload) throw pictureMissing()
    return photoOf(upload)
  })
}
