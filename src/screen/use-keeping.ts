import { useDidHide, useUnload } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/** Writing rests this long, in milliseconds, before it is stored: storing at every letter makes an old phone stutter. */
const REST = 400

/**
 * Stores what somebody writes: whenever the writing rests, when the app goes out of sight, and when the form or its page is
 * left.
 * @param keep puts it into the phone's storage
 */
export function useKeeping<Value>(value: Value, keep: (value: Value) => void) {
  const latest = useRef({ value, keep })
  latest.current = { value, keep }
  const stopped = useRef(false)
  const keepNow = () => {
    if (!stopped.current) latest.current.keep(latest.current.value)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is stored after it changed, and only then
  useEffect(() => {
    const soon = setTimeout(keepNow, REST)
    return () => clearTimeout(soon)
  }, [value])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the form goes
  useEffect(() => keepNow, [])
  useDidHide(keepNow)
  useUnload(keepNow)

  return {
    keepNow,
    /** It was sent: nothing is stored from here on. */
    stop: () => {
      stopped.current = true
    },
  }
}
