import { useState } from 'react'
import { InCommunity } from '@/domains/members/in-community'
import { open } from '@/screen/go'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { FilterBar } from '@/ui/filter-bar'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { roundtableKeys, useItems, useMeetings } from '../queries'
import { roundtableWays } from '../ways'
import { Items } from './items'
import { Meetings } from './meetings'
import { Seats } from './seats'

const SHOWN = [
  { value: 'meetings', label: '会议' },
  { value: 'items', label: '议题' },
  { value: 'seats', label: '席位' },
] as const
type Shown = (typeof SHOWN)[number]['value']

/** 圆桌会议: the meetings, the items and the seats of a community. Address: ?shown= */
export default function Roundtables() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const { shown: asked } = useAddress()
  const [shown, setShown] = useState<Shown>(SHOWN.find(({ value }) => value === asked)?.value ?? 'meetings')
  useWatched(roundtableKeys.lists)
  return (
    <Page footer={<Foot shown={shown} />}>
      <Stack gap={4}>
        <FilterBar<Shown> label='看什么' filters={SHOWN} value={shown} onChange={setShown} />
        {shown === 'meetings' && <Meetings />}
        {shown === 'items' && <Items />}
        {shown === 'seats' && <Seats />}
      </Stack>
    </Page>
  )
}

/** What one may begin here. */
function Foot({ shown }: { shown: Shown }) {
  const mayPlan = useMeetings('coming').data?.pages[0]?.mayPlan
  const mayPropose = useItems('open').data?.pages[0]?.mayPropose
  if (shown === 'meetings' && mayPlan) {
    return (
      <Button icon='plus' onPress={() => open(roundtableWays.plan())}>
        筹备一次会议
      </Button>
    )
  }
  if (shown === 'items' && mayPropose) {
    return (
      <Button icon='plus' onPress={() => open(roundtableWays.propose())}>
        提一项议题
      </Button>
    )
  }
  return null
}
