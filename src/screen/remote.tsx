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

/** What the cloud was asked for: on its way, there, or out of reach. What is there stays, also when asking anew fails. */
export function Remote<T>({ query, look, count, children }: RemoteProps<T>) {
  const { data, error, fetchStatus, isFetching, refetch } = query
  const screens = useRefusalScreens()
  if (data !== undefined) return <>{children(data)}</>
  const again = () => void refetch()
  if (error) {
    const { reason, message } = callErrorOf(error)
    if (reason in screens) return <>{screens[reason]}</>
    // Asking again helps only where nobody said no.
    return <Failure text={message} busy={isFetching} onRetry={mayRetry(error) ? again : undefined} />
  }
  // The network is away, and the next attempt waits for it to come back.
  if (fetchStatus === 'paused') return <Failure text={offline().message} onRetry={again} />
  return <Skeleton look={look} count={count} />
}
