import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { Picture } from './picture'
import { Press } from './press'
import './person-line.scss'

interface PersonLineProps {
  /** What they are here: 楼栋长. */
  post: string
  /** As it may be shown here; left out where nobody holds it. */
  name?: string
  /** Address of their picture. */
  portrait?: string | null
  /** Beside the name: a status chip. */
  mark?: ReactNode
  /** Below, in the second voice. */
  note?: ReactNode
  /** A telephone number to read, whole or masked. */
  phone?: string | null
  /** Puts a telephone at the end, one tap away. */
  onCall?: () => void
  /** Further things to do. */
  children?: ReactNode
}

/** One person, or an empty place, in full: who has which part, and how to reach them. The list is a flush card. */
export const PersonLine = ({ post, name, portrait, mark, note, phone, onCall, children }: PersonLineProps) => (
  <View className='person-line'>
    <View className={name ? 'person-line__face' : 'person-line__face person-line__face--none'} aria-hidden>
      {portrait ? (
        <Picture className='person-line__portrait' src={portrait} alt='' />
      ) : name ? (
        [...name][0]
      ) : (
        <Icon name='person' />
      )}
    </View>
    <View className='person-line__words'>
      <View className='person-line__role'>{post}</View>
      <View className='person-line__name'>
        {name ?? '暂缺'}
        {mark && <View className='person-line__mark'>{mark}</View>}
      </View>
      {phone && <View className='person-line__phone'>{phone}</View>}
      {note && <View className='person-line__note'>{note}</View>}
      {children}
    </View>
    {onCall && (
      <Press className='person-line__call' label={`打电话给${post}${name ?? ''}`} onPress={onCall}>
        <Icon name='phone' />
      </Press>
    )}
  </View>
)
