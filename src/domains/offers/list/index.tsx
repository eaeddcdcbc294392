import { useState } from 'react'
import type { OfferSummary } from 'types/offers'
import { OFFER_KIND_NAMES, OFFER_KINDS, type OfferKind } from 'types/words/offers'
import { open } from '@/screen/go'
import { Paged } from '@/screen/paged'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { FilterBar } from '@/ui/filter-bar'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { offerKeys, useOffers } from '../queries'
import { offerWays } from '../ways'
import { OFFER_ICONS } from '../words'

type Shown = OfferKind | 'all'
const FILTERS = [
  { value: 'all', label: '全部' },
  ...OFFER_KINDS.map((value) => ({ value, label: OFFER_KIND_NAMES[value] })),
] as const

/** 单位能提供的: what the units of the neighbourhood give, by kind, for whoever wants to book it. */
export default function Offers() {
  const [kind, setKind] = useState<Shown>('all')
  const offers = useOffers(kind === 'all' ? {} : { kind })
  useWatched(offerKeys.lists)
  return (
    <Page>
      <Stack gap={4}>
        <FilterBar<Shown> label='看哪一类' filters={FILTERS} value={kind} onChange={setKind} />
        <Paged
          query={offers}
          empty={<Empty icon='calendar' title='现在没有这一类' text='单位写下能提供什么以后，会出现在这里。' />}
        >
          {(items) => <OfferRows items={items} />}
        </Paged>
        <Button look='plain' icon='calendar' onPress={() => open(offerWays.mine())}>
          我的预约
        </Button>
      </Stack>
    </Page>
  )
}

const OfferRows = ({ items }: { items: readonly OfferSummary[] }) => (
  <Card flush>
    {items.map(({ id, kind, title, unit, when }) => (
      <Row
        key={id}
        icon={OFFER_ICONS[kind]}
        title={title}
        note={
          <>
            <Note>
              {OFFER_KIND_NAMES[kind]} · {unit}
            </Note>
            <Note>{when}</Note>
          </>
        }
        onPress={() => open(offerWays.detail(id))}
      />
    ))}
  </Card>
)
