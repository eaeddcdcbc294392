import type { SeatView } from 'types/roundtable-inputs'
import { SEAT_DUTY_NAMES } from 'types/words/meetings'
import { PARTY_NAMES, QUORUM_RULE_NAMES } from 'types/words/roundtables'
import { Remote } from '@/screen/remote'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Row } from '@/ui/row'
import { Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Note } from '@/ui/text'
import { useTable } from '../queries'

/** 席位: who sits at the table, and who stands in for whom. */
export const Seats = () => (
  <Remote query={useTable()} look='lines'>
    {({ seats, quorum, mySeat }) =>
      seats.length === 0 ? (
        <Empty icon='people' title='还没有安排席位' text='居委会安排好席位，就可以开会了。' />
      ) : (
        <Stack gap={3}>
          <Note>{QUORUM_RULE_NAMES[quorum]}到场，主持人和记录人都在，会议才能作出决定。</Note>
          <Card flush>
            {seats.map((seat) => (
              <SeatRow key={seat.id} seat={seat} isMine={seat.id === mySeat} />
            ))}
          </Card>
        </Stack>
      )
    }
  </Remote>
)

function SeatRow({ seat, isMine }: { seat: SeatView; isMine: boolean }) {
  const { label, party, holder, substitutes, duty, invited } = seat
  const people = [
    holder?.name ?? '还没有定人',
    substitutes.length > 0 && `候补 ${substitutes.map(({ name }) => name).join('、')}`,
  ]
  const sort = [PARTY_NAMES[party] === label ? null : PARTY_NAMES[party], invited ? '受邀参加' : null]
  return (
    <Row
      icon='person'
      title={isMine ? `${label}（我的席位）` : label}
      end={duty && <StatusChip tone='active'>{SEAT_DUTY_NAMES[duty]}</StatusChip>}
      note={
        <>
          <Note>{people.filter(Boolean).join('，')}</Note>
          {sort.some(Boolean) && <Note>{sort.filter(Boolean).join(' · ')}</Note>}
        </>
      }
    />
  )
}
