import Taro from '@tarojs/taro'
import type { LocalPhoto } from './photo-source'

const LONGEST_EDGE = 1600

/** The browser's own file dialogue; pictures are drawn smaller before they are sent. */
export async function choosePhotos(atMost: number): Promise<LocalPhoto[]> {
  const chosen = await Taro.chooseImage({ count: atMost }).catch((reason: { errMsg?: string }) => {
    if (reason.errMsg?.includes('cancel')) return { tempFiles: [] }
    throw reason
  })
  const files = chosen.tempFiles.slice(0, atMost)
  return Promise.all(
    files.map(({ originalFileObj, path, size }) =>
      originalFileObj ? smaller(originalFileObj) : { path, bytes: size },
    ),
  )
}

/** What is no picture goes on as it is: the server says so in words, and that is the one place that decides. */
async function smaller(file: File): Promise<LocalPhoto> {
  const drawn = await createImageBitmap(file).catch(() => null)
  const blob = (drawn && (await redrawn(drawn))) ?? file
  return { path: URL.createObjectURL(blob), bytes: blob.size }
}

function redrawn(picture: ImageBitmap): Promise<Blob | null> {
  const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82))
}
