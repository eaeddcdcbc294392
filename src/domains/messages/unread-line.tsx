import { View } from '@tarojs/components'
import { Press } from '@/ui/press'
import { useReadAll } from './queries'
import './unread-line.scss'

interface UnreadLineProps {
  unread: number
  /** When the newest that is on the screen was told. */
  upTo: number
}

/** How many are unread, and a way to have done with all of them. */
export function UnreadLine({ unread, upTo }: UnreadLineProps) {
  const readAll = useReadAll()
  return (
    <View className='unread-line'>
      <View className='unread-line__count'>{`${unread} 条未读`}</View>
      <Press className='unread-line__all' onPress={() => void readAll.run({ upTo })}>
        全部已读
      </Press>
    </View>
  )
}
