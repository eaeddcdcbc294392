import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { Headline, Note } from './text'
import './masthead.scss'

interface MastheadProps {
  /** Whose house this is: the community's name. */
  title: string
  /** Where the person lives in it, or what to do to belong. */
  note?: string
  /** At the right of the name. */
  end?: ReactNode
  children?: ReactNode
}

/** The head of a tab page: the seal of the house, its name, and the one thing most people come for. */
export const Masthead = ({ title, note, end, children }: MastheadProps) => (
  <View className='masthead'>
    <View className='masthead__line'>
      <View className='masthead__seal' {...aria({ hidden: true })}>
        <View>邻里</View>
        <View>合唱</View>
      </View>
      <View className='masthead__words'>
        <Headline>{title}</Headline>
        {note && <Note>{note}</Note>}
      </View>
      {end}
    </View>
    {children}
  </View>
)
