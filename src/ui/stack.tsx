import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'
import './stack.scss'

interface StackProps {
  /** Distance between the children: 1 (4 px) to 6 (32 px), as the --space tokens. */
  gap?: 1 | 2 | 3 | 4 | 5 | 6
  className?: string
  children: ReactNode
}

/** Children one below the other, at one distance. */
export const Stack = ({ gap = 4, className, children }: StackProps) => (
  <View className={classes('stack', `stack--${gap}`, className)}>{children}</View>
)

/** Children side by side, breaking into further lines when there is no room. */
export const Wrap = ({ children }: { children: ReactNode }) => <View className='wrap'>{children}</View>

/** Two things at the two ends of a line; the second goes below when there is no room. */
export const Ends = ({ children }: { children: ReactNode }) => <View className='ends'>{children}</View>
