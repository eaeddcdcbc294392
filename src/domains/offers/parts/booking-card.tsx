import type { BookingView } from 'types/bookings'
import { BOOKING_STATE_NAMES } from 'types/words/offers'
import { stampWords } from '@/time/words'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Title } from '@/ui/text'
import type { DayActing } from '../day/use-day-acting'
import { BOOKING_TONES } from '../words'
import { BookingButtons } from './booking-buttons'

interface BookingCardProps {
  booking: BookingView
  acting: DayActing
}

/** One booking: when, who, how it stands, and what one may do with it. */
export function BookingCard({ booking, acting }: BookingCardProps) {
  const { from, until, state, who, mine, code, quiet, named, where, purpose, reason, thanks, lookedAt } = booking
  const isComing = state === 'asked' || state === 'agreed'
  const facts = [
    { name: '谁约的', value: mine ? `${who ?? '我'}${who ? '（我）' : ''}` : (who ?? (quiet ? '保密' : null)) },
    { name: '预约码', value: code },
    { name: '姓名', value: quiet && !mine && code ? (named ? '对方留了' : '对方没有留') : null },
    { name: '地点', value: where },
    { name: '用来做什么', value: purpose },
    { name: '原因', value: reason },
    { name: '感谢的话', value: thanks },
    { name: '顾问看过姓名', value: lookedAt === null ? null : stampWords(lookedAt, Date.now()) },
  ]
  return (
    <Card>
      <Stack gap={3}>
        <Ends>
          <Title>
            {from}–{until}
          </Title>
          <StatusChip tone={BOOKING_TONES[state]}>{BOOKING_STATE_NAMES[state]}</StatusChip>
        </Ends>
        <Facts facts={facts.filter(({ value }) => value)} />
        {mine && quiet && isComing && (
          <Callout tone='quiet' title='到时报预约码，不用说姓名'>
            这类预约不发消息，去之前请再看一眼这一页。
          </Callout>
        )}
        {mine && (state === 'refused' || (state === 'cancelled' && reason)) && (
          <Callout tone='quiet'>可以回到日历，另选一个时段。</Callout>
        )}
        <BookingButtons booking={booking} acting={acting} />
      </Stack>
    </Card>
  )
}
