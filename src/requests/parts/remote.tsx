import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { callErrorOf, offline } from '@/cloud/errors'
import { Failure } from '@/ui/failure'
import { Skeleton } from '@/ui/skeleton'

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
  if (data !== undefined) return <>{children(data)}</>
  // Paused: the network is away, and the retry waits for it to come back.
  if (error || fetchStatus === 'paused') {
    const text = error ? callErrorOf(error).message : offline().message
    return <Failure text={text} busy={isFetching} onRetry={() => void refetch()} />
  }
  return <Skeleton look={look} count={count} />
}
