import { useState } from 'react'
import type { TalentSummary } from 'types/talents'
import { TALENT_KIND_NAMES, TALENT_STATE_NAMES } from 'types/words/talents'
import { open } from '@/screen/go'
import { Paged } from '@/screen/paged'
import { useWatched } from '@/screen/use-watched'
import { stampWords } from '@/time/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { FilterBar } from '@/ui/filter-bar'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { talentKeys, useMyTalents, useNextTalents } from '../queries'
import { talentWays } from '../ways'

type Shown = 'next' | 'mine'
const SHOWN = [
  { value: 'next', label: '接下来' },
  { value: 'mine', label: '我报的' },
] as const

/** 我来讲、我来教: what neighbours give next, and what I offered. */
export default function Talents() {
  const [shown, setShown] = useState<Shown>('next')
  useWatched(talentKeys.lists)
  return (
    <Page
      footer={
        <Button icon='plus' onPress={() => open(talentWays.edit())}>
          我来报名
        </Button>
      }
    >
      <Stack gap={4}>
        <FilterBar<Shown> label='看什么' filters={SHOWN} value={shown} onChange={setShown} />
        {shown === 'next' ? <Next /> : <Mine />}
      </Stack>
    </Page>
  )
}

const Next = () => (
  <Paged
    query={useNextTalents()}
    empty={<Empty icon='bulb' title='还没有定下来的' text='会讲、会教、会演的，报个名，居委会来定时间。' />}
  >
    {(items) => <Rows items={items} />}
  </Paged>
)

const Mine = () => (
  <Paged query={useMyTalents()} empty={<Empty icon='bulb' title='您还没有报过名' />}>
    {(items) => <Rows items={items} withState />}
  </Paged>
)

function Rows({ items, withState }: { items: readonly TalentSummary[]; withState?: true }) {
  const now = Date.now()
  return (
    <Card flush>
      {items.map(({ id, kind, title, name, state, at, where }) => (
        <Row
          key={id}
          icon='bulb'
          title={title}
          note={
            <>
              <Note>
                {TALENT_KIND_NAMES[kind]} · {withState ? TALENT_STATE_NAMES[state] : name}
              </Note>
              {at !== null && (
                <Note>
                  {stampWords(at, now)}，{where}
                </Note>
              )}
            </>
          }
          onPress={() => open(talentWays.detail(id))}
        />
      ))}
    </Card>
  )
}
