import { View } from '@tarojs/components'
import { aria } from './aria'
import { Button } from './button'
import { Icon } from './icon'
import './failure.scss'

interface FailureProps {
  /** What did not work, in a sentence people understand. */
  text: string
  onRetry?: () => void
  busy?: boolean
}

/** Where something would be, when it could not be fetched; with the way out. */
export const Failure = ({ text, onRetry, busy }: FailureProps) => (
  <View className='failure' {...aria({ role: 'alert' })}>
    <Icon name='alert' />
    <View className='failure__body'>
      <View className='failure__text'>{text}</View>
      {onRetry && (
        <View className='failure__retry'>
          <Button narrow look='plain' icon='refresh' busy={busy} onPress={onRetry}>
            再试一次
          </Button>
        </View>
      )}
    </View>
  </View>
)
