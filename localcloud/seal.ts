import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Signs what leaves the server and must come back unchanged: temporary URLs, upload permits, identities. */
export class Seal {
  readonly #key: Buffer

  constructor(key: Buffer) {
    this.#key = key
  }

  /** The key of a data directory, made at the first start and kept, so that URLs outlive a restart. */
  static of(directory: string): Seal {
    const file = join(directory, 'seal.key')
    try {
      return new Seal(readFileSync(file))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      const key = randomBytes(32)
      writeFileSync(file, key, { mode: 0o600, flag: 'wx' })
      return new Seal(key)
    }
  }

  /** @param purpose keeps a signature given for one thing from being used for another */
  sign(purpose: string, text: string): string {
    return createHmac('sha256', this.#key).update(`${purpose}\n${text}`).digest('base64url')
  }

  verify(purpose: string, text: string, signature: string): boolean {
    const expected = Buffer.from(this.sign(purpose, text))
    const given = Buffer.from(signature)
    return expected.length === given.length && timingSafeEqual(expected, given)
  }
}
