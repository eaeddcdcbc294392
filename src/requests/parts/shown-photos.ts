import type { PhotoView } from 'types/requests'

/** A photo of the cloud, as the photo parts show one. */
export const shown = ({ url, thumbnailUrl }: PhotoView) => ({ thumbnail: thumbnailUrl, full: url })
