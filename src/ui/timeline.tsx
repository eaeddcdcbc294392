import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { Icon, type IconName } from './icon'
import { Photos, type ShownPhoto } from './photos'
import { type Tone, toneIcons } from './tones'
import './timeline.scss'

export interface TimelineEntry {
  id: string
  /** What happened, in a few words: 已派单给物业. */
  title: string
  /** When, as people say it. */
  at: string
  /** Who did it. */
  by?: string
  tone: Tone
  icon?: IconName
  /** What they wrote. */
  text?: string
  photos?: readonly ShownPhoto[]
  children?: ReactNode
}

interface TimelineProps {
  /** In the order in which they are to be read. */
  entries: readonly TimelineEntry[]
}

/** One story, step by step. */
export const Timeline = ({ entries }: TimelineProps) => (
  <View className='timeline' {...aria({ role: 'list' })}>
    {entries.map((entry) => (
      <View key={entry.id} className={`timeline__entry timeline__entry--${entry.tone}`} {...aria({ role: 'listitem' })}>
        <View className='timeline__mark'>
          <Icon name={entry.icon ?? toneIcons[entry.tone]} />
        </View>
        <View className='timeline__body'>
          <View>
            <View className='timeline__title'>{entry.title}</View>
            <View className='timeline__when'>
              <View className='timeline__fact'>{entry.at}</View>
              {entry.by && <View className='timeline__fact'>{entry.by}</View>}
            </View>
          </View>
          {entry.text && <View className='timeline__text'>{entry.text}</View>}
          {entry.photos && entry.photos.length > 0 && <Photos photos={entry.photos} />}
          {entry.children}
        </View>
      </View>
    ))}
  </View>
)
