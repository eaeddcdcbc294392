import type * as glassEasel from 'glass-easel'
import { type Dictionary, isDictionary, jsonCopy } from './values'

interface TouchPoint {
  identifier: number
  pageX: number
  pageY: number
  clientX: number
  clientY: number
  force: number
}

type EngineElement = glassEasel.Element | { _$: glassEasel.Element }

/**
 * The event as WeChat hands it to the logic layer: plain data, because there it crosses from one thread to another.
 * `stopPropagation` and friends do not exist in WeChat either; templates say `catch` instead of `bind`.
 */
export function toPlainEvent(event: glassEasel.ShadowedEvent<unknown>): Dictionary {
  const original = event.getOriginalEvent()
  const touches = touchesOf(original, 'touches', event)
  const changedTouches = touchesOf(original, 'changedTouches', event)
  const first = changedTouches[0]
  const isTap = /^(tap|longpress|longtap)$/.test(event.type)
  return {
    type: event.type,
    timeStamp: event.timeStamp,
    target: targetOf(event.target),
    currentTarget: targetOf(event.currentTarget),
    mark: event.mark ?? {},
    detail: isTap && first ? { x: first.pageX, y: first.pageY } : (jsonCopy(event.detail) ?? {}),
    touches,
    changedTouches,
    mut: false,
    _userTap: isTap,
  }
}

const engineElement = (target: EngineElement): glassEasel.Element => ('_$' in target ? target._$ : target)

/** The DOM element behind a node of the engine, or null for text and virtual nodes. */
export function domOf(node: glassEasel.Element): HTMLElement | null {
  const backend: unknown = node.getBackendElement()
  return backend instanceof HTMLElement ? backend : null
}

function targetOf(target: EngineElement): Dictionary {
  const element = engineElement(target)
  const dom = domOf(element)
  return {
    id: element.id,
    dataset: jsonCopy(element.dataset ?? {}),
    offsetLeft: dom?.offsetLeft ?? 0,
    offsetTop: dom?.offsetTop ?? 0,
  }
}

/** Touches relative to the page, whose origin is below the navigation bar. */
function touchesOf(original: unknown, list: string, event: glassEasel.ShadowedEvent<unknown>): TouchPoint[] {
  if (!isDictionary(original) || !isDictionary(original[list])) return []
  const page = domOf(engineElement(event.target))?.closest('.wx-screen > *')
  const { left, top } = page?.getBoundingClientRect() ?? { left: 0, top: 0 }
  return Array.from(original[list] as unknown as ArrayLike<Touch>, (touch) => ({
    identifier: touch.identifier,
    clientX: touch.clientX - left,
    clientY: touch.clientY - top,
    pageX: touch.clientX - left + (page?.scrollLeft ?? 0),
    pageY: touch.clientY - top + (page?.scrollTop ?? 0),
    force: 1,
  }))
}
