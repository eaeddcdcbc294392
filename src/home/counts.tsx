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
  /** The way to what is counted; without it the figure is only said. */
  onPress?: () => void
}

/** Three figures in a line. */
export const Counts = ({ counts }: { counts: Count[] }) => (
  <View className='counts'>
    {counts.map((count) => {
      const { label, value, late, onPress } = count
      const className = classes('counts__one', late && value > 0 && 'counts__one--late')
      return onPress ? (
        <Press key={label} className={className} onPress={onPress}>
          <Figure {...count} />
        </Press>
      ) : (
        <View key={label} className={className}>
          <Figure {...count} />
        </View>
      )
    })}
  </View>
)

const Figure = ({ label, value, late }: Count) => (
  <>
    <View className='counts__figure'>
      {late && value > 0 && <Icon name='alert' />}
      {value}
    </View>
    <View className='counts__label'>{label}</View>
  </>
)
