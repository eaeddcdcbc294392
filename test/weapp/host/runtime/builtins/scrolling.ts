import { scrollerOf, watchScroll } from '../scrollers'
import { isOn, numberOf, textOf, wait } from '../values'
import type { BuiltIn } from './kit'

const scrollView: BuiltIn = {
  inside: 'inner',
  properties: {
    scrollX: false,
    scrollY: false,
    scrollTop: null,
    scrollLeft: null,
    scrollIntoView: '',
    scrollWithAnimation: false,
    upperThreshold: 50,
    lowerThreshold: 50,
    refresherEnabled: false,
    refresherTriggered: false,
    enhanced: false,
    showScrollbar: false,
    enableFlex: false,
    type: '',
  },
  create(node) {
    const { dom, trigger, props } = node
    const inner = scrollerOf(dom) as HTMLElement
    let last = { top: 0, left: 0 }
    watchScroll(
      inner,
      () => ({
        start: numberOf(props.upperThreshold, 50),
        end: numberOf(props.lowerThreshold, 50),
        horizontal: isOn(props.scrollX) && !isOn(props.scrollY),
      }),
      ({ top, left, reachedEnd, reachedStart }) => {
        trigger('scroll', {
          scrollTop: top,
          scrollLeft: left,
          scrollHeight: inner.scrollHeight,
          scrollWidth: inner.scrollWidth,
          deltaX: last.left - left,
          deltaY: last.top - top,
        })
        last = { top, left }
        const horizontal = isOn(props.scrollX) && !isOn(props.scrollY)
        if (reachedEnd) trigger('scrolltolower', { direction: horizontal ? 'right' : 'bottom' })
        if (reachedStart) trigger('scrolltoupper', { direction: horizontal ? 'left' : 'top' })
      },
    )
    const given: { top?: unknown; left?: unknown; into?: unknown } = {}
    return {
      update({ scrollX, scrollY, scrollTop, scrollLeft, scrollIntoView, enableFlex }) {
        inner.style.overflowX = isOn(scrollX) ? 'auto' : 'hidden'
        inner.style.overflowY = isOn(scrollY) ? 'auto' : 'hidden'
        inner.toggleAttribute('data-flex', isOn(enableFlex))
        if (scrollTop !== undefined && scrollTop !== null && scrollTop !== given.top) {
          given.top = scrollTop
          inner.scrollTop = numberOf(scrollTop, 0)
        }
        if (scrollLeft !== undefined && scrollLeft !== null && scrollLeft !== given.left) {
          given.left = scrollLeft
          inner.scrollLeft = numberOf(scrollLeft, 0)
        }
        if (scrollIntoView && scrollIntoView !== given.into) {
          given.into = scrollIntoView
          // The child may be drawn by the same update as the property.
          void wait(0).then(() => inner.querySelector(`#${CSS.escape(textOf(scrollIntoView))}`)?.scrollIntoView())
        }
      },
      commands: {
        scrollTo: (x, y) => inner.scrollTo(numberOf(x, 0), numberOf(y, 0)),
        scrollTop: () => inner.scrollTop,
        scrollLeft: () => inner.scrollLeft,
        scrollWidth: () => inner.scrollWidth,
        scrollHeight: () => inner.scrollHeight,
      },
    }
  },
}

/** A swiper settles this long after its last scroll event, in milliseconds. */
const SETTLED = 80

const swiper: BuiltIn = {
  inside: 'inner',
  properties: {
    current: 0,
    vertical: false,
    autoplay: false,
    interval: 0,
    duration: 0,
    circular: false,
    indicatorDots: false,
  },
  create({ dom, props, trigger }) {
    const inner = scrollerOf(dom) as HTMLElement
    let shown = 0
    let given: unknown
    let timer = 0
    const goTo = (index: number) => {
      if (isOn(props.vertical)) inner.scrollTop = index * inner.clientHeight
      else inner.scrollLeft = index * inner.clientWidth
    }
    inner.addEventListener('scroll', () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => {
        const size = isOn(props.vertical) ? inner.clientHeight : inner.clientWidth
        const index = Math.round((isOn(props.vertical) ? inner.scrollTop : inner.scrollLeft) / (size || 1))
        if (index === shown) return
        shown = index
        trigger('change', { current: index, currentItemId: '', source: 'touch' })
      }, SETTLED)
    })
    return {
      update({ current, vertical }) {
        dom.toggleAttribute('vertical', isOn(vertical))
        if (current === given) return
        given = current
        void wait(0).then(() => goTo(numberOf(current, 0)))
      },
      commands: { swipeTo: (index) => goTo(numberOf(index, 0)) },
    }
  },
}

export const scrollingComponents: Record<string, BuiltIn> = {
  'scroll-view': scrollView,
  swiper,
  'swiper-item': { properties: { itemId: '' } },
}
