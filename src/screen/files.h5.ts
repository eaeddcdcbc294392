import type { FileView } from 'types/sheets'
import type { LocalFile } from './files'

/** The browser's own file dialogue. @returns null when they changed their mind */
export function chooseSheet(): Promise<LocalFile | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      resolve(file ? { path: URL.createObjectURL(file), name: file.name, bytes: file.size } : null)
    })
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}

/** Downloads it under its name: an address of another origin would be opened instead. */
async function download({ url, name }: FileView): Promise<void> {
  const address = URL.createObjectURL(await (await fetch(url)).blob())
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

export { download as openSheet, download as savePicture }
