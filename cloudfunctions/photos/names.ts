import type { PictureFiles } from 'types/photos'
import { bucketOf, randomName } from '../kernel/file-ids'

/** How the two files of a picture are called. The large one and the small one know nothing of each other. */

const under = (beginning: string): PictureFiles => ({
  fileId: `${beginning}${randomName()}.jpg`,
  thumbnailId: `${beginning}${randomName()}.jpg`,
})

/** Of a picture that only its owner is to see. `bucket`: what file ids of this environment begin with. */
export const heldFiles = (bucket: string): PictureFiles => under(`${bucket}held/`)

/** Of the copies that others see, in the bucket of one of its own files. */
export const copiesOf = ({ fileId }: PictureFiles): PictureFiles => under(`${bucketOf(fileId)}photos/`)
