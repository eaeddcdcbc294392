import { useState } from 'react'
import type { OfferView } from 'types/offers'
import { OFFER_KIND_NAMES } from 'types/words/offers'
import { InCommunity } from '@/domains/members/in-community'
import { useMe } from '@/domains/members/queries'
import { useOpened } from '@/screen/opened'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { Headline, Paragraph } from '@/ui/text'
import { offerKeys, useCalendar, useOffer } from '../queries'
import { BookSheet } from './book-sheet'
import { Calendar } from './calendar'
import { Keeping } from './keeping'

/** One offer: what it is, when it is free, and booking it. Address: ?id= and perhaps &community= */
export default function OfferDetail() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const { id = '' } = useAddress()
  const [from, setFrom] = useState<string>()
  const [day, setDay] = useState<string | null>(null)
  const [slots, setSlots] = useState<string[]>([])
  const [booking, setBooking] = useState(false)
  const offer = useOffer(id)
  const calendar = useCalendar(id, from)
  const office = useMe().data?.office ?? null
  useWatched(offerKeys.one(id), offerKeys.calendar(id, from))
  useOpened('offer', id, offer.data?.version)
  const choose = (next: string) => {
    setDay(next)
    setSlots([])
  }
  const isReady = day !== null && slots.length > 0
  return (
    <Page
      footer={
        offer.data?.state === 'open' && (
          <Button disabled={!isReady} onPress={() => setBooking(true)}>
            {isReady ? `预约 ${slots.length} 个时段` : '请先选日子和时段'}
          </Button>
        )
      }
    >
      <Remote query={offer} look='cards'>
        {(view) => (
          <Stack gap={4}>
            <About offer={view} />
            {view.state === 'open' && (
              <Remote query={calendar} look='tiles'>
                {(found) => (
                  <Calendar
                    calendar={found}
                    day={day}
                    slots={slots}
                    office={office}
                    onDay={choose}
                    onSlots={setSlots}
                    onFrom={(first) => {
                      setFrom(first)
                      setDay(null)
                      setSlots([])
                    }}
                  />
                )}
              </Remote>
            )}
            {view.keeper && <Keeping offer={view} keeper={view.keeper} />}
          </Stack>
        )}
      </Remote>
      {booking && offer.data && isReady && (
        <BookSheet
          offer={offer.data}
          day={day}
          slots={slots}
          units={calendar.data?.units ?? []}
          onDone={() => {
            setSlots([])
            setBooking(false)
          }}
          onClose={() => setBooking(false)}
        />
      )}
    </Page>
  )
}

function About({ offer }: { offer: OfferView }) {
  const { title, unit, kind, where, when, minutes, about, quiet, state, closedWhy } = offer
  const facts = [
    { name: '单位', value: unit },
    { name: '类别', value: OFFER_KIND_NAMES[kind] },
    { name: '地点', value: where },
    { name: '开放', value: when },
    { name: '每次', value: `${minutes} 分钟` },
  ]
  return (
    <Card>
      <Stack gap={3}>
        <Headline>{title}</Headline>
        {state === 'closed' && (
          <Callout tone='quiet' title='已经停了'>
            {closedWhy ?? '这项现在不开放，请看看别的。'}
          </Callout>
        )}
        <Facts facts={facts.filter(({ value }) => value)} />
        {about && <Paragraph>{about}</Paragraph>}
        {quiet && (
          <Callout tone='quiet' title='保密预约'>
            邻居只看到“已约出”，单位只看到时间，只有顾问接待您。不用留姓名，到时报预约码就行。
          </Callout>
        )}
      </Stack>
    </Card>
  )
}
