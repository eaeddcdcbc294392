import type { SubmitInput } from 'types/request-inputs'
import type { Naming, RequestCategory } from 'types/words/requests'
import { isBlank } from 'types/words/text'
import type { PlaceChoice } from '@/ui/place-picker'

/** A report that is being written. It outlives the page and the app, with the key under which it will be submitted. */
export interface Draft {
  /** Idempotency key: sent again with every attempt until an answer came, so that no attempt reports twice. */
  key: string
  category: RequestCategory | null
  text: string
  place: DraftPlace | null
  photos: DraftPhoto[]
  naming: Naming
}

/** Around one's own home, by its id; or the way down to some other place, as far as it is chosen. */
export type DraftPlace = { near: string } | { way: PlaceChoice[] }

/** A photo that the cloud has taken in, with the address under which it can be shown again for a while. */
export interface DraftPhoto {
  id: string
  url: string
  /** When it was taken in. */
  at: number
}

/** An address of a photo works for two hours; afterwards nobody could see what they are about to send. */
const PHOTO_LIFETIME = 2 * 3_600_000

export const newDraft = (key: string): Draft => ({
  key,
  category: null,
  text: '',
  place: null,
  photos: [],
  naming: 'open',
})

/** Nothing in it that would be missed. A category alone is one tap, and may come from the way that led here. */
export const isEmpty = ({ text, place, photos }: Draft): boolean =>
  isBlank(text) && place === null && photos.length === 0

export interface Restored {
  draft: Draft
  /** Photos were in it that cannot be shown any more; they are to be chosen again. */
  photosLost: boolean
}

/** A stored draft, as it can be gone on with at `now`. */
export function restore(stored: Draft, now: number): Restored {
  const photos = stored.photos.filter(({ at }) => now - at < PHOTO_LIFETIME)
  return { draft: { ...stored, photos }, photosLost: photos.length < stored.photos.length }
}

export function placeIdOf({ place }: Draft): string | null {
  if (!place) return null
  return 'near' in place ? place.near : (place.way[place.way.length - 1]?.id ?? null)
}

/**
 * What is still to be said, by field of the submission. What may be said, and how much of it, is for the cloud to judge.
 * Photos that are on their way are not missing: sending the report off waits for them.
 */
export function missingIn(draft: Draft, photos: { fault: string | null }): Record<string, string> {
  return {
    ...(draft.category ? {} : { category: '请选择类别' }),
    ...(isBlank(draft.text) ? { text: '请写一写是什么事' } : {}),
    ...(photos.fault ? { photoIds: photos.fault } : {}),
    ...(placeIdOf(draft) ? {} : { placeId: '请选择地点' }),
  }
}

/** What is submitted of a draft in which nothing is missing. */
export function submissionOf(draft: Draft): SubmitInput {
  const { key, category, text, naming, photos } = draft
  const placeId = placeIdOf(draft)
  if (!category || !placeId) throw new Error('something is missing in this draft')
  return { key, category, text, naming, placeId, photoIds: photos.map(({ id }) => id) }
}
