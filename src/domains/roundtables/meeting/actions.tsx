import type { AgendaView } from 'types/meeting-inputs'
import { type MeetingAction, ROUNDTABLE_REASON_LENGTH } from 'types/words/roundtables'
import { WordSheet } from '@/screen/word-sheet'
import { Deeds } from '../parts/deeds'
import { MoveSheet } from './move-sheet'
import { PutOnSheet } from './put-on-sheet'
import type { Acting } from './use-acting'

const ORDER = {
  next: ['announce', 'putOn', 'addLate', 'move'],
  otherAnswer: { announce: 'putOn' },
} as const satisfies { next: MeetingAction[]; otherAnswer: Partial<Record<MeetingAction, MeetingAction>> }

const NAMES: Record<MeetingAction, string> = {
  announce: '公布议题',
  putOn: '列入议题',
  addLate: '增加临时议题',
  move: '改时间或地点',
  cancel: '取消会议',
}

interface ActionsProps {
  meeting: AgendaView
  acting: Acting
}

/** What one may do with a meeting before it begins, and what stands open over its page. */
export const Actions = ({ meeting, acting }: ActionsProps) => (
  <Deeds
    deeds={meeting.actions}
    order={ORDER}
    names={NAMES}
    danger='cancel'
    acting={acting}
    onTake={(action) => void acting.take(action, meeting)}
  >
    <Sheets meeting={meeting} acting={acting} />
  </Deeds>
)

function Sheets({ meeting, acting: { opened, close, deeds } }: ActionsProps) {
  const { id, version: seen, actions } = meeting
  if (opened === null || opened === 'more' || !actions.includes(opened)) return null
  switch (opened) {
    case 'putOn':
      return <PutOnSheet meeting={meeting} deed={deeds.putOn} onClose={close} />
    case 'addLate':
      return <PutOnSheet late meeting={meeting} deed={deeds.addLate} onClose={close} />
    case 'move':
      return <MoveSheet meeting={meeting} deed={deeds.move} onClose={close} />
    case 'cancel':
      return (
        <WordSheet
          title='取消这次会议'
          action='取消会议'
          label='为什么'
          hint='参会的人和反映过的居民会收到消息，议题等下一次会议'
          limit={ROUNDTABLE_REASON_LENGTH}
          deed={deeds.cancel}
          inputOf={(reason) => ({ id, seen, reason })}
          field='reason'
          done='已取消'
          onClose={close}
        />
      )
  }
}
