import type { PictureDocument } from './photos'

/** What happens in photos, and to what kind of matter. */
export interface PhotoEvents {
  'picture.published': PictureDocument
  'picture.withheld': PictureDocument
  'picture.dropped': PictureDocument
  /** Whether it waits for somebody to look has changed. */
  'picture.waits': PictureDocument
}

/** Its collections of matters, and what each holds. */
export interface PhotoMatters {
  pictures: PictureDocument
}
