import { focusManager, type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { useOnline } from '@/ui/online'
import { useFreshOnShow } from './use-fresh-on-show'

/** Milliseconds between two askings of a page that lies open. */
export const ASKED_EVERY = 20_000

/**
 * Keeps what a page shows as it stands in the cloud: asked anew when the page comes to the front, and again and again while
 * it lies open there; all of it in one call. Only for queries that say what they know (use-asked.ts, use-pages.ts), and for
 * those whose whole answer is a number, so that an asking is short.
 * @param queryKeys each names a query, or all whose names begin like it; what was refused is not asked for again
 */
export const useWatched = (...queryKeys: QueryKey[]): void => useWatchedEvery(ASKED_EVERY, ...queryKeys)

/** The same, where people follow what goes on at this moment. @param every milliseconds between two askings */
export function useWatchedEvery(every: number, ...queryKeys: QueryKey[]): void {
  const client = useQueryClient()
  const online = useOnline()
  const [inFront, setInFront] = useState(true)
  useFreshOnShow(...queryKeys)
  useDidShow(() => setInFront(true))
  useDidHide(() => setInFront(false))
  const ask = useRef(() => {})
  ask.current = () => {
    if (!focusManager.isFocused()) return
    for (const queryKey of queryKeys) {
      const known = { queryKey, type: 'active', predicate: hasAnswer } as const
      void client.refetchQueries(known, { cancelRefetch: false })
    }
  }
  useEffect(() => {
    if (!inFront || !online) return
    const asking = setInterval(() => ask.current(), every)
    return () => clearInterval(asking)
  }, [inFront, online, every])
}

const hasAnswer = ({ state }: { state: { data?: unknown } }): boolean => state.data !== undefined
