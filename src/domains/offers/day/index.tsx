import type { DayView } from 'types/bookings'
import { BOOKING_WORDS_LENGTH } from 'types/words/offers'
import { InCommunity } from '@/domains/members/in-community'
import { open } from '@/screen/go'
import { useOpened } from '@/screen/opened'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { WordSheet } from '@/screen/word-sheet'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { Headline, Note } from '@/ui/text'
import { BookingCard } from '../parts/booking-card'
import { offerKeys, useOfferDay } from '../queries'
import { offerWays } from '../ways'
import { dayName } from '../words'
import { type DayActing, useDayActing } from './use-day-acting'

/** One day of an offer with the bookings that one has to do with. Address: ?id= and perhaps &community= */
export default function OfferDay() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const { id = '' } = useAddress()
  const day = useOfferDay(id)
  const acting = useDayActing(id)
  useWatched(offerKeys.day(id))
  useOpened('offerDay', id, day.data?.version)
  return (
    <Page>
      <Remote query={day} look='cards'>
        {(view) => <Day day={view} acting={acting} />}
      </Remote>
      <Sheets id={id} acting={acting} />
    </Page>
  )
}

const Day = ({ day, acting }: { day: DayView; acting: DayActing }) => (
  <Stack gap={4}>
    <Stack gap={1}>
      <Headline>{day.title}</Headline>
      <Note>
        {dayName(day.day)} · {day.unit}
      </Note>
    </Stack>
    {day.holiday && (
      <Callout tone='wait' title='当天是节假日，请先电话确认'>
        单位可能没有人值班。
      </Callout>
    )}
    {day.bookings.map((booking) => (
      <BookingCard key={booking.id} booking={booking} acting={acting} />
    ))}
    {day.bookings.length === 0 && <Note>这一天还没有预约。</Note>}
    <Button look='plain' icon='calendar' onPress={() => open(offerWays.detail(day.offerId))}>
      看日历
    </Button>
  </Stack>
)

const WORDS = {
  refuse: {
    title: '不同意这个预约',
    action: '告诉对方',
    label: '为什么',
    phrases: ['那天已有安排', '那天没有人值班'],
    done: '已告诉对方',
  },
  thank: {
    title: '道谢',
    action: '道谢',
    label: '说一句',
    phrases: ['地方很好用，谢谢！', '帮了大忙，谢谢你们！'],
    done: '已道谢',
  },
  callOff: {
    title: '取消这次预约',
    action: '取消并告诉对方',
    label: '为什么',
    phrases: ['临时有事，请另约时间', '设备坏了，修好再约'],
    done: '已取消，已告诉对方',
  },
} as const

function Sheets({ id, acting: { opened, close, deeds } }: { id: string; acting: DayActing }) {
  if (!opened) return null
  const { action, booking } = opened
  return (
    <WordSheet
      {...WORDS[action]}
      limit={BOOKING_WORDS_LENGTH}
      deed={deeds[action]}
      inputOf={(text) => ({ id, bookingId: booking.id, text })}
      onClose={close}
    />
  )
}
