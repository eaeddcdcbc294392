import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Failure } from '@/ui/failure'
import { Stack } from '@/ui/stack'
import type { RequestList } from '../queries'
import { Remote } from './remote'
import { RequestRow } from './request-row'

interface RequestPagesProps {
  list: RequestList
  /** They are the reader's own. */
  mine?: boolean
  /** Stands there when there is nothing in the list. */
  empty: ReactNode
}

/**
 * A list of requests that grows when its lower edge is reached, and is asked anew when pulled down. Each page of it is a card of its
 * own, so that no box on screen holds more rows than an old phone draws at once.
 */
export function RequestPages({ list, mine, empty }: RequestPagesProps) {
  const { query, onFurther, onBack } = list
  const now = Date.now()
  const more = () => {
    if (query.hasNextPage && !query.isFetching) void query.fetchNextPage()
  }
  useReachBottom(more)
  usePullDownRefresh(() => void query.refetch().finally(() => Taro.stopPullDownRefresh()))

  return (
    <Remote query={query} look='cards'>
      {({ pages }) => {
        if (pages[0]?.items.length === 0) return empty
        return (
          <Stack gap={3}>
            {onBack && (
              <Button look='plain' onPress={() => turn(onBack)}>
                看前面的
              </Button>
            )}
            {pages.map(({ items }) => (
              <Card key={items[0]?.id} flush>
                {items.map((request) => (
                  <RequestRow key={request.id} request={request} now={now} mine={mine} />
                ))}
              </Card>
            ))}
            {query.isFetchNextPageError && <Failure text='后面的没有取到。' />}
            {query.hasNextPage && (
              <Button look='plain' busy={query.isFetchingNextPage} onPress={more}>
                看更多
              </Button>
            )}
            {onFurther && (
              <Button look='plain' onPress={() => turn(onFurther)}>
                看后面的
              </Button>
            )}
          </Stack>
        )
      }}
    </Remote>
  )
}

/** Another part of the list begins at the top of the screen. */
function turn(show: () => void) {
  show()
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
}
