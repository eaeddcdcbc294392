import type { AgendaView } from 'types/meeting-inputs'
import { MEETING_HOURS } from 'types/words/meetings'
import { MEETING_STATE_NAMES } from 'types/words/roundtables'
import { Engagements } from '@/screen/engagements'
import { addToPhone, HAS_CALENDAR } from '@/screen/phone-calendar'
import { closingOf, dateWords } from '@/time/words'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Row } from '@/ui/row'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Headline } from '@/ui/text'
import { toast } from '@/ui/toast'
import { MEETING_TONES, meetingTime } from '../words'

/** How long a meeting takes in a phone's calendar. Milliseconds. */
const LASTS = MEETING_HOURS * 3_600_000

/** When and where, large, and how it stands. */
export function About({ meeting, now }: { meeting: AgendaView; now: number }) {
  const { number, state, startsAt, place, seats, cancelled, mySeat, announceBy, actions } = meeting
  const isToCome = (state === 'planned' || state === 'announced') && startsAt > now
  const mine = seats.find(({ id }) => id === mySeat)?.label
  return (
    <Stack gap={4}>
      {state === 'cancelled' && (
        <Callout tone='bad' title='这次会议取消了'>
          {cancelled ? `原因：${cancelled}。` : ''}议题等下一次会议。
        </Callout>
      )}
      <Engagements engagements={meeting.engagements} now={now} />
      {state === 'planned' && <Notice announceBy={announceBy} isPast={!actions.includes('announce')} now={now} />}
      <Card>
        <Stack gap={3}>
          <Ends>
            <Headline>{meetingTime(startsAt, now)}</Headline>
            <StatusChip tone={MEETING_TONES[state]}>{MEETING_STATE_NAMES[state]}</StatusChip>
          </Ends>
          <Facts
            facts={[
              { name: '地点', value: place },
              ...attendance(seats),
              ...(mine ? [{ name: '我的席位', value: mine }] : []),
              { name: '编号', value: number },
            ]}
          />
        </Stack>
      </Card>
      {HAS_CALENDAR && isToCome && (
        <Card flush>
          <Row icon='calendar' title='记到手机日历' note='提前 2 小时提醒' onPress={() => void noteDown(meeting)} />
        </Card>
      )}
    </Stack>
  )
}

/** Who is asked to come; once it was opened, who came and who did not. */
function attendance(seats: AgendaView['seats']): { name: string; value: string }[] {
  const called = (some: AgendaView['seats']) =>
    some.map(({ label, invited }) => (invited ? `${label}（受邀）` : label)).join('、')
  if (seats.every(({ came }) => came === undefined)) return [{ name: '参会', value: called(seats) }]
  const here = called(seats.filter(({ came }) => came))
  // Whoever comes by invitation was free to stay away.
  const away = called(seats.filter(({ came, invited }) => !came && !invited))
  return [{ name: '到会', value: here || '还没有人签到' }, ...(away ? [{ name: '没到', value: away }] : [])]
}

/** By when the agenda has to be published. */
const Notice = ({ announceBy, isPast, now }: { announceBy: string; isPast: boolean; now: number }) =>
  closingOf(announceBy) < now && isPast ? (
    <Callout tone='bad' title='来不及公布议题了'>
      议题要在开会前 3 天公布，请把会议时间往后改。
    </Callout>
  ) : (
    <Callout tone='wait' title={`请在 ${dateWords(closingOf(announceBy), now)}以前公布议题`}>
      公布以前，只有参会席位和居委会看得到这次会议。
    </Callout>
  )

async function noteDown({ startsAt, place: where }: AgendaView) {
  if (await addToPhone({ title: '圆桌会议', startsAt, endsAt: startsAt + LASTS, where })) toast('已记到手机日历')
  else toast('没有记上，请在微信的设置里允许使用日历', 'bad')
}
