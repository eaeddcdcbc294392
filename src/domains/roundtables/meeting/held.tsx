import type { AgendaView } from 'types/meeting-inputs'
import { open } from '@/screen/go'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { sessionWays } from '../session/ways'

/** The ways on from the day of the meeting: into the room, to its minutes, and to what came of it. */
export function Held({ meeting: { id, state, mySeat, readsCourse } }: { meeting: AgendaView }) {
  const isOver = state === 'drafting' || state === 'circulated' || state === 'fixed'
  // Before it begins there is nothing to read in the room: only those with a seat go there.
  const isHeld = state === 'inSession' ? readsCourse : state === 'announced' && mySeat !== null
  if (!isOver && !isHeld) return null
  return (
    <Card flush>
      {isHeld && (
        <Row
          icon='people'
          title={state === 'inSession' ? (mySeat ? '正在开会，进入会场' : '正在开会，看会场记录') : '签到和开会'}
          note='到场、发言、举手和结论'
          onPress={() => open(sessionWays.session(id))}
        />
      )}
      {isOver && readsCourse && (
        <Row
          icon='clipboard'
          title='会议纪要'
          note={mySeat ? '核对、确认或提意见' : '正文、各方的答复和打印稿'}
          onPress={() => open(sessionWays.minutes(id))}
        />
      )}
      {isOver && (
        <Row icon='list' title='会议结果公示' note='每项议题的结论' onPress={() => open(sessionWays.summary(id))} />
      )}
    </Card>
  )
}
