import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Paged } from '@/screen/paged'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import type { RequestList } from '../queries'
import { RequestRow } from './request-row'

interface RequestPagesProps {
  list: RequestList
  /** They are the reader's own. */
  mine?: boolean
  /** Stands there when there is nothing in the list. */
  empty: ReactNode
}

/**
 * A long list of requests, a screenful of pages at a time. Each page is a card of its own, so that no box on screen holds
 * more rows than an old phone draws at once.
 */
export function RequestPages({ list: { query, onFurther, onBack }, mine, empty }: RequestPagesProps) {
  const now = Date.now()
  return (
    <>
      {onBack && <Turn words='看前面的' show={onBack} />}
      <Paged query={query} empty={empty} end={onFurther && <Turn words='看后面的' show={onFurther} />}>
        {(items) => (
          <Card flush>
            {items.map((request) => (
              <RequestRow key={request.id} request={request} now={now} mine={mine} />
            ))}
          </Card>
        )}
      </Paged>
    </>
  )
}

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
