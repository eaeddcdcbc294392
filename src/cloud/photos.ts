import type { PhotoView } from 'types/request-views'
import { api } from './api'
import { callErrorOf } from './errors'
import { newKey } from './keys'
import { putFile } from './transport'

/**
 * Brings one picture from this phone into the cloud, where it is cleaned. The same picture sent again is the same one.
 * `filePath` as the chooser of pictures gave it; `onProgress` is told how much of it has left this phone, 0 to 1, as often
 * as the platform says. Throws as every call does.
 */
export type SendPhoto = (filePath: string, onProgress: (share: number) => void) => Promise<PhotoView>

/**
 * Reserves names for the pictures that were chosen at once, in one call.
 * @returns for each picture what sends it
 */
export async function reservePhotos(count: number): Promise<SendPhoto[]> {
  const { paths } = await api.photos.reserve.mutate({ count, key: newKey() })
  return paths.map(senderTo)
}

function senderTo(reserved: string): SendPhoto {
  let path: string | undefined = reserved
  return async (filePath, onProgress) => {
    path ??= (await api.photos.reserve.mutate({ count: 1, key: newKey() })).paths[0]
    if (path === undefined) throw new Error('one name was asked for')
    try {
      const fileId = await putFile(path, filePath, onProgress)
      return await api.photos.accept.mutate({ fileId })
    } catch (thrown) {
      // The name is no longer reserved, as a day later, or it had its use: the next attempt goes by another one.
      const { reason, code } = callErrorOf(thrown)
      if (reason === 'PICTURE_MISSING' || code === 'INVALID_INPUT') path = undefined
      throw thrown
    }
  }
}
