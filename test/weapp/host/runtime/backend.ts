import * as glassEasel from 'glass-easel'
import { toDocumentUnits } from '../units'
import type { Problems } from './problems'

type BackendElement = Parameters<glassEasel.CurrentWindowBackendContext['associateValue']>[0]

/** Events that the browser itself fires on WXML nodes; all others are triggered by the built-in components. */
const BROWSER_EVENTS = new Set([
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
  'animationstart',
  'animationend',
  'animationiteration',
  'transitionend',
])

/** Tags of the host's own templates. */
const HOST_TAGS = new Set(['wx-inner', 'wx-page'])

/**
 * The engine's drawing surface. WXML tags become elements with a `wx-` prefix, so that `button` or `input` do not turn
 * into the browser's own, and WXML ids and inline styles are written as an app's selectors expect them.
 */
export class HostBackend extends glassEasel.CurrentWindowBackendContext {
  constructor(private readonly problems: Problems) {
    super()
    this.document = {
      createElement: (tag) => createElement(tag) as unknown as BackendElement,
      createTextNode: (text) => document.createTextNode(text) as unknown as BackendElement,
      createDocumentFragment: () => document.createDocumentFragment() as unknown as BackendElement,
    }
  }

  override setListenerStats(
    element: BackendElement,
    type: string,
    capture: boolean,
    level: Parameters<glassEasel.CurrentWindowBackendContext['setListenerStats']>[3],
  ) {
    if (BROWSER_EVENTS.has(type)) super.setListenerStats(element, type, capture, level)
  }

  override associateValue(element: BackendElement, value: glassEasel.Element) {
    super.associateValue(element, value)
    // A tag that is neither built in nor in usingComponents reaches the engine as a bare node.
    if (glassEasel.NativeNode.isNativeNode(value) && !HOST_TAGS.has(value.is)) {
      this.problems.report('missing-component', `<${value.is}> is not a built-in component and not in usingComponents`)
    }
  }
}

function createElement(tag: string): HTMLElement {
  const element = document.createElement(tag.startsWith('wx-') ? tag : `wx-${tag}`)
  // The engine prefixes ids per component; selectors of the app and of tests name the id as the template wrote it.
  Object.defineProperty(element, 'id', {
    get: () => element.getAttribute('id') ?? '',
    set: (id: string) => element.setAttribute('id', id.split('--').pop() ?? ''),
  })
  const setAttribute = element.setAttribute.bind(element)
  element.setAttribute = (name, value) => setAttribute(name, name === 'style' ? toDocumentUnits(String(value)) : value)
  return element
}
