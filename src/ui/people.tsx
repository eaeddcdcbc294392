import { View } from '@tarojs/components'
import { classes } from './classes'
import { Icon } from './icon'
import { Press } from './press'
import './people.scss'

export interface PersonShown {
  id: string
  /** As it may be shown here: masked by the server where it must be. */
  name: string
  /** What they are here: 楼栋长. */
  role?: string
  /** Makes it something to press, with a telephone beside it. */
  onCall?: () => void
}

interface PeopleProps {
  people: readonly PersonShown[]
}

/** Who has a part in something. */
export const People = ({ people }: PeopleProps) => (
  <View className='people'>
    {people.map(({ id, name, role, onCall }) => {
      const content = (
        <>
          <View className='person__face' aria-hidden>
            {[...name][0]}
          </View>
          <View className='person__words'>
            <View className='person__name'>{name}</View>
            {role && <View className='person__role'>{role}</View>}
          </View>
          {onCall && <Icon name='phone' />}
        </>
      )
      return onCall ? (
        <Press
          key={id}
          className={classes('person', 'person--call')}
          label={`打电话给${role ?? ''}${name}`}
          onPress={onCall}
        >
          {content}
        </Press>
      ) : (
        <View key={id} className='person'>
          {content}
        </View>
      )
    })}
  </View>
)
