import type * as glassEasel from 'glass-easel'
import type { HostContext } from '../context'
import type { Dictionary } from '../values'

/**
 * Properties by name with their defaults. The engine takes any value for them, because a framework's templates pass
 * `undefined` and `null` freely and WeChat's own components put up with it.
 */
export type Properties = Dictionary

/** One node of a built-in component, as its implementation sees it. */
export interface BuiltInNode {
  dom: HTMLElement
  /** The node's current properties. */
  props: Dictionary
  context: HostContext
  /** Triggers an event of the component; those of WeChat's components do not bubble. */
  trigger(name: string, detail: unknown): void
  onTap(listener: (event: glassEasel.ShadowedEvent<unknown>) => void): void
  /** Plain data about the node, as events carry it. */
  target(): { id: string; dataset: unknown }
}

/** What one node of a built-in component does. */
export interface Behaviour {
  /** Called after creation and after each change of properties. */
  update?(props: Dictionary): void
  /** What a label or a tap does to the control. */
  activate?(): void
  /** What a form collects under the control's name. */
  value?(): unknown
  reset?(): void
  /** Commands of the driver, e.g. `input` of miniprogram-automator's InputElement. */
  commands?: Record<string, (...args: unknown[]) => unknown>
}

export interface BuiltIn {
  /** Where children go: through (default), nowhere, or into the host's inner element. */
  inside?: 'children' | 'nothing' | 'inner'
  properties?: Properties
  create?(node: BuiltInNode): Behaviour
}

const behaviours = new WeakMap<Element, Behaviour>()

export const setBehaviour = (dom: Element, behaviour: Behaviour) => void behaviours.set(dom, behaviour)
export const behaviourOf = (dom: Element | null | undefined): Behaviour | undefined =>
  dom ? behaviours.get(dom) : undefined

const handledTaps = new WeakSet<object>()

/**
 * True for the first control that a tap reaches on its way up: the switch inside a label, and not the label as well.
 */
export function claimTap(event: glassEasel.ShadowedEvent<unknown>): boolean {
  const original = event.getOriginalEvent()
  const touch = typeof original === 'object' && original !== null ? original : event
  if (handledTaps.has(touch)) return false
  handledTaps.add(touch)
  return true
}
