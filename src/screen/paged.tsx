import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Button } from '@/ui/button'
import { Failure } from '@/ui/failure'
import { Skeleton } from '@/ui/skeleton'
import { Stack } from '@/ui/stack'
import { Remote } from './remote'
import './paged.scss'

interface PagedProps<Item> {
  query: UseInfiniteQueryResult<InfiniteData<{ items: Item[] }>>
  /** Stands there when there is nothing in the list. */
  empty: ReactNode
  /** Said once when the list ends here. */
  end?: ReactNode
  /** How the items of one page look. `before`: the last one of the page before it. */
  children: (items: Item[], before: Item | undefined) => ReactNode
}

/**
 * A list that grows when its lower edge is reached, or by a button for whoever does not scroll, and is asked anew when it
 * is pulled down.
 */
export function Paged<Item>({ query, empty, end, children }: PagedProps<Item>) {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, refetch } = query
  const more = () => {
    // An asking anew that is under way gives way: whoever presses wants to see something happen.
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }
  useReachBottom(more)
  usePullDownRefresh(() => void refetch().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Remote query={query} look='cards'>
      {({ pages, pageParams }) =>
        pages.every(({ items }) => items.length === 0) ? (
          empty
        ) : (
          <Stack gap={3}>
            <View className='paged'>
              {pages.map(({ items }, place) => (
                <View key={String(pageParams[place])} className='paged__one'>
                  {children(items, pages[place - 1]?.items.slice(-1)[0])}
                </View>
              ))}
            </View>
            {isFetchingNextPage && <Skeleton look='cards' count={1} />}
            {/* Never off while it works: a button that is off loses the keyboard's focus. */}
            {hasNextPage && !isFetchNextPageError && (
              <Button look='plain' onPress={more}>
                看更多
              </Button>
            )}
            {isFetchNextPageError && <Failure text='后面的没有取到。' onRetry={more} />}
            {!hasNextPage && end}
          </Stack>
        )
      }
    </Remote>
  )
}
