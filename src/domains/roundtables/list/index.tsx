import { useState } from 'react'
import { InCommunity } from '@/domains/members/in-community'
import { open } from '@/screen/go'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { FilterBar } from '@/ui/filter-bar'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { roundtableKeys, useItems, useMeetings, useTable } from '../queries'
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
  const beginning = useBeginning(shown)
  useWatched(roundtableKeys.lists)
  return (
    <Page
      footer={
        beginning && (
          <Button icon={shown === 'seats' ? 'edit' : 'plus'} onPress={() => open(beginning.to)}>
            {beginning.title}
          </Button>
        )
      }
    >
      <Stack gap={4}>
        <FilterBar<Shown> label='看什么' filters={SHOWN} value={shown} onChange={setShown} />
        {shown === 'meetings' && <Meetings />}
        {shown === 'items' && <Items />}
        {shown === 'seats' && <Seats />}
      </Stack>
    </Page>
  )
}

/** What one may begin here; null: nothing. */
function useBeginning(shown: Shown): { title: string; to: string } | null {
  const mayPlan = useMeetings('coming').data?.pages[0]?.mayPlan
  const mayPropose = useItems('open').data?.pages[0]?.mayPropose
  const mayArrange = useTable().data?.mayArrange
  if (shown === 'meetings') return mayPlan ? { title: '筹备一次会议', to: roundtableWays.plan() } : null
  if (shown === 'items') return mayPropose ? { title: '提一项议题', to: roundtableWays.propose() } : null
  return mayArrange ? { title: '安排席位', to: roundtableWays.arrange() } : null
}
