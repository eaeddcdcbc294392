import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './pane.scss'

export interface FrameProps {
  children: ReactNode
  /** What one may do, always in reach. */
  footer?: ReactNode
}

/** A request beside a list, on a wide window: what a page is around it elsewhere. */
export const Pane = ({ children, footer }: FrameProps) => (
  <View className='pane'>
    {children}
    {footer && <View className='pane__footer'>{footer}</View>}
  </View>
)
