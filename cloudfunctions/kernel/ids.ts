import { createHash, randomBytes } from 'node:crypto'
import { monotonicFactory } from 'ulid'

/** A new identifier that sorts by the time it was made (ULID). */
export const newId: () => string = monotonicFactory()

/**
 * One WeChat person in one community has exactly one id, so that two calls at once cannot make two members.
 * The openid does not show in it.
 */
export function memberIdOf(communityId: string, openid: string): string {
  return createHash('sha256').update(`${communityId}\n${openid}`).digest('hex').slice(0, 24)
}

/** An id that follows from its parts, so that the same deed done twice makes one document. */
export const derivedId = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24)

/** Opaque, not to be guessed, and short enough for a WeChat code: 24 of its 32 characters. */
export const newCode = (): string => randomBytes(12).toString('hex')
