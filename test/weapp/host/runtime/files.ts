/** Where an app may keep files: https://developers.weixin.qq.com/miniprogram/dev/framework/ability/file-system.html */
export const USER_DATA_PATH = 'wxfile://usr'

/** The phone's files: temporary ones that a picker gave, and those that the app wrote. Contents are base64. */
export interface FileStore {
  read(path: string): string | undefined
  write(path: string, base64: string): void
  remove(path: string): boolean
  list(folder: string): string[]
  /** Keeps a new temporary file and returns its path. */
  addTemporary(base64: string, extension: string): string
}

export function createFileStore(): FileStore {
  const files = new Map<string, string>()
  let count = 0
  return {
    read: (path) => files.get(path),
    write: (path, base64) => void files.set(path, base64),
    remove: (path) => files.delete(path),
    list: (folder) => {
      const prefix = `${folder.replace(/\/$/, '')}/`
      return [...files.keys()].filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length))
    },
    addTemporary(base64, extension) {
      count += 1
      const path = `wxfile://tmp_${count}.${extension}`
      files.set(path, base64)
      return path
    },
  }
}

/** A 64 × 64 picture for pickers that nobody gave a picture. */
export function samplePicture(): string {
  const canvas = document.createElement('canvas')
  canvas.width = 64
  canvas.height = 64
  const paint = canvas.getContext('2d')
  if (paint) {
    paint.fillStyle = '#7fb069'
    paint.fillRect(0, 0, 64, 64)
    paint.fillStyle = '#fff'
    paint.fillRect(16, 16, 32, 32)
  }
  return canvas.toDataURL('image/png').split(',')[1] ?? ''
}

/** Bytes of a base64 text. */
export const byteLength = (base64: string) => Math.floor((base64.replace(/=+$/, '').length * 3) / 4)
