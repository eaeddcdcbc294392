import Taro from '@tarojs/taro'

/** So much of an element has to be on the screen for it to count as in view. */
const SHARE = 0.6

/**
 * Says of each element of a class on the page in front when it comes into view and when it leaves; in-view.h5.ts does it in
 * the browser. Elements that come later are not watched: end it and begin anew.
 * @param onChange with the id of the element
 * @returns ends it
 */
export function watchInView(className: string, onChange: (id: string, inView: boolean) => void): () => void {
  const page = Taro.getCurrentInstance().page
  if (!page) return () => {}
  const observer = Taro.createIntersectionObserver(page, { thresholds: [SHARE], observeAll: true })
  observer.relativeToViewport().observe(`.${className}`, (result) => {
    // Taro's types leave out the id, which WeChat gives.
    const { id, intersectionRatio } = result as typeof result & { id: string }
    onChange(id, (intersectionRatio ?? 0) >= SHARE)
  })
  return () => observer.disconnect()
}
