import Taro from '@tarojs/taro'
import { SHARE } from './in-view-share'

/**
 * Says of each element of a class on the page in front when it comes into view and when it leaves; in-view.h5.ts does it in
 * the browser. Elements that come later are not watched: end it and begin anew.
 * @param onChange with the id of the element; it may hear the same again
 * @returns ends it
 */
export function watchInView(className: string, onChange: (id: string, inView: boolean) => void): () => void {
  const { page } = Taro.getCurrentInstance()
  if (!page) return () => {}
  let isOver = false
  // The observer only says that something moved: which element it was, and what was in view from the beginning, it says in
  // some versions of WeChat alone.
  const look = () => {
    if (isOver) return
    Taro.createSelectorQuery()
      .selectAll(`.${className}`)
      .fields({ id: true, rect: true, size: true })
      .selectViewport()
      .fields({ size: true })
      .exec((answer) => {
        if (isOver) return
        const [elements, viewport] = answer as [Place[] | null, { height: number } | null]
        for (const one of elements ?? []) onChange(one.id, shareIn(one, viewport?.height ?? 0) >= SHARE)
      })
  }
  const observer = Taro.createIntersectionObserver(page, { thresholds: [SHARE], observeAll: true })
  observer.relativeToViewport().observe(`.${className}`, look)
  look()
  return () => {
    isOver = true
    observer.disconnect()
  }
}

interface Place {
  id: string
  top: number
  height: number
}

/** How much of an element is on a screen of this height, from 0 to 1. */
function shareIn({ top, height }: Place, screen: number): number {
  const shown = Math.min(top + height, screen) - Math.max(top, 0)
  return height > 0 ? Math.max(0, shown) / height : 0
}
