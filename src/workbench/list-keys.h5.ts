import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'

const DOWN = ['j', 'ArrowDown']
const UP = ['k', 'ArrowUp']

/**
 * Walks through a list by j and k or the arrows: the focus goes from row to row, so that Enter presses the row as it does
 * every button. Not while somebody writes, and not below a sheet or a question.
 * @param rows the class of a row that can be pressed
 * @param onEscape puts away what was opened
 */
export function useListKeys(rows: string, onEscape: () => void): void {
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  const putAway = useRef(onEscape)
  putAway.current = onEscape
  useEffect(() => {
    if (!shown) return
    let last: HTMLElement | undefined
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target) || asks()) return
      if (event.key === 'Escape') return putAway.current()
      const step = DOWN.includes(event.key) ? 1 : UP.includes(event.key) ? -1 : 0
      if (step === 0) return
      const all = [...document.querySelectorAll<HTMLElement>(`.${rows}`)].filter((row) => row.offsetParent !== null)
      const from = all.indexOf(document.activeElement as HTMLElement)
      const place = from < 0 && last ? all.indexOf(last) : from
      const next = all[place < 0 ? 0 : Math.min(Math.max(place + step, 0), all.length - 1)]
      if (!next) return
      event.preventDefault()
      next.focus({ preventScroll: true })
      next.scrollIntoView({ block: 'nearest' })
      last = next
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [rows, shown])
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const asks = (): boolean => document.querySelector('[role=dialog], [role=alertdialog]') !== null
