import type { ReactNode } from 'react'
import { ListPages } from '@/screen/list-pages'
import { Card } from '@/ui/card'
import type { RequestList } from '../queries'
import { RequestRow } from './request-row'

interface RequestPagesProps {
  list: RequestList
  /** They are the reader's own. */
  mine?: boolean
  /** It is the list of this post of the reader. */
  post?: string
  /** Stands there when there is nothing in the list. */
  empty: ReactNode
}

/** A long list of requests, a card for each page. */
export function RequestPages({ list, mine, post, empty }: RequestPagesProps) {
  const now = Date.now()
  return (
    <ListPages list={list} empty={empty}>
      {(items) => (
        <Card flush>
          {items.map((request) => (
            <RequestRow key={request.id} request={request} now={now} mine={mine} post={post} />
          ))}
        </Card>
      )}
    </ListPages>
  )
}
