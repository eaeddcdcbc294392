import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import type { DutyDeskView } from 'types/duty-views'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { stampWords } from '@/time/words'
import { Card } from '@/ui/card'
import { classes } from '@/ui/classes'
import { FilterBar } from '@/ui/filter-bar'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { Headline, Note } from '@/ui/text'
import { useWide } from '@/ui/wide'
import { dutyKeys, useDesk } from '../queries'
import { ruleWords, shortPeriod } from '../words'
import { PostsHeld } from './posts-held'
import { Figures, Sums } from './sums'
import { Ways } from './ways'
import './desk.scss'

/** 党员报到: a period in numbers, by unit and branch, and the ways to all that belongs to it. Address: perhaps ?period= */
export default function Desk() {
  const [period, setPeriod] = useState(useAddress().period)
  const desk = useDesk(period)
  useWatched(dutyKeys.desk(period))
  usePullDownRefresh(() => void desk.refetch().finally(() => Taro.stopPullDownRefresh()))
  const wide = useWide()
  return (
    <Page>
      <Remote query={desk} look='tiles'>
        {(view) => (
          <View className={classes('duty-desk', wide && 'duty-desk--wide')}>
            <Numbers desk={view} onPeriod={setPeriod} />
            <Stack gap={4}>
              <Ways desk={view} />
              {view.actions.includes('postsHeld') && <PostsHeld key={view.period} period={view.period} />}
            </Stack>
          </View>
        )}
      </Remote>
    </Page>
  )
}

function Numbers({ desk, onPeriod }: { desk: DutyDeskView; onPeriod: (period: string) => void }) {
  const { period, periods, total, rows, rhythm, countedAt, updating, enteredUntil } = desk
  const now = Date.now()
  const all = periods.includes(period) ? periods : [period, ...periods]
  return (
    <Stack gap={4}>
      <Headline>{shortPeriod(period, now)}</Headline>
      {all.length > 1 && (
        <FilterBar
          label='哪一期'
          filters={all.map((value) => ({ value, label: shortPeriod(value, now) }))}
          value={period}
          onChange={onPeriod}
        />
      )}
      <Note>{`规则：${ruleWords(rhythm)}`}</Note>
      <Card>
        <Figures {...total} />
      </Card>
      <Sums rows={rows} />
      <Note>
        {updating ? '刚有新的记录，一分钟内算好。' : countedAt === null ? '' : `${stampWords(countedAt, now)} 算的。`}
        {enteredUntil > now
          ? `${shortPeriod(period, now)}的补记到 ${stampWords(enteredUntil, now)} 为止。`
          : `${shortPeriod(period, now)}的补记时间过了，要记请写明原因，按“更正”。`}
      </Note>
    </Stack>
  )
}
