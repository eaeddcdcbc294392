import { View } from '@tarojs/components'
import { Button } from './button'
import { Icon, type IconName } from './icon'
import './empty.scss'

interface EmptyProps {
  icon: IconName
  /** What there is none of, as a whole sentence. */
  title: string
  /** What will appear here, or what to do. */
  text?: string
  action?: { text: string; onPress: () => void }
}

/** Where a list would be, when there is nothing in it. */
export const Empty = ({ icon, title, text, action }: EmptyProps) => (
  <View className='empty'>
    <View className='empty__sign'>
      <Icon name={icon} />
    </View>
    <View className='empty__title'>{title}</View>
    {text && <View className='empty__text'>{text}</View>}
    {action && (
      <View className='empty__action'>
        <Button narrow look='plain' onPress={action.onPress}>
          {action.text}
        </Button>
      </View>
    )}
  </View>
)
