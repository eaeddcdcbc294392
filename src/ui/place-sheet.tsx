import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from './button'
import { classes } from './classes'
import { Empty } from './empty'
import { Failure } from './failure'
import type { PlaceChoice, PlacePickerProps } from './place-picker'
import { Press } from './press'
import { Sheet } from './sheet'
import { Skeleton } from './skeleton'
import { useLoaded } from './use-loaded'
import './place-sheet.scss'

interface PlaceSheetProps extends Pick<PlacePickerProps, 'levels' | 'loadChildren' | 'anyLevel'> {
  title: string
  /** What was chosen before, to begin from. */
  start: PlaceChoice[]
  onChoose: (path: PlaceChoice[]) => void
  onClose: () => void
}

/** Names up to this long stand three in a row, as door numbers do. */
const SHORT_NAME = 5

/** The panel of the place picker: the way so far on top, the places of the next level below. */
export function PlaceSheet({ title, start, levels, loadChildren, anyLevel, onChoose, onClose }: PlaceSheetProps) {
  const last = start[start.length - 1]
  // Where only the lowest level counts, somebody who is halfway down goes on from there.
  const [path, setPath] = useState(() => (last?.hasChildren && !anyLevel ? start : start.slice(0, -1)))
  const parent = path[path.length - 1]
  const places = useLoaded(() => loadChildren(parent?.id), [parent?.id])
  const level = levels[path.length] ?? '位置'
  const before = start[path.length]?.id

  const step = (place: PlaceChoice) => {
    const further = [...path, place]
    if (place.hasChildren) setPath(further)
    else onChoose(further)
  }

  return (
    <Sheet
      title={title}
      onClose={onClose}
      footer={
        anyLevel &&
        parent && (
          <Button look='plain' onPress={() => onChoose(path)}>
            就在{parent.name}，不再细选
          </Button>
        )
      }
    >
      {path.length > 0 && (
        <View className='place-way'>
          {path.map((place, depth) => (
            <Press key={place.id} className='place-way__step' onPress={() => setPath(path.slice(0, depth))}>
              <View className='place-way__level'>{levels[depth]}</View>
              <View className='place-way__name'>{place.name}</View>
              <View className='place-way__again'>重选</View>
            </Press>
          ))}
        </View>
      )}
      <View className='place-sheet__level'>
        <View className='place-sheet__question'>请选择{level}</View>
        {places.state === 'loading' && <Skeleton look='tiles' />}
        {places.state === 'failed' && <Failure text={`没能取到${level}名单。`} onRetry={places.again} />}
        {places.state === 'ready' && places.value.length === 0 && (
          <Empty icon='door' title={`这里还没有登记${level}`} />
        )}
        {places.state === 'ready' && places.value.length > 0 && (
          <View
            className={classes(
              'places',
              places.value.every(({ name }) => name.length <= SHORT_NAME) && 'places--short',
            )}
          >
            {places.value.map((place) => (
              <Press
                key={place.id}
                className={classes('places__one', place.id === before && 'places__one--before')}
                onPress={() => step(place)}
              >
                {place.name}
              </Press>
            ))}
          </View>
        )}
      </View>
    </Sheet>
  )
}
