import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Press } from './press'
import { Title } from './text'
import './section.scss'

interface SectionProps {
  title?: string
  /** A quiet link at the end of the title, such as 全部. */
  more?: { text: string; onPress: () => void }
  children: ReactNode
}

/** A part of a page under its own name. */
export const Section = ({ title, more, children }: SectionProps) => (
  <View className='section'>
    {title && (
      <View className='section__head'>
        <Title className='section__title'>{title}</Title>
        {more && (
          <Press className='section__more' label={`${title}：${more.text}`} onPress={more.onPress}>
            {more.text}
          </Press>
        )}
      </View>
    )}
    {children}
  </View>
)
