import type { PhotoView } from 'types/requests'

/** A photo of the cloud, as the photo parts show one. One that waits for its check only its owner sees. */
export const shown = ({ url, thumbnailUrl, held }: PhotoView) => ({
  thumbnail: thumbnailUrl,
  full: url,
  ...(held ? { note: '待检查' } : {}),
})
