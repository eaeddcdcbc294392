import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { classes } from './classes'
import { useFault } from './faults'
import { Icon } from './icon'
import './field.scss'

export interface FieldProps {
  /** What is asked, always to be seen: never only inside the field, where writing makes it vanish. */
  label: string
  /** How to answer, in one short sentence. */
  hint?: string
  /** What is wrong and what to do about it; shown beside the field. */
  error?: string
  optional?: boolean
}

interface FrameProps extends FieldProps {
  /** Below the control, at its end: a counter. */
  foot?: ReactNode
  children: ReactNode
}

/**
 * Label, hint and error around any control. The control says the label itself (it takes `label` too), so that the words
 * here are for the eye and are not read out twice.
 */
export function Field({ label, hint, error, optional, foot, children }: FrameProps) {
  const id = useFault(error)
  return (
    <View id={id} className={classes('field', error && 'field--wrong')}>
      <View className='field__label'>
        {label}
        {optional && <View className='field__optional'>（选填）</View>}
      </View>
      {hint && <View className='field__hint'>{hint}</View>}
      {error && (
        <View className='field__error' {...aria({ live: 'polite' })}>
          <Icon name='alert' />
          <View className='field__error-words'>{error}</View>
        </View>
      )}
      {children}
      {foot}
    </View>
  )
}

/** All that a field says about itself in one sentence, for the control's own label. */
export const spoken = ({ label, hint, error, optional }: FieldProps) =>
  [optional ? `${label}（选填）` : label, error && `有误：${error}`, hint].filter(Boolean).join('，')
