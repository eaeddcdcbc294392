import { useState } from 'react'
import { InCommunity } from '@/domains/members/in-community'
import { open } from '@/screen/go'
import { Paged } from '@/screen/paged'
import { useWatched } from '@/screen/use-watched'
import { dayOf } from '@/time/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { readableDay } from '@/ui/days'
import { Empty } from '@/ui/empty'
import { FilterBar } from '@/ui/filter-bar'
import { Page } from '@/ui/page'
import { Row } from '@/ui/row'
import { Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Note } from '@/ui/text'
import { pledgeKeys, usePosts } from '../queries'
import { pledgeWays } from '../ways'

type Shown = 'open' | 'closed'
const SHOWN = [
  { value: 'open', label: '在设的' },
  { value: 'closed', label: '已撤的' },
] as const

/** 党员岗位: what the community lists; party members choose one for a year. */
export default function Posts() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const [shown, setShown] = useState<Shown>('open')
  const posts = usePosts(shown)
  useWatched(pledgeKeys.posts(shown))
  const mayAdd = posts.data?.pages[0]?.mayAdd ?? false
  return (
    <Page
      footer={
        mayAdd && (
          <Button icon='plus' onPress={() => open(pledgeWays.editPost())}>
            设一个岗位
          </Button>
        )
      }
    >
      <Stack gap={4}>
        {mayAdd && <FilterBar<Shown> label='看哪些岗位' filters={SHOWN} value={shown} onChange={setShown} />}
        <Paged
          query={posts}
          empty={<Empty icon='clipboard' title='现在没有岗位' text='社区设了岗位会出现在这里，党员可以认领一年。' />}
        >
          {(items) => (
            <Card flush>
              {items.map((post) => (
                <Row
                  key={post.id}
                  icon='clipboard'
                  title={post.title}
                  note={
                    <Note>
                      {[post.time, post.place?.label ?? '全社区'].join(' · ')}
                      {post.mineUntil === null ? '' : ` · 到 ${readableDay(dayOf(post.mineUntil))}`}
                    </Note>
                  }
                  end={<Standing {...post} />}
                  onPress={() => open(pledgeWays.post(post.id))}
                />
              ))}
            </Card>
          )}
        </Paged>
      </Stack>
    </Page>
  )
}

/** How many people it still takes: of places, and not of persons. */
function Standing({ state, free, mineUntil }: { state: Shown; free: number; mineUntil: number | null }) {
  if (state === 'closed') return <StatusChip tone='quiet'>已撤</StatusChip>
  if (mineUntil !== null) return <StatusChip tone='good'>我在岗</StatusChip>
  return free > 0 ? (
    <StatusChip tone='wait'>{`还要 ${free} 人`}</StatusChip>
  ) : (
    <StatusChip tone='quiet'>人够了</StatusChip>
  )
}
