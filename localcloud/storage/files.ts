import { createHash, randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CloudError } from '../errors'
import { tooLarge } from '../http/exchange'
import { type About, aboutIn, readAbout, type StoredFile, storedFileOf, unlessMissing } from './about'

const ABOUT = /^[0-9a-f]{64}\.json$/

type Content = Iterable<Buffer> | AsyncIterable<Buffer>

/** The platform's bound for one file. */
export const MAX_FILE = 50 * 1024 * 1024

/**
 * Files on disk under the hash of their path: whatever a path holds, it can neither lead out of the folder nor be too
 * long or too alike for the file system. `HASH.json` says what is known about a file and which content is its own,
 * `HASH.SUM`; putting the one in place is what stores the other.
 */
export class FileStore {
  readonly #directory: string
  readonly #prefix: string
  #turn: Promise<unknown> = Promise.resolve()

  constructor(directory: string, env: string) {
    this.#directory = join(directory, 'files')
    this.#prefix = `cloud://${env}.local-${env}/`
    mkdirSync(this.#directory, { recursive: true })
    // What a death in the middle of an upload left behind: whatever no file calls its own.
    const names = readdirSync(this.#directory)
    const kept = new Set(names.filter((name) => ABOUT.test(name)))
    for (const name of [...kept]) {
      const about = aboutIn(readFileSync(join(this.#directory, name), 'utf8'), name)
      kept.add(name.replace(/json$/, about.sum ?? this.#sumEarlier(name, about)))
    }
    for (const name of names) if (!kept.has(name)) rmSync(join(this.#directory, name))
  }

  fileId(path: string): string {
    return this.#prefix + path
  }

  /** The path a file id names, or undefined when it is none of this environment. */
  pathOf(fileId: string): string | undefined {
    return fileId.startsWith(this.#prefix) ? fileId.slice(this.#prefix.length) : undefined
  }

  async info(path: string): Promise<StoredFile | undefined> {
    const about = await this.#about(path)
    return about && storedFileOf(about)
  }

  /**
   * The content of a file that is there; at most 50 MB of it.
   * @throws Error where what is on disk is not what was uploaded
   */
  read(path: string): Promise<Buffer> {
    return this.#inTurn(async () => {
      const about = await this.#about(path)
      if (!about) throw new Error(`there is no file ${path}`)
      const content = await readFile(`${this.#file(path)}.${about.sum}`).catch(unlessMissing)
      if (content && sumOf(content) === about.sum) return content
      throw new Error(`The file ${path} is damaged on disk: it is not what was uploaded. Nothing is served from it.`)
    })
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
      const written = await writeDurably(unfinished, content)
      const about: About = { path, uploadedAt: new Date().toISOString(), owner, ...written }
      await writeDurably(`${unfinished}.json`, [Buffer.from(JSON.stringify(about))])
      await this.#inTurn(async () => {
        const before = await this.#about(path)
        await rename(unfinished, `${file}.${about.sum}`)
        await rename(`${unfinished}.json`, `${file}.json`)
        if (before && before.sum !== about.sum) await rm(`${file}.${before.sum}`, { force: true })
      })
    } catch (error) {
      await Promise.all([rm(unfinished, { force: true }), rm(`${unfinished}.json`, { force: true })])
      throw error
    }
  }

  /** @returns false when there was no such file */
  remove(path: string): Promise<boolean> {
    return this.#inTurn(async () => {
      const file = this.#file(path)
      const about = await this.#about(path)
      if (!about) return false
      await rm(`${file}.json`, { force: true })
      await rm(`${file}.${about.sum}`, { force: true })
      return true
    })
  }

  /** Every file, newest first. */
  async list(): Promise<StoredFile[]> {
    const names = (await readdir(this.#directory)).filter((name) => ABOUT.test(name))
    const abouts = await Promise.all(names.map((name) => readAbout(join(this.#directory, name))))
    return abouts
      .flatMap((about) => (about ? [storedFileOf(about)] : []))
      .sort((a, b) => b.uploadedAt.getTime() - a.uploadedAt.getTime())
  }

  /** One after the other: what a file calls its own must not change while it is looked for. */
  #inTurn<T>(deed: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(deed)
    this.#turn = mine.catch(() => undefined)
    return mine
  }

  #about(path: string): Promise<About | undefined> {
    return readAbout(`${this.#file(path)}.json`)
  }

  /** A file as it was stored before files had sums gets its own; where a death cut this short, once more. */
  #sumEarlier(name: string, about: Omit<About, 'sum'>): string {
    const file = join(this.#directory, name.replace(/\.json$/, ''))
    const content = readFileSync(file)
    const sum = sumOf(content)
    rmSync(`${file}.${sum}`, { force: true })
    linkSync(file, `${file}.${sum}`)
    writeFileSync(`${file}.new`, JSON.stringify({ ...about, size: content.length, sum }))
    renameSync(`${file}.new`, `${file}.json`)
    return sum
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

const sumOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex')

async function writeDurably(file: string, content: Content): Promise<Pick<About, 'size' | 'sum'>> {
  const handle = await open(file, 'wx')
  try {
    const hash = createHash('sha256')
    let size = 0
    for await (const chunk of content) {
      size += chunk.length
      if (size > MAX_FILE) throw tooLarge(MAX_FILE)
      hash.update(chunk)
      await handle.writeFile(chunk)
    }
    await handle.sync()
    return { size, sum: hash.digest('hex') }
  } finally {
    await handle.close()
  }
}
