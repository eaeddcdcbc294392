import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { callErrorOf, mayRetry, offline } from '@/cloud/errors'
import { Failure } from '@/ui/failure'
import { Skeleton } from '@/ui/skeleton'
import { useRefusalScreens } from './refusals'

interface RemoteProps<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'fetchStatus' | 'isFetching' | 'refetch'>
  /** What stands there until the answer comes. */
  look: 'lines' | 'cards' | 'tiles'
  count?: number
  children: (data: T) => ReactNode
}

/** Shows a query: a skeleton until its answer comes, the answer, or why there is none. An answer stays when asking anew fails. */
export function Remote<T>({ query, look, count, children }: RemoteProps<T>) {
  const { data, error, fetchStatus, isFetching, refetch } = query
  const screens = useRefusalScreens()
  if (data !== undefined) return <>{children(data)}</>
  const again = () => void refetch()
  if (error) {
    const { reason, message } = callErrorOf(error)
    if (reason in screens) return <>{screens[reason]}</>
    // A refusal would be the same again; asking again helps where there was no answer.
    return <Failure text={message} busy={isFetching} onRetry={mayRetry(error) ? again : undefined} />
  }
  // The network is away, and the next attempt waits for it to come back.
  if (fetchStatus === 'paused') return <Failure text={offline().message} onRetry={again} />
  return <Skeleton look={look} count={count} />
}
