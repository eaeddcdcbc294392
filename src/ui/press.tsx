import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { type Aria, aria } from './aria'
import { classes } from './classes'
import './press.scss'

export interface PressProps extends Pick<Aria, 'label' | 'checked' | 'selected' | 'expanded'> {
  onPress: () => void
  className?: string
  /** What it is to a screen reader; a button unless told otherwise. */
  role?: 'button' | 'radio' | 'checkbox' | 'tab'
  disabled?: boolean
  children: ReactNode
}

/** Whatever can be pressed. It has no look of its own; parts give it one. press.h5.tsx is the browser's. */
export function Press({ onPress, className, role = 'button', disabled, children, ...said }: PressProps) {
  return (
    <View
      className={classes('press', className)}
      hoverClass={disabled ? 'none' : 'press--down'}
      onClick={disabled ? undefined : onPress}
      {...aria({ role, disabled, ...said })}
    >
      {children}
    </View>
  )
}
