import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { classes } from './classes'
import './text.scss'

interface TextProps {
  children: ReactNode
  className?: string
}

/** The one large line at the top of a page: what it is about. */
export const Headline = ({ children, className }: TextProps) => (
  <View className={classes('headline', className)} {...aria({ role: 'heading', level: 1 })}>
    {children}
  </View>
)

/** The name of a thing: of a card, of a group. */
export const Title = ({ children, className }: TextProps) => (
  <View className={classes('title', className)} {...aria({ role: 'heading', level: 2 })}>
    {children}
  </View>
)

/** Main text. Keeps the line breaks of what people wrote. */
export const Paragraph = ({ children, className }: TextProps) => (
  <View className={classes('paragraph', className)}>{children}</View>
)

/** A number that must stay on one line, as people read it out. */
export const Unbroken = ({ children }: { children: string }) => <View className='unbroken'>{children}</View>

/** The second voice: when, who, what else. */
export const Note = ({ children, className }: TextProps) => (
  <View className={classes('note', className)}>{children}</View>
)
