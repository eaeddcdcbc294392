import { component } from 'glass-easel-miniprogram-adapter'
import type { HostContext } from '../context'
import type { ApiTable } from './define'

type Caller = component.GeneralComponent

/** Queries of the view: selectors, intersections, animations. Without a component they mean the page on top. */
export function nodeApis({ pages }: HostContext): ApiTable {
  const current = (given?: unknown): Caller => {
    if (given instanceof component.ComponentCaller) return given as Caller
    return pages.top()?.instance as unknown as Caller
  }
  return {
    createSelectorQuery: () => current().createSelectorQuery(),
    createIntersectionObserver: (owner: unknown, options: unknown) =>
      current(owner).createIntersectionObserver(options as Parameters<Caller['createIntersectionObserver']>[0]),
    createMediaQueryObserver: (owner: unknown) => current(owner).createMediaQueryObserver(),
    createAnimation,
  }
}

/** An animation that is exported as no steps: this host draws the end state only where WXSS does. */
function createAnimation() {
  const animation: Record<string, unknown> = new Proxy(
    {},
    { get: (_, name) => (name === 'export' ? () => ({ actions: [] }) : () => animation) },
  )
  return animation
}
