import { SHARE } from './in-view-share'

/** As in-view.ts, which says what it does. */
export function watchInView(className: string, onChange: (id: string, inView: boolean) => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio } of entries) onChange(target.id, intersectionRatio >= SHARE)
    },
    { threshold: [SHARE] },
  )
  for (const element of document.querySelectorAll(`.${className}`)) observer.observe(element)
  return () => observer.disconnect()
}
