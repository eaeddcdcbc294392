import { Text, View } from '@tarojs/components'
import type { RequestSummary } from 'types/request-views'
import { standingName } from 'types/words/requests'
import { open } from '@/screen/go'
import { Row } from '@/ui/row'
import { StatusChip } from '@/ui/status-chip'
import { ways } from '../ways'
import { excerpt, STATE_TONES, turnWords } from '../words'

interface RequestRowProps {
  request: RequestSummary
  now: number
  /** Its reporter is who reads it. */
  mine?: boolean
  /** Who reported it, where that is said. */
  by?: string
  /** The post of the reader in whose list it stands: the page then offers the next one. */
  post?: string
  /** Instead of opening its page. */
  onPress?: () => void
}

/** One request in a list: what it is about, where it stands, who has it and by when. */
export function RequestRow({ request, now, mine = false, by, post, onPress }: RequestRowProps) {
  const { id, text, state, held, overdue, placeLabel, number, filed } = request
  const standing = standingName(request, mine)
  return (
    <Row
      title={excerpt(text)}
      end={
        held || !overdue ? (
          <StatusChip tone={held ? 'wait' : STATE_TONES[state]}>{standing}</StatusChip>
        ) : (
          <StatusChip tone='bad'>{`${standing} · 超时`}</StatusChip>
        )
      }
      note={
        <>
          <View>{turnWords(request, now, mine)}</View>
          <View>
            {filed && '代登记 · '}
            {by ?? placeLabel} · <Text className='unbroken'>{number}</Text>
          </View>
        </>
      }
      onPress={onPress ?? (() => open(ways.inList(id, post)))}
    />
  )
}
