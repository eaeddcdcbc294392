import { View } from '@tarojs/components'
import { Fragment, type ReactNode } from 'react'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import type { Layout } from './layout'
import './action-bar.scss'

interface ActionsProps<Action extends string> {
  layout: Layout<Action>
  /** The button of an action. */
  button: (action: Action, look: 'main' | 'plain') => ReactNode
}

/** What this reader may do now: the next step in reach of the thumb, all else one tap away. */
export function ActionBar<Action extends string>({
  layout: { main, beside, more },
  button,
  onMore,
}: ActionsProps<Action> & { onMore: () => void }) {
  const [only] = more
  return (
    <View className='action-bar'>
      {only && more.length === 1 && button(only, 'plain')}
      {more.length > 1 && (
        <Button look='plain' onPress={onMore}>
          更多
        </Button>
      )}
      {beside && button(beside, 'plain')}
      {main && button(main, 'main')}
    </View>
  )
}

/** What stands behind 'more'. */
export const MoreActions = <Action extends string>({
  layout: { more },
  button,
  onClose,
}: ActionsProps<Action> & { onClose: () => void }) => (
  <Sheet title='要做什么' onClose={onClose}>
    <Stack gap={3}>
      {more.map((action) => (
        <Fragment key={action}>{button(action, 'plain')}</Fragment>
      ))}
    </Stack>
  </Sheet>
)
