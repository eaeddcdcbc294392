import type { NeedView } from 'types/needs'
import { OFFER_KIND_NAMES } from 'types/words/offers'
import { useKeepsRegisters } from '@/domains/members/keeps-registers'
import { useMe } from '@/domains/members/queries'
import { open } from '@/screen/go'
import { Paged } from '@/screen/paged'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { StatusChip } from '@/ui/status-chip'
import { Note } from '@/ui/text'
import { needKeys, useNeeds } from '../queries'
import { offerWays } from '../ways'
import { monthWords, OFFER_ICONS } from '../words'

/** 需求: what the units and the community need, by months; with what fits for whoever looks after it. Address: ?unit= or ?month= */
export default function Needs() {
  const { unit, month } = useAddress()
  const isOffice = useKeepsRegisters()
  const posts = useMe().data?.posts ?? []
  const needs = useNeeds({ unitId: unit, month })
  useWatched(needKeys.lists)
  // The office writes down the community's needs, a contact those of their unit.
  const mine = posts.find(({ kind, at }) => kind === 'unitContact' && (unit === undefined || at.id === unit))?.at.id
  const of = unit ?? (isOffice ? undefined : mine)
  const mayAdd = isOffice || mine !== undefined
  return (
    <Page
      footer={
        mayAdd && (
          <Button icon='plus' onPress={() => open(offerWays.addNeed(of))}>
            写一项需求
          </Button>
        )
      }
    >
      <Paged
        query={needs}
        empty={<Empty icon='list' title='现在没有需求' text='每月 1 号会把下个月的需求告诉各单位。' />}
      >
        {(items) => (
          <Card flush>
            {items.map((need) => (
              <NeedRow key={need.id} need={need} />
            ))}
          </Card>
        )}
      </Paged>
    </Page>
  )
}

const NeedRow = ({ need: { id, kind, title, who, month, count, matches } }: { need: NeedView }) => (
  <Row
    icon={OFFER_ICONS[kind]}
    title={title}
    end={matches.length > 0 && <StatusChip tone='good'>{`${matches.length} 项能帮上`}</StatusChip>}
    note={
      <>
        <Note>
          {monthWords(month)} · {who} · {OFFER_KIND_NAMES[kind]} {count}
        </Note>
        {matches[0] && <Note>{matches[0].words}</Note>}
      </>
    }
    onPress={() => open(offerWays.need(id))}
  />
)
