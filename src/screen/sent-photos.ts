import type { PhotoView } from 'types/request-views'
import { callErrorOf } from '@/cloud/errors'
import { reservePhotos, type SendPhoto } from '@/cloud/photos'
import type { ShownPhoto } from '@/ui/photos'
import { toast } from '@/ui/toast'
import { usePhotos } from '@/ui/use-photos'

/** A photo that the cloud has taken in. */
export type SentPhoto = PhotoView

/** As the photo parts show one. One that waits for its check only its owner sees. */
export const shown = ({ url, thumbnailUrl, held }: SentPhoto): ShownPhoto => ({
  thumbnail: thumbnailUrl,
  full: url,
  ...(held ? { note: '待检查' } : {}),
})

/** A file that is no picture, too large or of another kind is refused every time: the picker does not offer to try again. */
const isFinalRefusal = (thrown: unknown): boolean => callErrorOf(thrown).code === 'INVALID_INPUT'

/** Says at once why a photo was refused, because its tile has room for one word only. */
function sayWhy(thrown: unknown): never {
  toast(callErrorOf(thrown).message, 'bad')
  throw thrown
}

/** What sends the photos that were chosen at once. */
async function sendersFor(count: number): Promise<SendPhoto[]> {
  const senders = await reservePhotos(count).catch(sayWhy)
  return senders.map((send) => (filePath, onProgress) => send(filePath, onProgress).catch(sayWhy))
}

interface Options {
  atMost: number
  /** Photos of a draft that were sent before. */
  before?: readonly { id: string; path: string }[]
  /** Told of each that has arrived, before its id is known to the form. */
  onSent?: (photo: SentPhoto) => void
}

/** The photos of a form, sent to the cloud as they are chosen; the photo picker shows them. */
export const useSentPhotos = ({ atMost, before, onSent }: Options) =>
  usePhotos({
    atMost,
    before,
    isFinal: isFinalRefusal,
    prepare: async (count) =>
      (await sendersFor(count)).map((send) => async ({ path }, onProgress) => {
        const photo = await send(path, onProgress)
        onSent?.(photo)
        return photo.id
      }),
  })
