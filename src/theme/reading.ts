import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import { type Reading, type ReadingSize, readingFor } from './reading-rules'

const WECHAT_STANDARD_FONT = 17

/** Taro's types do not know the two figures; WeChat has had them since base library 2.23.4. */
interface FontInfo extends Partial<Taro.getAppBaseInfo.Result> {
  fontSizeScaleFactor?: number
  fontSizeSetting?: number
}

/** What WeChat's font size setting multiplies text by; 1 where there is none to read. */
function wechatScale(): number {
  const info: FontInfo = Taro.getAppBaseInfo?.() ?? {}
  return info.fontSizeScaleFactor || (info.fontSizeSetting || WECHAT_STANDARD_FONT) / WECHAT_STANDARD_FONT
}

interface ReadingStore {
  /** What the person chose in 我的; null until they do, and WeChat's font setting decides. */
  chosen: ReadingSize | null
  /** WeChat's font setting when the app started. */
  scale: number
}

const useStore = create<ReadingStore>()(
  persist((): ReadingStore => ({ chosen: null, scale: wechatScale() }), {
    name: 'reading',
    storage: createJSONStorage(() => ({
      getItem: (name) => Taro.getStorageSync<string>(name) || null,
      setItem: (name, value) => Taro.setStorageSync(name, value),
      removeItem: (name) => Taro.removeStorageSync(name),
    })),
    partialize: ({ chosen }) => ({ chosen }),
  }),
)

/** How large this person reads. Every page root applies it; see the page part. */
export function useReading(): Reading {
  const { chosen, scale } = useStore()
  return readingFor(chosen, scale)
}

/** Whether nobody has chosen a size on this telephone yet, and text stands in the standard one. */
export function useAsksReading(): boolean {
  const { chosen, scale } = useStore()
  return chosen === null && readingFor(chosen, scale).size === 'normal'
}

/** Changes the size for good: on this telephone, from now on. */
export const chooseReading = (chosen: ReadingSize) => useStore.setState({ chosen })

/** Stands in for WeChat's font setting, to try out how a layout holds. */
export const pretendScale = (scale: number) => useStore.setState({ scale })
