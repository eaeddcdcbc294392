import { Image } from '@tarojs/components'

export interface PictureProps {
  src: string
  /** What is to be seen on it, for those who cannot see it. */
  alt: string
  className?: string
}

/** A picture that fills its box, cut where it must be. picture.h5.tsx is the browser's. */
export const Picture = ({ src, alt, className }: PictureProps) => (
  <Image className={className} src={src} mode='aspectFill' lazyLoad aria-role='img' aria-label={alt} />
)
