import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { CloudError } from '../errors'
import { tooLarge } from '../http/exchange'

const ABOUT = /^[0-9a-f]{64}\.json$/
const UNFINISHED = /^[0-9a-f]{64}\.[0-9a-f-]{36}(\.json)?$/

export interface StoredFile {
  path: string
  size: number
  uploadedAt: Date
  /** Who uploaded it; undefined when a function did. */
  owner?: string
}

type Content = Iterable<Buffer> | AsyncIterable<Buffer>

/** The platform's bound for one file. */
export const MAX_FILE = 50 * 1024 * 1024

/**
 * Files on disk under the hash of their path: whatever a path holds, it can neither lead out of the folder nor be too
 * long or too alike for the file system. Beside each file lies what is known about it.
 */
export class FileStore {
  readonly #directory: string
  readonly #prefix: string

  constructor(directory: string, env: string) {
    this.#directory = join(directory, 'files')
    this.#prefix = `cloud://${env}.local-${env}/`
    mkdirSync(this.#directory, { recursive: true })
    // What a death in the middle of an upload left behind.
    for (const name of readdirSync(this.#directory)) {
      if (UNFINISHED.test(name)) rmSync(join(this.#directory, name))
    }
  }

  fileId(path: string): string {
    return this.#prefix + path
  }

  /** The path a file id names, or undefined when it is none of this environment. */
  pathOf(fileId: string): string | undefined {
    return fileId.startsWith(this.#prefix) ? fileId.slice(this.#prefix.length) : undefined
  }

  async info(path: string): Promise<StoredFile | undefined> {
    const file = this.#file(path)
    try {
      const [{ size }, text] = await Promise.all([stat(file), readFile(`${file}.json`, 'utf8')])
      const { uploadedAt, owner } = JSON.parse(text) as { uploadedAt: string; owner?: string }
      return { path, size, uploadedAt: new Date(uploadedAt), owner }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }

  read(path: string): Readable {
    return createReadStream(this.#file(path))
  }

  /**
   * Stores a file whole or not at all; one that was there before stays until the new one is complete on disk.
   * @throws Refusal 413 above 50 MB; CloudError INVALID_PARAM for a path the platform does not take
   */
  async write(path: string, content: Content, owner?: string): Promise<void> {
    checkPath(path)
    const file = this.#file(path)
    const unfinished = `${file}.${randomUUID()}`
    try {
      await writeDurably(unfinished, content)
      await writeDurably(`${unfinished}.json`, [Buffer.from(JSON.stringify({ path, uploadedAt: new Date(), owner }))])
      await rename(`${unfinished}.json`, `${file}.json`)
      await rename(unfinished, file)
    } catch (error) {
      await Promise.all([rm(unfinished, { force: true }), rm(`${unfinished}.json`, { force: true })])
      throw error
    }
  }

  /** @returns false when there was no such file */
  async remove(path: string): Promise<boolean> {
    const file = this.#file(path)
    try {
      await rm(file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
      throw error
    }
    await rm(`${file}.json`, { force: true })
    return true
  }

  /** Every file, newest first. */
  async list(): Promise<StoredFile[]> {
    const names = (await readdir(this.#directory)).filter((name) => ABOUT.test(name))
    const files = await Promise.all(
      names.map(async (name) => {
        const { path } = JSON.parse(await readFile(join(this.#directory, name), 'utf8')) as { path: string }
        return await this.info(path)
      }),
    )
    return files.filter((file) => file !== undefined).sort((a, b) => b.uploadedAt.getTime() - a.uploadedAt.getTime())
  }

  #file(path: string): string {
    return join(this.#directory, createHash('sha256').update(path).digest('hex'))
  }
}

/**
 * The platform's rules for `cloudPath`.
 * https://docs.cloudbase.net/storage/sdk: at most 850 bytes, no leading slash, no empty segment, no control characters
 */
export function checkPath(path: unknown): asserts path is string {
  const segments = typeof path === 'string' ? path.split('/') : []
  const wrong =
    typeof path !== 'string' ||
    Buffer.byteLength(path) > 850 ||
    segments.some((segment) => segment === '' || segment === '.' || segment === '..') ||
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /[\u0000-\u001f\u007f\\]/.test(path)
  if (wrong) throw new CloudError('INVALID_PARAM', 'The path of the file is not valid')
}

async function writeDurably(file: string, content: Content): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    let size = 0
    for await (const chunk of content) {
      size += chunk.length
      if (size > MAX_FILE) throw tooLarge(MAX_FILE)
      await handle.writeFile(chunk)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
}
