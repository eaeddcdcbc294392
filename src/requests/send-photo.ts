import { callErrorOf } from '@/cloud/errors'
import { reservePhotos, type SendPhoto } from '@/cloud/photos'
import { toast } from '@/ui/toast'

/** Why a photo was refused is said at once: its tile only has room for 'again'. */
function sayWhy(thrown: unknown): never {
  toast(callErrorOf(thrown).message, 'bad')
  throw thrown
}

/** What sends the photos that were chosen at once, for `usePhotos`. */
export async function photoSenders(count: number): Promise<SendPhoto[]> {
  const senders = await reservePhotos(count).catch(sayWhy)
  return senders.map((send) => (filePath, onProgress) => send(filePath, onProgress).catch(sayWhy))
}
