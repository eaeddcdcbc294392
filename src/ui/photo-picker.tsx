import { View } from '@tarojs/components'
import { aria } from './aria'
import { Field, type FieldProps, spoken } from './field'
import { Icon } from './icon'
import { Picture } from './picture'
import { Press } from './press'
import type { PhotoInHand, PhotosInHand } from './use-photos'
import './photo-picker.scss'

interface PhotoPickerProps extends FieldProps {
  /** From usePhotos. */
  photos: PhotosInHand
}

/** Asks for pictures and shows how far each has come. */
export function PhotoPicker({ photos: { photos, atMost, add, retry, remove }, ...field }: PhotoPickerProps) {
  return (
    <Field {...field}>
      <View className='photo-picker'>
        {photos.map((photo, place) => (
          <Tile
            key={photo.key}
            photo={photo}
            name={`照片 ${place + 1}`}
            onRetry={() => retry(photo.key)}
            onRemove={() => remove(photo.key)}
          />
        ))}
        {photos.length < atMost && (
          <Press
            className='photo-picker__add'
            // What can be read on it comes first, so that it can be called by that.
            label={`拍照 ${photos.length}/${atMost}，${spoken(field)}：拍照或从相册选`}
            onPress={add}
          >
            <Icon name='camera' />
            <View className='photo-picker__add-words'>
              拍照
              <View className='photo-picker__left'>
                {photos.length}/{atMost}
              </View>
            </View>
          </Press>
        )}
      </View>
    </Field>
  )
}

interface TileProps {
  photo: PhotoInHand
  name: string
  onRetry: () => void
  onRemove: () => void
}

/** A figure only while one is known: a bar that stands at 0% or 100% looks stuck. */
const Progress = ({ share }: { share: number }) => {
  const known = share > 0 && share < 1
  return (
    <>
      <View className='photo-tile__words'>{known ? `${Math.round(share * 100)}%` : '上传中'}</View>
      <View className='photo-tile__track'>
        {known ? (
          <View className='photo-tile__bar' style={`width:${share * 100}%`} />
        ) : (
          <View className='photo-tile__bar photo-tile__bar--busy' />
        )}
      </View>
    </>
  )
}

const Tile = ({ photo, name, onRetry, onRemove }: TileProps) => (
  <View className='photo-tile'>
    <Picture className='photo-tile__picture' src={photo.path} alt={name} />
    {photo.state === 'sending' && (
      <View className='photo-tile__over' {...aria({ role: 'img', label: `${name}正在上传` })}>
        <Progress share={photo.progress} />
      </View>
    )}
    {photo.state === 'failed' && (
      <Press
        className='photo-tile__over photo-tile__over--failed'
        label={`${name}没有传上去，点这里重传`}
        onPress={onRetry}
      >
        <Icon name='refresh' />
        <View className='photo-tile__words'>重传</View>
      </Press>
    )}
    {photo.state === 'refused' && (
      <View className='photo-tile__over' {...aria({ role: 'img', label: `${name}不能用，请删去` })}>
        <Icon name='alert' />
        <View className='photo-tile__words'>不能用</View>
      </View>
    )}
    <Press className='photo-tile__remove' label={`删除${name}`} onPress={onRemove}>
      <View className='photo-tile__cross'>
        <Icon name='close' />
      </View>
    </Press>
  </View>
)
