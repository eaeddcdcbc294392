/** The element that scrolls for a scroll-view, a swiper or a page: itself, or the host's inner element. */
export function scrollerOf(element: Element): Element {
  return element.querySelector(':scope > wx-inner') ?? element
}

export interface ScrollReport {
  top: number
  left: number
  /** True once each time the end (or the start) comes within its threshold. */
  reachedEnd: boolean
  reachedStart: boolean
}

/**
 * Watches an element scroll and says when it reaches its ends, as WeChat does: once per visit, and again at the end of
 * content that has grown.
 * @param thresholds distance from the end and from the start in pixels, read anew each time
 */
export function watchScroll(
  scroller: Element,
  thresholds: () => { start: number; end: number; horizontal: boolean },
  listener: (report: ScrollReport) => void,
) {
  /** Length of the content whose end was reported last. */
  let reportedEnd = -1
  let atStart = true
  scroller.addEventListener('scroll', (event) => {
    event.stopPropagation()
    const { start, end, horizontal } = thresholds()
    const position = horizontal ? scroller.scrollLeft : scroller.scrollTop
    const rest = horizontal
      ? scroller.scrollWidth - scroller.clientWidth - position
      : scroller.scrollHeight - scroller.clientHeight - position
    const length = horizontal ? scroller.scrollWidth : scroller.scrollHeight
    const reachedEnd = rest <= end && length !== reportedEnd
    const reachedStart = position <= start && !atStart
    reportedEnd = rest <= end ? length : -1
    atStart = position <= start
    listener({ top: scroller.scrollTop, left: scroller.scrollLeft, reachedEnd, reachedStart })
  })
}
