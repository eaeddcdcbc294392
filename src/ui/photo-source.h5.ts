import type { LocalPhoto } from './photo-source'
import { toast } from './toast'

const LONGEST_EDGE = 1600

/**
 * The browser's own file dialogue; pictures are drawn smaller before they are sent. What cannot be shown as a picture is
 * left out, and it is said which: nobody should send what they have not seen. (Taro's own chooser drops it in silence.)
 */
export async function choosePhotos(atMost: number): Promise<LocalPhoto[]> {
  const files = await chooseFiles(atMost > 1)
  const photos: LocalPhoto[] = []
  for (const file of files.slice(0, atMost)) {
    const photo = await smaller(file)
    if (photo) photos.push(photo)
    else toast(`“${file.name}”不是照片，或者打不开。请换一张照片（支持 JPG、PNG）`, 'bad')
  }
  if (files.length > atMost) toast(`还能加 ${atMost} 张，多选的没有加上`, 'bad')
  return photos
}

/** @returns none when they changed their mind; browsers that do not tell never answer then */
function chooseFiles(multiple: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = multiple
    input.addEventListener('change', () => resolve(Array.from(input.files ?? [])))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

/** @returns null for what is no picture */
async function smaller(file: File): Promise<LocalPhoto | null> {
  const original = URL.createObjectURL(file)
  const picture = await shown(original)
  const drawn = picture && (await redrawn(picture))
  if (picture && !drawn) return { path: original, bytes: file.size }
  URL.revokeObjectURL(original)
  return drawn && { path: URL.createObjectURL(drawn), bytes: drawn.size }
}

function shown(url: string): Promise<HTMLImageElement | null> {
  return new Promise((resolve) => {
    const picture = new Image()
    picture.onload = () => resolve(picture)
    picture.onerror = () => resolve(null)
    picture.src = url
  })
}

/** @returns null when this browser could not, as with more pixels than its canvas holds */
function redrawn(picture: HTMLImageElement): Promise<Blob | null> {
  const { naturalWidth: width, naturalHeight: height } = picture
  const scale = Math.min(1, LONGEST_EDGE / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82))
}
