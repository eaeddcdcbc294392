import Taro from '@tarojs/taro'

/** A picture on this telephone. */
export interface LocalPhoto {
  /** Where it lies; good for showing it and for reading it. */
  path: string
  bytes: number
}

/** Above this WeChat's 'compressed' was not enough: photos of modern cameras stay several MB. */
const LARGE = 1_000_000
const LONGEST_EDGE = 1600

/**
 * Lets the person take or choose pictures and makes them small enough to send from a stairwell. photo-source.h5.ts is the
 * browser's.
 * @returns none when they changed their mind
 */
export async function choosePhotos(atMost: number): Promise<LocalPhoto[]> {
  const chosen = await Taro.chooseMedia({
    count: atMost,
    mediaType: ['image'],
    sizeType: ['compressed'],
    sourceType: ['album', 'camera'],
  }).catch((reason: { errMsg?: string }) => {
    if (reason.errMsg?.includes('cancel')) return { tempFiles: [] }
    throw reason
  })
  return Promise.all(chosen.tempFiles.map(({ tempFilePath, size }) => smaller(tempFilePath, size)))
}

async function smaller(path: string, bytes: number): Promise<LocalPhoto> {
  if (bytes <= LARGE) return { path, bytes }
  const { tempFilePath } = await Taro.compressImage({ src: path, quality: 80, compressedWidth: LONGEST_EDGE })
  const info = await new Promise<{ size: number }>((resolve, reject) =>
    Taro.getFileSystemManager().getFileInfo({ filePath: tempFilePath, success: resolve, fail: reject }),
  )
  return { path: tempFilePath, bytes: info.size }
}
