import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { callErrorOf } from '@/cloud/errors'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Section } from '@/ui/section'
import { Note } from '@/ui/text'
import { Remote } from './remote'

interface PartOfPageProps<Item> {
  title: string
  /** Stands there when there is nothing. */
  none: string
  query: UseInfiniteQueryResult<InfiniteData<{ items: Item[] }>>
  /** One row. */
  children: (item: Item) => ReactNode
}

/** A list among others on one page. Nothing at all is shown of it to whoever may not see it. */
export function PartOfPage<Item>({ title, none, query, children }: PartOfPageProps<Item>) {
  const { error, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  if (error && callErrorOf(error).code === 'FORBIDDEN') return null
  return (
    <Section title={title}>
      <Remote query={query} look='lines'>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          return items.length === 0 && !hasNextPage ? <Note>{none}</Note> : <Card flush>{items.map(children)}</Card>
        }}
      </Remote>
      {hasNextPage && (
        <Button look='plain' busy={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          看更多
        </Button>
      )}
    </Section>
  )
}
