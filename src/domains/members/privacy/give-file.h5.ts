import type { OwnFile } from './whole-file'

/** The browser downloads it. */
export async function giveFile({ fileName, json }: OwnFile): Promise<string> {
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  URL.revokeObjectURL(url)
  return '已下载您的资料'
}
