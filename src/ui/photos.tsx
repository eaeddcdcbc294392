import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Picture } from './picture'
import { Press } from './press'
import './photos.scss'

interface PhotosProps {
  /** Small pictures to show, and the full ones that open when pressed, in the same order. */
  photos: readonly ShownPhoto[]
}

export interface ShownPhoto {
  thumbnail: string
  full: string
  /** Stands on it, in a word or two: 待检查. */
  note?: string
}

/** The photos of a matter; each opens large. */
export function Photos({ photos }: PhotosProps) {
  const open = (full: string) => Taro.previewImage({ current: full, urls: photos.map((photo) => photo.full) })
  return (
    <View className='photos'>
      {photos.map(({ thumbnail, full, note }, place) => (
        <Press
          key={full}
          className='photos__one'
          label={`${note ? `${note} ` : ''}照片 ${place + 1}，共 ${photos.length} 张，点开看大图`}
          onPress={() => open(full)}
        >
          <Picture className='photos__picture' src={thumbnail} alt='' />
          {note && <View className='photos__note'>{note}</View>}
        </Press>
      ))}
    </View>
  )
}
