import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SessionSeat } from 'types/roundtable-session'
import { SEAT_DUTY_NAMES } from 'types/words/meetings'
import { NAME_LENGTH } from 'types/words/members'
import { Button } from '@/ui/button'
import { classes } from '@/ui/classes'
import { Press } from '@/ui/press'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { doInSession, useSessionForm } from './queue'
import { NotSent } from './unsent'
import type { SessionShown } from './unsent-view'
import './seats.scss'

/** The seats as tiles: who is there, and who has not spoken yet. */
export function Seats({ meeting }: { meeting: SessionShown }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const { seats, actions, unsent } = meeting
  const mayAct = (seat: SessionSeat) =>
    actions.includes('list') || (actions.includes('name') && seat.isPresent) || (seat.mine && seat.isPresent)
  const opened = seats.find(({ id }) => id === chosen)
  return (
    <>
      <View className='seats'>
        {seats.map((seat) =>
          mayAct(seat) ? (
            <Press
              key={seat.id}
              className={classes('seat', !seat.isPresent && 'seat--away')}
              onPress={() => setChosen(seat.id)}
            >
              <Content seat={seat} inSession={meeting.state !== 'announced'} unsent={unsent.has(seat.id)} />
            </Press>
          ) : (
            <View key={seat.id} className={classes('seat', !seat.isPresent && 'seat--away')}>
              <Content seat={seat} inSession={meeting.state !== 'announced'} unsent={unsent.has(seat.id)} />
            </View>
          ),
        )}
      </View>
      {opened && <SeatSheet meeting={meeting} seat={opened} onClose={() => setChosen(null)} />}
    </>
  )
}

const stateOf = ({ isPresent, wasPresent }: SessionSeat) => (isPresent ? '到场' : wasPresent ? '已离开' : '没到')

interface ContentProps {
  seat: SessionSeat
  inSession: boolean
  unsent: boolean
}

function Content({ seat, inSession, unsent }: ContentProps) {
  const { label, duty, invited, name, sitters, isPresent, hasSpoken, mine } = seat
  const who = name ?? sitters[0]?.name ?? (invited ? '受邀' : '还没有人')
  return (
    <>
      <View className='seat__label'>{`${label}${mine ? '（我）' : ''}`}</View>
      <View className='seat__name'>{duty ? `${who}，${SEAT_DUTY_NAMES[duty]}` : who}</View>
      <StatusChip tone={!isPresent ? 'quiet' : hasSpoken || !inSession ? 'good' : 'wait'}>
        {isPresent && inSession ? (hasSpoken ? '已发言' : '还没发言') : stateOf(seat)}
      </StatusChip>
      {unsent && <NotSent />}
    </>
  )
}

interface SeatSheetProps {
  meeting: SessionShown
  seat: SessionSeat
  onClose: () => void
}

/** Who came and who went, by the one who keeps the list; and who chairs or records. */
function SeatSheet({ meeting: { id, actions }, seat, onClose }: SeatSheetProps) {
  const naming = useSessionForm(id)
  const { id: seatId, label, sitters, isPresent, invited, duty, mine, name } = seat
  const arrive = (memberId: string, who: string) => {
    if (doInSession(id, { procedure: 'sit', input: { memberId, at: Date.now() }, words: `${label}：${who}到了` }))
      onClose()
  }
  const welcome = (who: string) => {
    if (
      doInSession(id, { procedure: 'sit', input: { seatId, name: who, at: Date.now() }, words: `${label}：${who}到了` })
    )
      onClose()
  }
  const leave = () => {
    if (
      doInSession(id, { procedure: 'getUp', input: { seatId, at: Date.now() }, words: `${label}：${name ?? ''}走了` })
    )
      onClose()
  }
  const call = async (as: 'chair' | 'secretary') => {
    const words = `由${label}${as === 'chair' ? '主持' : '记录'}`
    if (!(await naming.run({ procedure: 'name', input: { duty: as, seatId }, words }))) return
    toast(`${words}了`)
    onClose()
  }
  const mayName = actions.includes('name') && isPresent && (duty === null || duty === 'deputyChair')
  return (
    <Sheet title={label} onClose={onClose}>
      <Stack gap={3}>
        {actions.includes('list') &&
          !isPresent &&
          sitters.map(({ memberId, name: who }) => (
            <Button key={memberId} onPress={() => arrive(memberId, who)}>
              {`${who}到了`}
            </Button>
          ))}
        {actions.includes('list') && !isPresent && invited && <Guest label={label} arrive={welcome} />}
        {actions.includes('list') && !invited && sitters.length === 0 && (
          <Note>这个席位还没有写人。请居委会在“席位”里写上，再来签到。</Note>
        )}
        {isPresent && (actions.includes('list') || mine) && (
          <Button look='plain' onPress={leave}>
            {mine ? '我先走了' : `${name ?? ''}走了`}
          </Button>
        )}
        {mayName && (
          <>
            <Button look='plain' busy={naming.busy} onPress={() => void call('secretary')}>
              这次由 TA 记录
            </Button>
            <Button look='plain' busy={naming.busy} onPress={() => void call('chair')}>
              这次由 TA 主持
            </Button>
          </>
        )}
      </Stack>
    </Sheet>
  )
}

/** Who comes by invitation need not be in the app: the list has their name. */
function Guest({ label, arrive }: { label: string; arrive: (name: string) => void }) {
  const [name, setName] = useState('')
  return (
    <Stack gap={2}>
      <TextField
        label={`${label}来的人的姓名`}
        hint='没有用小程序的人，写上姓名签到'
        limit={NAME_LENGTH}
        value={name}
        onChange={setName}
      />
      <Button look='plain' disabled={name.trim() === ''} onPress={() => arrive(name.trim())}>
        写上并签到
      </Button>
    </Stack>
  )
}
