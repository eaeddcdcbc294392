import { View } from '@tarojs/components'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/icon'
import { Press } from '@/ui/press'
import './counts.scss'

interface Count {
  label: string
  value: number
  /** Not as it should be, unless it is none. */
  late?: boolean
  onPress: () => void
}

/** Three figures in a line, each the way to what it counts. */
export const Counts = ({ counts }: { counts: Count[] }) => (
  <View className='counts'>
    {counts.map(({ label, value, late, onPress }) => {
      const alarming = late && value > 0
      return (
        <Press
          key={label}
          className={classes('counts__one', alarming && 'counts__one--late')}
          label={`${label} ${value} 件`}
          onPress={onPress}
        >
          <View className='counts__figure'>
            {alarming && <Icon name='alert' />}
            {value}
          </View>
          <View className='counts__label'>{label}</View>
        </Press>
      )
    })}
  </View>
)
