import type { ExportView } from 'types/people'

/** The browser downloads it. */
export async function giveFile({ fileName, json }: ExportView): Promise<string> {
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  URL.revokeObjectURL(url)
  return '已下载您的资料'
}
