import { View } from '@tarojs/components'
import { TEAM_COLOUR_NAMES, TEAM_FIELD_NAMES, type TeamColour, type TeamField } from 'types/words/teams'
import { aria } from '@/ui/aria'
import './team-mark.scss'

/** By which people know a team: its colour as a disc, and in words beside it what the colour is and what the team does. */
export const TeamMark = ({ colour, field }: { colour: TeamColour; field: TeamField }) => (
  <View className='team-mark'>
    <View className={`team-mark__disc team-mark__disc--${colour}`} {...aria({ hidden: true })} />
    <View className='team-mark__words'>
      {TEAM_COLOUR_NAMES[colour]} · {TEAM_FIELD_NAMES[field]}
    </View>
  </View>
)
