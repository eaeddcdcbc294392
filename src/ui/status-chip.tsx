import { View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import { type Tone, toneIcons } from './tones'
import './status-chip.scss'

interface StatusChipProps {
  tone: Tone
  /** The state in words; they carry the meaning, colour and sign only help. */
  children: string
  icon?: IconName
}

/** The state of a matter, to be seen at a glance. */
export const StatusChip = ({ tone, children, icon = toneIcons[tone] }: StatusChipProps) => (
  <View className={`status-chip status-chip--${tone}`}>
    <Icon name={icon} />
    {children}
  </View>
)
