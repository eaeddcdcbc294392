import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { Icon } from './icon'
import { useSaysOpen } from './open-sheets'
import { Press } from './press'
import { useDialogFocus } from './sheet-focus'
import { Title } from './text'
import './sheet.scss'

interface SheetProps {
  title: string
  onClose: () => void
  children: ReactNode
  /** Stays below while the content scrolls. */
  footer?: ReactNode
}

/** A panel that rises over the page for one short task. Whoever shows it takes it away again in onClose. */
export function Sheet({ title, onClose, children, footer }: SheetProps) {
  const { panel, body } = useDialogFocus(onClose)
  useSaysOpen()
  return (
    <View className='sheet'>
      <View className='sheet__shade' catchMove onClick={onClose} {...aria({ hidden: true })} />
      <View className='sheet__panel' {...aria({ role: 'dialog', label: title })} {...panel}>
        <View className='sheet__head'>
          <Title className='sheet__title'>{title}</Title>
          <Press className='sheet__close' label='关闭' onPress={onClose}>
            <Icon name='close' />
          </Press>
        </View>
        <View className='sheet__body' {...body}>
          {children}
        </View>
        {footer && <View className='sheet__footer'>{footer}</View>}
      </View>
    </View>
  )
}
