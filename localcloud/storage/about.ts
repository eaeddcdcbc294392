/** What is known about stored files: how it is read from the disk, and what of it others see. */
import { readFile } from 'node:fs/promises'

/** What lies beside the content of a file. */
export interface About {
  path: string
  uploadedAt: string
  owner?: string
  size: number
  /** SHA-256 of the content, in hex: how the content's own file ends, and what it is held against before it is served. */
  sum: string
}

export interface StoredFile {
  path: string
  size: number
  uploadedAt: Date
  /** Who uploaded it; undefined when a function did. */
  owner?: string
}

/** @throws Error where it cannot be read */
export function aboutIn(text: string, name: string): About {
  try {
    return JSON.parse(text) as About
  } catch {
    throw new Error(
      `What is known about a stored file is damaged on disk: ${name}. Remove it to go on without that file.`,
    )
  }
}

/** What is known about a file; undefined where it is not there, or no longer. */
export async function readAbout(file: string): Promise<About | undefined> {
  const text = await readFile(file, 'utf8').catch(unlessMissing)
  return text === undefined ? undefined : aboutIn(text, file)
}

export const storedFileOf = ({ path, size, uploadedAt, owner }: About): StoredFile => ({
  path,
  size,
  uploadedAt: new Date(uploadedAt),
  owner,
})

/** For what may not be there: undefined then. */
export function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
