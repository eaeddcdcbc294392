import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import { aria } from './aria'
import { classes } from './classes'
import { Icon } from './icon'
import { useOnline } from './online'
import './toast.scss'

type Toast = { text: string; tone: 'good' | 'bad' | 'quiet' }

const useToast = create<{ toast: Toast | null }>()(() => ({ toast: null }))
let clearing: ReturnType<typeof setTimeout> | undefined

/** Milliseconds to read it in: 2 s and a fifth of a second for each character, and never longer than this. */
const AT_MOST = 6_000
const readingTime = (text: string) => Math.min(AT_MOST, 2_000 + 200 * text.length)

/**
 * Says in one short sentence what has just happened. It goes by itself, so nothing that must be read or answered belongs
 * here. It outlives a change of page: say it, then go back. A tap puts it away, and so does the return of the network,
 * of which a failure may have spoken.
 */
export function toast(text: string, tone: Toast['tone'] = 'good') {
  clearTimeout(clearing)
  useToast.setState({ toast: { text, tone } })
  clearing = setTimeout(dismiss, readingTime(text))
}

const dismiss = () => {
  clearTimeout(clearing)
  useToast.setState({ toast: null })
}

const icons = { good: 'check', bad: 'alert', quiet: 'info' } as const

/** Where toasts appear; the page part holds it. `high`: at the upper edge, because what is written now stands at the lower one. */
export function ToastHost({ high }: { high: boolean }) {
  const current = useToast((store) => store.toast)
  const online = useOnline()
  const before = useRef(online)
  useEffect(() => {
    if (online && !before.current && useToast.getState().toast?.tone === 'bad') dismiss()
    before.current = online
  }, [online])
  return (
    <View className={classes('toast-place', high && 'toast-place--high')} {...aria({ live: 'polite' })}>
      {current && (
        <View className='toast' onClick={dismiss}>
          <Icon name={icons[current.tone]} />
          <View className='toast__words'>{current.text}</View>
        </View>
      )}
    </View>
  )
}
