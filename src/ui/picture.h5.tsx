import type { PictureProps } from './picture'

/** In the browser a real image, which has room for its description. */
export const Picture = ({ src, alt, className }: PictureProps) => (
  <img className={className} src={src} alt={alt} loading='lazy' style={{ objectFit: 'cover' }} />
)
