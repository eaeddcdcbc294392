import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { aria } from './aria'
import { useFaults } from './faults'
import { Icon } from './icon'
import { useSaysOpen } from './open-sheets'
import { Press } from './press'
import { SheetBody } from './sheet-body'
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
  const panel = useDialogFocus(onClose)
  useSaysOpen()
  const [shows, setShows] = useState('')
  const { Provider, fields } = useFaults(setShows)
  const pressed = () => {
    // The same field may have to be gone to twice.
    setShows('')
    fields.pressed()
  }
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
        <SheetBody shows={shows}>
          <Provider value={fields}>{children}</Provider>
        </SheetBody>
        {footer && (
          <View className='sheet__footer' onClick={pressed}>
            {footer}
          </View>
        )}
      </View>
    </View>
  )
}
