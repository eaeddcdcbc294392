/** Identifiers as production gives them to documents without one: 32 hexadecimal digits, seconds first. */
import { randomBytes } from 'node:crypto'

export function newId(): string {
  const seconds = Math.floor(Date.now() / 1000)
  return seconds.toString(16).padStart(8, '0') + randomBytes(12).toString('hex')
}
