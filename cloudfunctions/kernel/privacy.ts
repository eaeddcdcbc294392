import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { SealedPhone } from 'types/members'
import { AppError } from './errors'

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

/** The keys of this deployment, the current one first; none where they are not sound. */
export function keyRing(): RingKey[] {
  const found = (process.env.CHORUS_PHONE_KEYS ?? '').split(',').map((text): RingKey => {
    const [id = '', secret = ''] = text.trim().split(':')
    return { id, secret: Buffer.from(secret, 'base64') }
  })
  return found.some(({ id, secret }) => id === '' || secret.length !== KEY_BYTES) ? [] : found
}

/** @throws {AppError} UNAVAILABLE where the deployment has no sound keys; what is wrong with them goes to nobody */
function keys(): [RingKey, ...RingKey[]] {
  const [first, ...others] = keyRing()
  if (!first) {
    throw new AppError('UNAVAILABLE', 'NOT_CONFIGURED', '电话功能还没有开通，请联系社区管理员')
  }
  return [first, ...others]
}

/** @param ownerId the document that it belongs to */
export function sealPhone(number: string, ownerId: string): SealedPhone {
  const [{ id: keyId, secret }] = keys()
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, secret, nonce).setAAD(Buffer.from(ownerId))
  const sealed = Buffer.concat([cipher.update(number, 'utf8'), cipher.final()])
  return { keyId, box: Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64') }
}

/**
 * @returns the number
 * @throws where the key is gone, the number was tampered with, or it belongs to another
 */
export function openPhone({ keyId, box }: SealedPhone, ownerId: string): string {
  const key = keys().find(({ id }) => id === keyId)
  if (!key) throw new Error(`the key ${keyId}, with which a telephone number was sealed, is gone`)
  const bytes = Buffer.from(box, 'base64')
  const decipher = createDecipheriv(CIPHER, key.secret, bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(ownerId))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
}

/** The key that new numbers are sealed with; whatever has another one wants sealing anew. */
export const currentKeyId = (): string => keys()[0].id

/** The keys that are still there only to open what was sealed with them. */
export const formerKeyIds = (): string[] =>
  keys()
    .slice(1)
    .map(({ id }) => id)

/** '138****5678', for lists. */
export const maskPhone = (number: string): string => `${number.slice(0, 3)}****${number.slice(-4)}`

/** '沈*', for those who need not know whom they see: how the name begins, and one star for every name. */
export const maskName = (name: string): string => `${[...name][0] ?? ''}*`
