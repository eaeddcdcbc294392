import { View } from '@tarojs/components'
import type { RegisterRow } from 'types/people'
import { HOME_STATE_NAMES } from 'types/words/members'
import { Row } from '@/ui/row'
import { StatusChip } from '@/ui/status-chip'
import { HOME_STATE_TONES, homeWords } from '../words'

interface RegisterLineProps {
  row: RegisterRow
  onPress: () => void
}

/** One home of one person; what is as it should be is not said of every line. */
export const RegisterLine = ({ row, onPress }: RegisterLineProps) => {
  const { name, homeLabel, relation, state, phone, posts } = row
  return (
    <Row
      icon='person'
      title={name}
      end={state !== 'verified' && <StatusChip tone={HOME_STATE_TONES[state]}>{HOME_STATE_NAMES[state]}</StatusChip>}
      note={
        <>
          <View>{homeWords({ label: homeLabel, relation })}</View>
          <View>{phone ? `电话 ${phone}` : '没有登记电话'}</View>
          {posts.map((post) => (
            <View key={post}>{post}</View>
          ))}
        </>
      }
      onPress={onPress}
    />
  )
}
