import Taro, { useDidHide, useDidShow, useUnload } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { watchInView } from '@/ui/in-view'
import { type Gathering, gatherSeen } from './gathering'

/** The class of what is watched; each has the id under which it is said. */
export const SEEN = 'seen'

interface Watched {
  /** What is on the page and nobody has seen yet: the ids of the elements. */
  ids: readonly string[]
  /** How many `onSeen` takes at once. */
  atOnce: number
  onSeen(ids: string[]): void
}

/** Says which elements of the class `SEEN` were on the screen for a moment while this page was in front. */
export function useSeen({ ids, atOnce, onSeen }: Watched): void {
  const [inFront, setInFront] = useState(true)
  const now = useRef({ ids, onSeen })
  now.current = { ids, onSeen }
  const gathering = useRef<Gathering | undefined>(undefined)
  gathering.current ??= gatherSeen((seen) => now.current.onSeen(seen), atOnce)
  const leave = () => gathering.current?.end()
  useDidShow(() => setInFront(true))
  useDidHide(() => {
    setInFront(false)
    leave()
  })
  useUnload(leave)
  const listed = [...ids].sort().join()
  useEffect(() => {
    gathering.current?.only(now.current.ids)
    if (!inFront || listed === '') return
    let end = () => {}
    let isOver = false
    // The elements are there a moment after React has made them.
    Taro.nextTick(() => {
      if (isOver) return
      end = watchInView(SEEN, (id, inView) => {
        if (!inView || now.current.ids.includes(id)) gathering.current?.change(id, inView)
      })
    })
    return () => {
      isOver = true
      end()
    }
  }, [inFront, listed])
}
