import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { SealedPhone } from 'types/members'
import { AppError } from './errors'
import { logFault } from './log'

/**
 * Telephone numbers at rest: AES-256-GCM, the key from the environment. Each is sealed to whom it belongs, so that a number
 * copied into another document does not open there.
 *
 * `CHORUS_PHONE_KEYS` holds one key or more, as `2026b:BASE64,2026a:BASE64`, each 32 bytes (`openssl rand -base64 32`). New
 * numbers are sealed with the first; the others open what was sealed before, until the clock has sealed it anew.
 */
const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

export interface RingKey {
  id: string
  secret: Buffer
}

/** The keys as they were entered, the current one first; null in the place of one that is not sound. */
const entered = (): (RingKey | null)[] =>
  (process.env.CHORUS_PHONE_KEYS ?? '').split(',').map((text) => {
    const [id = '', base64 = ''] = text.trim().split(':')
    const secret = Buffer.from(base64, 'base64')
    return id === '' || secret.length !== KEY_BYTES ? null : { id, secret }
  })

/** The sound keys of this deployment, the current one first. A mistyped one costs the numbers that it sealed, no others. */
export const keyRing = (): RingKey[] => entered().filter((key) => key !== null)

/**
 * The key that new numbers are sealed with. Where it is not sound no older one is used, because that one may soon be removed.
 * @throws {AppError} UNAVAILABLE/NOT_CONFIGURED; the message does not say what is wrong with the key
 */
function currentKey(): RingKey {
  const [first] = entered()
  if (!first) throw new AppError('UNAVAILABLE', 'NOT_CONFIGURED', '电话功能还没有开通，请联系社区管理员')
  return first
}

/** @param ownerId the document that it belongs to */
export function sealPhone(number: string, ownerId: string): SealedPhone {
  const { id: keyId, secret } = currentKey()
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, secret, nonce).setAAD(Buffer.from(ownerId))
  const sealed = Buffer.concat([cipher.update(number, 'utf8'), cipher.final()])
  return { keyId, box: Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64') }
}

/** How many digits at its end a number is found by: those that its masked form shows. */
const TAIL = 4

/** The same for a number that is found by its last four digits. @param ownerId the document that it belongs to */
export const sealFindable = (number: string, ownerId: string): SealedPhone => ({
  ...sealPhone(number, ownerId),
  tail: tailBy(currentKey(), number.slice(-TAIL)),
})

/** What the last four digits may be stored as: once for each key. */
export const tailsOf = (digits: string): string[] => keyRing().map((key) => tailBy(key, digits))

/** Whoever has the database and not the key learns no digit from it. */
function tailBy({ secret }: RingKey, digits: string): string {
  const derived = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'chorus last digits of a number', 32))
  return createHmac('sha256', derived).update(digits).digest('base64url').slice(0, 22)
}

/**
 * A mark that follows from these parts, and from which whoever has the database and not the keys learns none of them: 24
 * characters that can be an id. The same parts give the same mark as long as the current key is the same.
 * @param use what it is for: marks for one use say nothing of those for another
 * @throws {AppError} UNAVAILABLE/NOT_CONFIGURED
 */
export function secretMark(use: string, ...parts: string[]): string {
  const derived = Buffer.from(hkdfSync('sha256', currentKey().secret, Buffer.alloc(0), `chorus ${use}`, 32))
  return createHmac('sha256', derived).update(parts.join('\n')).digest('hex').slice(0, 24)
}

/**
 * @returns the number
 * @throws where the key is gone, the number was tampered with, or it belongs to another
 */
export function openPhone({ keyId, box }: SealedPhone, ownerId: string): string {
  const key = keyRing().find(({ id }) => id === keyId)
  if (!key) throw new Error(`the key ${keyId}, with which a telephone number was sealed, is gone`)
  const bytes = Buffer.from(box, 'base64')
  const decipher = createDecipheriv(CIPHER, key.secret, bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(ownerId))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
}

/** A sealed number; null where there is none, or this deployment cannot open it. */
export function readablePhone(sealed: SealedPhone | null, ownerId: string): string | null {
  try {
    return sealed && openPhone(sealed, ownerId)
  } catch (thrown) {
    // One number that cannot be read must not take a whole page, or somebody's export, with it.
    sayOnce(sealed?.keyId ?? '', thrown)
    return null
  }
}

const said = new Set<string>()

/** Where a key is gone every page of a list meets twenty such numbers: an instance logs it once. */
function sayOnce(keyId: string, thrown: unknown): void {
  if (said.has(keyId)) return
  said.add(keyId)
  logFault(`telephone numbers sealed with the key ${keyId}`, thrown)
}

/** Can it be opened? For counting. */
export function isReadable(sealed: SealedPhone, ownerId: string): boolean {
  try {
    openPhone(sealed, ownerId)
    return true
  } catch {
    return false
  }
}

/** For whoever asks for this one number. @throws {AppError} UNAVAILABLE/PHONE_UNREADABLE where it cannot be opened */
export function requiredPhone(sealed: SealedPhone, ownerId: string): string {
  const number = readablePhone(sealed, ownerId)
  if (number !== null) return number
  throw new AppError('UNAVAILABLE', 'PHONE_UNREADABLE', '这个号码现在读不出来，请告诉社区管理员；着急的事请当面去找')
}

/** The keys that are still there only to open what was sealed with them; none while there is no current one. */
export const formerKeyIds = (): string[] => {
  const [current, ...others] = entered()
  return current ? others.flatMap((key) => (key && key.id !== current.id ? [key.id] : [])) : []
}

/** '138****5678', for lists. */
export const maskPhone = (number: string): string => `${number.slice(0, 3)}****${number.slice(-4)}`

/** '沈*', for those who need not know whom they see: how the name begins, and one star for every name. */
export const maskName = (name: string): string => `${[...name][0] ?? ''}*`
