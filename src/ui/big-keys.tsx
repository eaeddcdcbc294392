import { View } from '@tarojs/components'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import { Press } from './press'
import './big-keys.scss'

export interface KeyFace {
  title: string
  icon: IconName
  /** The one that the screen is for: it is red. */
  main?: boolean
  onPress: () => void
}

/** The few things that most people come for, side by side, each large enough for any thumb. */
export const BigKeys = ({ keys }: { keys: KeyFace[] }) => (
  <View className={classes('big-keys', keys.length % 2 === 1 && 'big-keys--odd')}>
    {keys.map(({ title, icon, main, onPress }) => (
      <Press key={title} className={classes('big-key', main && 'big-key--main')} onPress={onPress}>
        <View className='big-key__sign'>
          <Icon name={icon} />
        </View>
        <View className='big-key__words'>{title}</View>
      </Press>
    ))}
  </View>
)
