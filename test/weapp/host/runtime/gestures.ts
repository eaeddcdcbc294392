import * as glassEasel from 'glass-easel'

/** https://developers.weixin.qq.com/miniprogram/dev/framework/view/wxml/event.html: longpress after 350 ms */
const LONG_PRESS_MS = 350
/** How far a finger may slip before a press is no press any more, in pixels. */
const SLIP = 10

export interface Gestures {
  /** True while a tap is being handled: what only a tap may open may be opened now. */
  readonly inTap: boolean
  /** Lets the rest of the current task count as part of a tap, e.g. after a button of a dialog. */
  grantTap(): void
  /** Says that a handler for longpress ran, so that the tap of the same touch is dropped. */
  longPressHandled(): void
}

/** Connects the browser's touches with the engine: taps through its own recogniser, long presses here. */
export function connectGestures(backend: glassEasel.CurrentWindowBackendContext): Gestures {
  let inTap = false
  let dropNextTap = false
  let taps = 0
  // The next task. A timer would do, but the browser delays those of a page that it takes for hidden.
  const { port1: here, port2: nextTask } = new MessageChannel()
  here.onmessage = ({ data }) => {
    if (data === taps) inTap = false
  }
  const grantTap = () => {
    inTap = true
    taps += 1
    // Promise callbacks of the handler run before this: they still belong to the tap.
    nextTask.postMessage(taps)
  }
  backend.onEvent((target, type, detail, options) => {
    if (type === 'tap') {
      if (dropNextTap || isDisabled(target)) return
      grantTap()
    }
    const event = new glassEasel.Event(type, detail, options)
    glassEasel.Event.dispatchEvent(target, event)
    return event.getEventBubbleStatus()
  })
  recogniseLongPress(() => {
    dropNextTap = false
  })
  return {
    get inTap() {
      return inTap
    },
    grantTap,
    longPressHandled: () => {
      dropNextTap = true
    },
  }
}

/** A disabled button swallows its tap. */
function isDisabled(target: glassEasel.Element): boolean {
  const dom: unknown = target.getBackendElement()
  return dom instanceof Element && dom.closest('wx-button[disabled]') !== null
}

function recogniseLongPress(onTouchStart: () => void) {
  let timer = 0
  let start: Touch | undefined
  const stop = () => window.clearTimeout(timer)
  document.addEventListener(
    'touchstart',
    (event) => {
      stop()
      onTouchStart()
      start = event.touches[0]
      const target = engineElementAt(event.target)
      if (target) timer = window.setTimeout(() => press(target, event), LONG_PRESS_MS)
    },
    true,
  )
  document.addEventListener(
    'touchmove',
    ({ touches: [touch] }) => {
      if (start && touch && Math.hypot(touch.clientX - start.clientX, touch.clientY - start.clientY) > SLIP) stop()
    },
    true,
  )
  for (const end of ['touchend', 'touchcancel']) document.addEventListener(end, stop, true)
}

function press(target: glassEasel.Element, originalEvent: TouchEvent) {
  for (const type of ['longpress', 'longtap']) {
    const options = { bubbles: true, composed: true, capturePhase: true, originalEvent }
    glassEasel.Event.dispatchEvent(target, new glassEasel.Event(type, {}, options))
  }
}

function engineElementAt(target: EventTarget | null): glassEasel.Element | undefined {
  let node = target instanceof Node ? target : null
  while (node && !('__wxElement' in node)) node = node.parentNode
  return node ? (node as { __wxElement?: glassEasel.Element }).__wxElement : undefined
}
