import { callErrorOf } from '@/cloud/errors'
import { reservePhotos, type SendPhoto } from '@/cloud/photos'
import { toast } from '@/ui/toast'

/** What is no picture, too large or of a kind that is not read here stays so. */
export const isFinalRefusal = (thrown: unknown): boolean => callErrorOf(thrown).code === 'INVALID_INPUT'

/** Why a photo was refused is said at once: its tile only has room for a word. */
function sayWhy(thrown: unknown): never {
  toast(callErrorOf(thrown).message, 'bad')
  throw thrown
}

/** What sends the photos that were chosen at once, for `usePhotos`. */
export async function photoSenders(count: number): Promise<SendPhoto[]> {
  const senders = await reservePhotos(count).catch(sayWhy)
  return senders.map((send) => (filePath, onProgress) => send(filePath, onProgress).catch(sayWhy))
}
