import { useState } from 'react'
import type { OutcomesView } from 'types/action-inputs'
import { MATTER_CATEGORY_NAMES, OUTCOME_NAMES } from 'types/words/roundtables'
import { address } from '@/screen/address'
import { open } from '@/screen/go'
import { Remote } from '@/screen/remote'
import { useWatched } from '@/screen/use-watched'
import { dayOf, stampWords } from '@/time/words'
import { BarChart } from '@/ui/bar-chart'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { FilterBar } from '@/ui/filter-bar'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Title } from '@/ui/text'
import { actionKeys, useOutcomes } from '../action-queries'
import { OUTCOME_TONES } from '../action-words'

const YEARS = 3

/** 圆桌会议成果: what came of each meeting of a year, and what was settled by category. */
export default function Outcomes() {
  const thisYear = Number(dayOf(Date.now()).slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const outcomes = useOutcomes(year)
  useWatched(actionKeys.outcomes(year))
  const years = Array.from({ length: YEARS }, (_, back) => String(thisYear - back))
  return (
    <Page>
      <Stack gap={4}>
        <FilterBar
          label='哪一年'
          filters={years.map((value) => ({ value, label: `${value} 年` }))}
          value={String(year)}
          onChange={(value) => setYear(Number(value))}
        />
        <Remote query={outcomes} look='cards'>
          {(view) =>
            view.meetings.length === 0 ? (
              <Empty icon='people' title='这一年还没有开过圆桌会议' />
            ) : (
              <OfYear view={view} now={Date.now()} />
            )
          }
        </Remote>
      </Stack>
    </Page>
  )
}

/** '全年议了 80 件，已落实 62 件'. */
const wholeYear = ({ categories }: OutcomesView) => {
  const [items, settled] = categories.reduce(([all, done], one) => [all + one.items, done + one.settled], [0, 0])
  return `全年议了 ${items} 件，已落实 ${settled} 件`
}

const OfYear = ({ view, now }: { view: OutcomesView; now: number }) => (
  <Stack gap={5}>
    <Section title='已落实的事'>
      <Card>
        <Title>{wholeYear(view)}</Title>
        <BarChart
          label='各类已落实的件数'
          bars={view.categories.map(({ category, items, settled }) => ({
            name: MATTER_CATEGORY_NAMES[category],
            value: settled,
            of: items,
            text: `${settled} 件，共议 ${items} 件`,
          }))}
        />
      </Card>
    </Section>
    {view.meetings.map(({ id, at, items }) => (
      <Section key={id} title={`${stampWords(at, now)} 圆桌会议`}>
        <Card flush>
          {items.map((item) => (
            <Row
              key={item.id}
              title={item.title}
              note={`${MATTER_CATEGORY_NAMES[item.category]}${item.actions > 0 ? `，落实 ${item.done} / ${item.actions}` : ''}`}
              end={<StatusChip tone={OUTCOME_TONES[item.outcome]}>{OUTCOME_NAMES[item.outcome]}</StatusChip>}
              onPress={() => open(address('roundtables/item', { id: item.id }))}
            />
          ))}
        </Card>
      </Section>
    ))}
  </Stack>
)
