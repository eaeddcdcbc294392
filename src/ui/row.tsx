import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import { Press } from './press'
import './row.scss'

interface RowProps {
  title: string
  /** Below the title, in the second voice. */
  note?: ReactNode
  icon?: IconName
  /** At the end of the line: a value, a status chip. Goes below when there is no room. */
  end?: ReactNode
  onPress?: () => void
}

/** A title of more characters needs a wider column beside what stands at the end. */
const SHORT = 9

/** One line of a list; the list is a flush card. */
export function Row({ title, note, icon, end, onPress }: RowProps) {
  const content = (
    <>
      {icon && (
        <View className='row__icon'>
          <Icon name={icon} />
        </View>
      )}
      <View className={classes('row__text', title.length > SHORT && 'row__text--long')}>
        <View className='row__title'>{title}</View>
        {end && <View className='row__end'>{end}</View>}
        {note && <View className='row__note'>{note}</View>}
      </View>
      {onPress && (
        <View className='row__forward'>
          <Icon name='forward' />
        </View>
      )}
    </>
  )
  return onPress ? (
    <Press className={classes('row', icon && 'row--icon')} onPress={onPress}>
      {content}
    </Press>
  ) : (
    <View className={classes('row', icon && 'row--icon')}>{content}</View>
  )
}
