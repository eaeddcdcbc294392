import { api } from './api'
import { newKey } from './keys'
import { putFile } from './transport'

/**
 * Brings a picture from this phone into the cloud, where it is cleaned.
 * @param memberId whose picture it is
 * @param filePath as the chooser of pictures gave it
 * @throws as every call does
 */
export async function uploadPhoto(memberId: string, filePath: string) {
  const fileId = await putFile(`incoming/${memberId}/${newKey()}`, filePath)
  return api.photos.accept.mutate({ fileId })
}
