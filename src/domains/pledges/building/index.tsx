import { useState } from 'react'
import { InCommunity } from '@/domains/members/in-community'
import { open } from '@/screen/go'
import { Paged } from '@/screen/paged'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { FilterBar } from '@/ui/filter-bar'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { PledgeRows } from '../parts/pledge-rows'
import { pledgeKeys, useSeenPledges } from '../queries'
import { pledgeWays } from '../ways'

type Shown = 'person' | 'unit'
const SHOWN = [
  { value: 'person', label: '我们楼' },
  { value: 'unit', label: '共建单位' },
] as const

/** 党员承诺: what party members of my building promised, and what units did. Address: perhaps ?of=unit */
export default function PledgesOfBuilding() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const { of } = useAddress()
  const [shown, setShown] = useState<Shown>(of === 'unit' ? 'unit' : 'person')
  useWatched(pledgeKeys.seen(shown))
  return (
    <Page
      footer={
        <Button look='plain' onPress={() => open(pledgeWays.mine())}>
          我的承诺与岗位
        </Button>
      }
    >
      <Stack gap={4}>
        <FilterBar<Shown> label='看谁的' filters={SHOWN} value={shown} onChange={setShown} />
        <Listed key={shown} of={shown} />
      </Stack>
    </Page>
  )
}

const EMPTY: Record<Shown, { title: string; text: string }> = {
  person: { title: '楼里还没有公开的承诺', text: '党员写下承诺、愿意让邻居看到的，会出现在这里。' },
  unit: { title: '共建单位还没有承诺', text: '单位联络员写下以后会出现在这里。' },
}

const Listed = ({ of }: { of: Shown }) => (
  <Paged query={useSeenPledges(of)} empty={<Empty icon='heart' {...EMPTY[of]} />}>
    {(items) => (items.length > 0 ? <PledgeRows rows={items} withName /> : null)}
  </Paged>
)
