import { createHash } from 'node:crypto'
import type { PictureFiles } from 'types/photos'
import { bucketOf, randomName } from '../../kernel/file-ids'

/** How the two files of a picture are called. The large one and the small one know nothing of each other. */

const under = (beginning: string): PictureFiles => ({
  fileId: `${beginning}${randomName()}.jpg`,
  thumbnailId: `${beginning}${randomName()}.jpg`,
})

/**
 * Of a picture that only its owner is to see. The same parts give the same names, so that a call goes on where another one
 * died; who does not know all parts cannot know the names.
 * @param bucket what file ids of this environment begin with
 */
export function heldFiles(bucket: string, parts: readonly (string | Buffer)[]): PictureFiles {
  const named = (which: string) => {
    const hash = createHash('sha256')
    for (const part of [which, ...parts]) hash.update(createHash('sha256').update(part).digest())
    return `${bucket}held/${hash.digest('hex').slice(0, 32)}.jpg`
  }
  return { fileId: named('picture'), thumbnailId: named('thumbnail') }
}

/** Of the copies that others see, in the bucket of one of its own files. */
export const copiesOf = ({ fileId }: PictureFiles): PictureFiles => under(`${bucketOf(fileId)}photos/`)
