import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import { Press } from './press'
import './button.scss'

interface ButtonProps {
  /** What happens, as a verb: 提交, 派单. */
  children: ReactNode
  onPress: () => void
  /** `main`: the one thing to do here. `plain`: the others. `danger`: what cannot be taken back. `text`: a quiet link. */
  look?: 'main' | 'plain' | 'danger' | 'text'
  icon?: IconName
  disabled?: boolean
  /** At work: shows that it was pressed and does not take a second press. */
  busy?: boolean
  /** Read out instead of the words, where they alone do not say enough. */
  label?: string
  /** As wide as its words; otherwise as wide as it may be. */
  narrow?: boolean
}

export function Button({ children, onPress, look = 'main', icon, disabled, busy, label, narrow }: ButtonProps) {
  const off = disabled || busy
  return (
    <Press
      className={classes('button', `button--${off && !busy ? 'off' : look}`, narrow && 'button--narrow')}
      disabled={off}
      label={label}
      onPress={onPress}
    >
      {busy ? (
        <View className='button__spin' {...aria({ label: '正在处理', role: 'img' })} />
      ) : (
        icon && <Icon name={icon} />
      )}
      <View className='button__words'>{children}</View>
    </Press>
  )
}
