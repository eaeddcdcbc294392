import { api } from './api'
import { newKey } from './keys'
import { putFile } from './transport'

/**
 * Brings a picture from this phone into the cloud, where it is cleaned.
 * @param memberId whose picture it is
 * @param filePath as the chooser of pictures gave it
 * @param onProgress told how much of it has left this phone, 0 to 1, as often as the platform says
 * @throws as every call does
 */
export async function uploadPhoto(memberId: string, filePath: string, onProgress: (share: number) => void) {
  const fileId = await putFile(`incoming/${memberId}/${newKey()}`, filePath, onProgress)
  return api.photos.accept.mutate({ fileId })
}
