import { useState } from 'react'
import { LETTER_STATE_NAMES, type LetterState } from 'types/words/letters'
import { useMe } from '@/domains/members/queries'
import { Paged } from '@/screen/paged'
import { useWatched } from '@/screen/use-watched'
import { dayOf } from '@/time/words'
import { Empty } from '@/ui/empty'
import { FilterBar } from '@/ui/filter-bar'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { OFFICE } from '../posts'
import { letterKeys, useLetters } from '../queries'
import { LetterRows } from '../rows'
import { Drafting } from './drafting'

type Shown = LetterState | 'all'
const SHOWN: { value: Shown; label: string }[] = [
  { value: 'drafted', label: LETTER_STATE_NAMES.drafted },
  { value: 'disputed', label: LETTER_STATE_NAMES.disputed },
  { value: 'shown', label: LETTER_STATE_NAMES.shown },
  { value: 'all', label: '全部' },
]

/** 年度反馈函: the letters of a year, for those who write them. */
export default function LettersOfYear() {
  const thisYear = dayOf(Date.now()).slice(0, 4)
  const years = [thisYear, String(Number(thisYear) - 1)]
  const [year, setYear] = useState(thisYear)
  const [shown, setShown] = useState<Shown>('drafted')
  // Its place is kept until it is known who looks.
  const me = useMe().data
  const isOffice = !me || me.posts.some(({ kind }) => OFFICE.includes(kind))
  useWatched(letterKeys.lists)
  return (
    <Page>
      <Stack gap={4}>
        <FilterBar
          label='哪一年'
          filters={years.map((value) => ({ value, label: `${value} 年` }))}
          value={year}
          onChange={setYear}
        />
        {isOffice && <Drafting key={year} year={year} />}
        <FilterBar<Shown> label='看哪些' filters={SHOWN} value={shown} onChange={setShown} />
        <Paged
          query={useLetters(year, shown === 'all' ? undefined : shown)}
          empty={
            <Empty
              icon='mail'
              title='这里没有信'
              text={
                shown === 'shown' || shown === 'disputed'
                  ? '请选“全部”，看这一年所有的信。'
                  : '先汇总这一年的数字，再逐封写几句话。'
              }
            />
          }
        >
          {(items) => <LetterRows items={items} of='office' />}
        </Paged>
      </Stack>
    </Page>
  )
}
