import { randomBytes } from 'node:crypto'

/** How files are called, without storage: `cloud://ENV.BUCKET/PATH`. */

const BUCKET = /^cloud:\/\/[^/]+\//

/** What every file id of an environment begins with. */
export const bucketOf = (fileId: string): string => BUCKET.exec(fileId)?.[0] ?? ''

/** The path of a file id inside its bucket. */
export const pathOf = (fileId: string): string => fileId.slice(bucketOf(fileId).length)

/** 128 bits by chance: nobody comes upon it who was not told. */
export const randomName = (): string => randomBytes(16).toString('hex')
