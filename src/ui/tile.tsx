import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { Press } from './press'
import './tile.scss'

interface TileProps {
  /** What is counted: 待我受理. */
  label: string
  value: string | number
  unit?: string
  /** What the figure rests on: 近 30 天，共 128 件. A rate never stands without it. */
  note?: string
  onPress?: () => void
}

/** One figure. */
export function Tile({ label, value, unit, note, onPress }: TileProps) {
  const content = (
    <>
      <View className='tile__label'>{label}</View>
      <View className='tile__figure'>
        {value}
        {unit && <View className='tile__unit'>{unit}</View>}
      </View>
      {note && <View className='tile__note'>{note}</View>}
    </>
  )
  return onPress ? (
    <Press className='tile tile--press' onPress={onPress}>
      {content}
      <View className='tile__forward'>
        <Icon name='forward' />
      </View>
    </Press>
  ) : (
    <View className='tile'>{content}</View>
  )
}

/** Figures side by side, as many as fit. */
export const Tiles = ({ children }: { children: ReactNode }) => <View className='tiles'>{children}</View>
