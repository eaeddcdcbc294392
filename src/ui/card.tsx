import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { Press } from './press'
import './card.scss'

interface CardProps {
  children: ReactNode
  /** Makes the whole card one thing to press. */
  onPress?: () => void
  /** Without inner distance: for lists of rows. */
  flush?: boolean
}

/** One thing, set apart from the ground. */
export function Card({ children, onPress, flush }: CardProps) {
  const className = classes('card', flush && 'card--flush')
  return onPress ? (
    <Press className={className} onPress={onPress}>
      {children}
    </Press>
  ) : (
    <View className={className}>{children}</View>
  )
}
