import { ScrollView, View } from '@tarojs/components'
import type { ReactNode } from 'react'

export interface SheetBodyProps {
  /** The id of a field that is to be seen. WeChat goes there when it changes. */
  shows: string
  children: ReactNode
}

/** The part of a sheet that scrolls. In WeChat only a scroll-view can be told where to. sheet-body.h5.tsx is the browser's. */
export const SheetBody = ({ shows, children }: SheetBodyProps) => (
  <ScrollView className='sheet__body' scrollY scrollIntoView={shows}>
    <View className='sheet__content'>{children}</View>
  </ScrollView>
)
