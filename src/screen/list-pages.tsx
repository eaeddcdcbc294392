import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Button } from '@/ui/button'
import { Paged } from './paged'

interface ListPagesProps<Item> {
  /** From useList. */
  list: {
    query: UseInfiniteQueryResult<InfiniteData<{ items: Item[] }>>
    onFurther: (() => void) | null
    onBack: (() => void) | null
  }
  /** Shown when there is nothing in the list. */
  empty: ReactNode
  /** How the items of one page look: a box of their own, so that none holds more rows than an old phone draws at once. */
  children: (items: Item[]) => ReactNode
}

/** A long list, with the ways to what follows and to what stood there before. */
export const ListPages = <Item,>({ list: { query, onFurther, onBack }, empty, children }: ListPagesProps<Item>) => (
  <>
    {onBack && <Turn words='看前面的' show={onBack} />}
    <Paged query={query} empty={empty} end={onFurther && <Turn words='看后面的' show={onFurther} />}>
      {children}
    </Paged>
  </>
)

/** Leads to another part of the list, which begins at the top of the screen. */
function Turn({ words, show }: { words: string; show: () => void }) {
  const turn = () => {
    show()
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  return (
    <Button look='plain' onPress={turn}>
      {words}
    </Button>
  )
}
