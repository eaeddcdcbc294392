import { View } from '@tarojs/components'
import { create } from 'zustand'
import { aria } from './aria'
import { classes } from './classes'
import { Icon } from './icon'
import './toast.scss'

type Toast = { text: string; tone: 'good' | 'bad' | 'quiet' }

const useToast = create<{ toast: Toast | null }>()(() => ({ toast: null }))
let clearing: ReturnType<typeof setTimeout> | undefined

/** Long enough to be read aloud slowly: 2 s, and a quarter of a second for each character. */
const readingTime = (text: string) => 2000 + 250 * text.length

/**
 * Says in one short sentence what has just happened. It goes by itself, so nothing that must be read or answered belongs
 * here. It outlives a change of page: say it, then go back.
 */
export function toast(text: string, tone: Toast['tone'] = 'good') {
  clearTimeout(clearing)
  useToast.setState({ toast: { text, tone } })
  clearing = setTimeout(() => useToast.setState({ toast: null }), readingTime(text))
}

const icons = { good: 'check', bad: 'alert', quiet: 'info' } as const

/** Where toasts appear; the page part holds it. `high`: at the upper edge, because what is written now stands at the lower one. */
export function ToastHost({ high }: { high: boolean }) {
  const current = useToast((store) => store.toast)
  return (
    <View className={classes('toast-place', high && 'toast-place--high')} {...aria({ live: 'polite' })}>
      {current && (
        <View className='toast'>
          <Icon name={icons[current.tone]} />
          <View className='toast__words'>{current.text}</View>
        </View>
      )}
    </View>
  )
}
