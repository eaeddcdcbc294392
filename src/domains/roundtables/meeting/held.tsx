import type { AgendaView } from 'types/meeting-inputs'
import { open } from '@/screen/go'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { sessionWays } from '../session/ways'

/** The ways on from the day of the meeting: into the room, to its minutes, and to what came of it. */
export function Held({ meeting: { id, state, mySeat } }: { meeting: AgendaView }) {
  const isHeld = state === 'announced' || state === 'inSession'
  const isOver = state === 'drafting' || state === 'circulated' || state === 'fixed'
  if (!isOver && !(isHeld && mySeat)) return null
  return (
    <Card flush>
      {isHeld && (
        <Row
          icon='people'
          title={state === 'inSession' ? '正在开会，进入会场' : '签到和开会'}
          note='到场、发言、举手和结论'
          onPress={() => open(sessionWays.session(id))}
        />
      )}
      {isOver && mySeat && (
        <Row
          icon='clipboard'
          title='会议纪要'
          note='核对、确认或提意见'
          onPress={() => open(sessionWays.minutes(id))}
        />
      )}
      {isOver && (
        <Row icon='list' title='会议结果公示' note='每项议题的结论' onPress={() => open(sessionWays.summary(id))} />
      )}
    </Card>
  )
}
