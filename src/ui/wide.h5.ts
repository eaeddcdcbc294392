import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState, useSyncExternalStore } from 'react'
import './wide.scss'

/** CSS pixels from which a list and what is opened of it stand side by side. */
const ROOM = '(min-width: 900px)'

function listen(changed: () => void): () => void {
  const room = window.matchMedia(ROOM)
  room.addEventListener('change', changed)
  return () => room.removeEventListener('change', changed)
}

/** Whether there is room for two columns. While this page is shown the app is as wide as the window lets it. */
export function useWide(): boolean {
  const wide = useSyncExternalStore(listen, () => window.matchMedia(ROOM).matches)
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!wide || !shown) return
    const { classList } = document.body
    classList.add('wide')
    return () => classList.remove('wide')
  }, [wide, shown])
  return wide
}
