import Taro from '@tarojs/taro'
import type { OwnFile } from './whole-file'

/**
 * Hands a file over to whoever holds the phone: to a chat of theirs, as WeChat does with files. Where that cannot be, its
 * text goes to the clipboard. give-file.h5.ts is the browser's.
 * @returns what became of it, in words
 */
export async function giveFile({ fileName, json }: OwnFile): Promise<string> {
  try {
    const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
    await new Promise((resolve, reject) =>
      Taro.getFileSystemManager().writeFile({ filePath, data: json, encoding: 'utf8', success: resolve, fail: reject }),
    )
    await Taro.shareFileMessage({ filePath, fileName })
    return '已导出，可以在聊天里打开'
  } catch {
    await Taro.setClipboardData({ data: json })
    return '已复制全部资料，可以粘贴到备忘录里保存'
  }
}
