import Taro from '@tarojs/taro'
import type { FileView } from 'types/sheets'

/** A spreadsheet on this phone. */
export interface LocalFile {
  path: string
  name: string
  bytes: number
}

/**
 * Lets the person choose a spreadsheet that somebody sent them, or they sent themselves: WeChat knows no other way to a
 * phone's files. files.h5.ts is the browser's.
 * @returns null when they changed their mind
 */
export async function chooseSheet(): Promise<LocalFile | null> {
  const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] }).catch(
    (reason: { errMsg?: string }) => {
      if (reason.errMsg?.includes('cancel')) return { tempFiles: [] }
      throw reason
    },
  )
  const [file] = tempFiles
  return file ? { path: file.path, name: file.name, bytes: file.size } : null
}

/** WeChat calls a download a success whatever the server answered. */
async function download({ url }: FileView): Promise<string> {
  const { statusCode, tempFilePath } = await Taro.downloadFile({ url })
  if (statusCode !== 200) throw new Error(`download: ${statusCode}`)
  return tempFilePath
}

/** Shows a spreadsheet or a PDF, with WeChat's own menu to send it on or keep it. */
export async function openSheet(file: FileView): Promise<void> {
  const tempFilePath = await download(file)
  const fileType = file.name.endsWith('.pdf') ? 'pdf' : 'xlsx'
  await Taro.openDocument({ filePath: tempFilePath, fileType, showMenu: true })
}

/** Puts a picture among the phone's own. */
export async function savePicture(file: FileView): Promise<void> {
  await Taro.saveImageToPhotosAlbum({ filePath: await download(file) })
}
