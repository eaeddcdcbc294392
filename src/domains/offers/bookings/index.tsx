import { BOOKING_STATE_NAMES } from 'types/words/offers'
import { open } from '@/screen/go'
import { Paged } from '@/screen/paged'
import { useAddress } from '@/screen/use-address'
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
import { offerKeys, useBookingsOf, useOffers } from '../queries'
import { offerWays } from '../ways'
import { BOOKING_TONES, dayName, OFFER_ICONS } from '../words'

/** 本单位的预约: what a unit gives and who comes when, for its contact and the office. Address: ?unit= */
export default function BookingsOf() {
  const { unit = '' } = useAddress()
  const bookings = useBookingsOf(unit)
  const offers = useOffers({ unitId: unit })
  useWatched(offerKeys.lists)
  const items = offers.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page
      footer={
        <Button icon='plus' onPress={() => open(offerWays.add(unit))}>
          写一项能提供的
        </Button>
      }
    >
      <Stack gap={5}>
        <Section title='预约'>
          <Paged
            query={bookings}
            empty={<Empty icon='calendar' title='近来没有预约' text='有人预约时，会出现在这里，也会出现在“等您办”。' />}
          >
            {(found) => (
              <Card flush>
                {found.map(({ id, dayId, title, day, from, until, state, who, quiet }) => (
                  <Row
                    key={id}
                    icon='calendar'
                    title={`${dayName(day)} ${from}–${until}`}
                    end={<StatusChip tone={BOOKING_TONES[state]}>{BOOKING_STATE_NAMES[state]}</StatusChip>}
                    note={
                      <Note>
                        {title} · {who ?? (quiet ? '保密预约' : '已不在的居民')}
                      </Note>
                    }
                    onPress={() => open(offerWays.day(dayId))}
                  />
                ))}
              </Card>
            )}
          </Paged>
        </Section>
        {items.length > 0 && (
          <Section title='能提供的'>
            <Card flush>
              {items.map(({ id, kind, title, when }) => (
                <Row
                  key={id}
                  icon={OFFER_ICONS[kind]}
                  title={title}
                  note={<Note>{when}</Note>}
                  onPress={() => open(offerWays.detail(id))}
                />
              ))}
            </Card>
          </Section>
        )}
        <Button look='plain' icon='list' onPress={() => open(offerWays.needs(unit))}>
          本单位的需求
        </Button>
      </Stack>
    </Page>
  )
}
