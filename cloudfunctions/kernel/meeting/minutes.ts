import { createHash } from 'node:crypto'

/**
 * Minutes are fixed by the SHA-256 of their text: who has the text can see that nobody changed it. Lines end in one way and
 * characters are composed, so that the same words give the same hash wherever they are typed anew.
 */
export const hashOfMinutes = (text: string): string =>
  createHash('sha256').update(text.normalize('NFC').replace(/\r\n?/g, '\n'), 'utf8').digest('hex')
