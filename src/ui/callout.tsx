import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { type Tone, toneIcons } from './tones'
import './callout.scss'

interface CalloutProps {
  tone: Tone
  title?: string
  children?: ReactNode
}

/** Something to know before going on: what waits, what was decided, what to look out for. */
export const Callout = ({ tone, title, children }: CalloutProps) => (
  <View className={`callout callout--${tone}`}>
    <Icon name={toneIcons[tone]} />
    <View className='callout__body'>
      {title && <View className='callout__title'>{title}</View>}
      {children}
    </View>
  </View>
)
