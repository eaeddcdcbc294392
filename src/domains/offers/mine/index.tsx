import type { BookingList, BookingView } from 'types/bookings'
import { BOOKING_STATE_NAMES } from 'types/words/offers'
import { open } from '@/screen/go'
import { Remote } from '@/screen/remote'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Note } from '@/ui/text'
import { offerKeys, useAdvised, useMyBookings } from '../queries'
import { offerWays } from '../ways'
import { BOOKING_TONES, dayName, OFFER_ICONS } from '../words'

/** 我的预约: what I booked, advice too, the latest day first; and who comes to me where I advise. */
export default function MyBookings() {
  const mine = useMyBookings()
  const advised = useAdvised().data?.items ?? []
  useWatched(offerKeys.mine, offerKeys.advised)
  return (
    <Page
      footer={
        <Button icon='calendar' onPress={() => open(offerWays.list())}>
          去预约
        </Button>
      }
    >
      <Stack gap={5}>
        {advised.length > 0 && (
          <Section title='来找我咨询的'>
            <BookingRows items={advised} />
          </Section>
        )}
        <Remote query={mine} look='cards'>
          {({ items }) => <Mine items={items} />}
        </Remote>
      </Stack>
    </Page>
  )
}

const isComing = ({ state }: BookingView) => state === 'asked' || state === 'agreed'

function Mine({ items }: Pick<BookingList, 'items'>) {
  if (items.length === 0) {
    return <Empty icon='calendar' title='您还没有约过' text='会议室、操场、义诊、咨询，选个时段就能约。' />
  }
  const coming = items.filter(isComing)
  const over = items.filter((one) => !isComing(one))
  return (
    <Stack gap={5}>
      {coming.length > 0 && (
        <Section title='要去的'>
          <BookingRows items={[...coming].reverse()} />
        </Section>
      )}
      {over.length > 0 && (
        <Section title='过去的'>
          <Stack gap={2}>
            <BookingRows items={over} />
            <Note>过了 90 天的不再保留。</Note>
          </Stack>
        </Section>
      )}
    </Stack>
  )
}

const BookingRows = ({ items }: { items: readonly BookingView[] }) => (
  <Card flush>
    {items.map(({ id, dayId, kind, title, unit, day, from, until, state, code, where }) => (
      <Row
        key={id}
        icon={OFFER_ICONS[kind]}
        title={title}
        end={<StatusChip tone={BOOKING_TONES[state]}>{BOOKING_STATE_NAMES[state]}</StatusChip>}
        note={
          <>
            <Note>
              {dayName(day)} {from}–{until}
            </Note>
            <Note>{where ? `${unit}，${where}` : unit}</Note>
            {code && <Note>预约码 {code}</Note>}
          </>
        }
        onPress={() => open(offerWays.day(dayId))}
      />
    ))}
  </Card>
)
