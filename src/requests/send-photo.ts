import type { PhotoView } from 'types/requests'
import { callErrorOf } from '@/cloud/errors'
import { uploadPhoto } from '@/cloud/photos'
import { toast } from '@/ui/toast'

/** Brings a photo into the cloud, for `usePhotos`. Why one was refused is said at once: its tile only has room for 'again'. */
export async function sendPhoto(
  memberId: string,
  path: string,
  onProgress: (share: number) => void,
): Promise<PhotoView> {
  try {
    return await uploadPhoto(memberId, path, onProgress)
  } catch (thrown) {
    toast(callErrorOf(thrown).message, 'bad')
    throw thrown
  }
}
