import type { HostContext } from '../context'
import { byteLength, samplePicture, USER_DATA_PATH } from '../files'
import { type Dictionary, listOf, numberOf, textOf } from '../values'
import { type ApiTable, asynchronousApis, Failure } from './define'
import type { Privacy } from './privacy'

const toBase64 = (data: unknown, encoding: unknown): string => {
  if (encoding === 'base64') return textOf(data)
  const bytes = data instanceof ArrayBuffer ? new Uint8Array(data) : new TextEncoder().encode(textOf(data))
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

const fromBase64 = (base64: string, encoding: unknown): unknown => {
  if (encoding === 'base64') return base64
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  return encoding ? new TextDecoder().decode(bytes) : bytes.buffer
}

/** Pictures and files: the pickers, and the app's own folder. */
export function fileApis(context: HostContext, privacy: Privacy): ApiTable {
  const { files } = context
  const existing = (path: unknown): string => {
    const base64 = files.read(textOf(path))
    if (base64 === undefined) throw new Failure(`no such file or directory, open ${textOf(path)}`)
    return base64
  }
  /** Pictures from a picker: as many as the app asks for, at most two, as people do. */
  const pick = async (api: string, count: unknown) => {
    await privacy.require(api)
    return Array.from({ length: Math.min(2, numberOf(count, 9)) }, () => files.addTemporary(samplePicture(), 'png'))
  }
  return {
    env: { USER_DATA_PATH },
    getFileSystemManager: () => fileSystem(context, existing),
    ...asynchronousApis({
      async chooseImage(options) {
        const tempFilePaths = await pick('chooseImage', options.count)
        return { tempFilePaths, tempFiles: tempFilePaths.map((path) => ({ path, size: byteLength(existing(path)) })) }
      },
      async chooseMedia(options) {
        const paths = await pick('chooseMedia', options.count)
        const tempFiles = paths.map((tempFilePath) => ({
          tempFilePath,
          size: byteLength(existing(tempFilePath)),
          fileType: 'image',
          width: 64,
          height: 64,
        }))
        return { type: 'image', tempFiles }
      },
      /** The person of this phone has no chats, so somebody who has not been told which file changes their mind. */
      async chooseMessageFile(options) {
        await privacy.require('chooseMessageFile')
        if (options.extension !== undefined && options.type !== 'file') {
          throw new Failure("parameter error: extension is only for type 'file'")
        }
        throw new Failure('cancel')
      },
      async getImageInfo(options) {
        const src = textOf(options.src)
        const base64 = files.read(src)
        const address = base64 ? `data:image/png;base64,${base64}` : context.pkg.assets[src.replace(/^\//, '')]
        if (!address) throw new Failure(`file not found: ${src}`)
        const picture = new Image()
        picture.src = address
        await picture.decode()
        return { width: picture.naturalWidth, height: picture.naturalHeight, path: src, orientation: 'up', type: 'png' }
      },
      compressImage: (options) => ({ tempFilePath: files.addTemporary(existing(options.src), 'jpg') }),
      previewImage(options) {
        if (listOf(options.urls).length === 0) throw new Failure('urls is empty')
      },
      previewMedia: () => {},
      saveImageToPhotosAlbum: (options) => void existing(options.filePath),
      openDocument: (options) => void existing(options.filePath),
      saveFileToDisk: (options) => void existing(options.filePath),
      shareFileMessage: (options) => void existing(options.filePath),
    }),
  }
}

function fileSystem({ files }: HostContext, existing: (path: unknown) => string) {
  const write = (path: unknown, data: unknown, encoding: unknown) => {
    if (!textOf(path).startsWith(USER_DATA_PATH)) throw new Failure(`permission denied, open "${textOf(path)}"`)
    files.write(textOf(path), toBase64(data, encoding))
  }
  const statistics = (path: unknown): Dictionary => ({
    size: byteLength(existing(path)),
    isFile: () => true,
    isDirectory: () => false,
  })
  return {
    writeFileSync: write,
    readFileSync: (path: string, encoding?: string) => fromBase64(existing(path), encoding),
    accessSync: (path: string) => void existing(path),
    statSync: statistics,
    unlinkSync: (path: string) => void files.remove(path),
    readdirSync: (path: string) => files.list(path),
    mkdirSync: () => {},
    ...asynchronousApis({
      writeFile: (options) => write(options.filePath, options.data, options.encoding),
      readFile: (options) => ({ data: fromBase64(existing(options.filePath), options.encoding) }),
      access: (options) => void existing(options.path),
      stat: (options) => ({ stats: statistics(options.path) }),
      getFileInfo: (options) => ({ size: byteLength(existing(options.filePath)) }),
      copyFile: (options) => files.write(textOf(options.destPath), existing(options.srcPath)),
      saveFile(options) {
        const savedFilePath = textOf(options.filePath) || `${USER_DATA_PATH}/${files.list(USER_DATA_PATH).length}.png`
        files.write(savedFilePath, existing(options.tempFilePath))
        return { savedFilePath }
      },
      unlink(options) {
        existing(options.filePath)
        files.remove(textOf(options.filePath))
      },
      readdir: (options) => ({ files: files.list(textOf(options.dirPath)) }),
      mkdir: () => {},
    }),
  }
}
