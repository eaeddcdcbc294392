/** One `setData` of a page or component, as the audit of WeChat (体验评分) counts it. */
export interface SetDataRecord {
  route: string
  component: string
  /** Length of the JSON that would cross to the view, in UTF-16 units as WeChat's audit measures. */
  size: number
  /** Milliseconds since the phone started. */
  at: number
}

/** What a page weighs at one moment. */
export interface PageWeight {
  nodes: number
  depth: number
  /** Most children of any one node. */
  children: number
}

export interface Meter {
  records: SetDataRecord[]
  record(route: string, component: string, size: number): void
}

export function createMeter(): Meter {
  const records: SetDataRecord[] = []
  return {
    records,
    record: (route, component, size) => records.push({ route, component, size, at: performance.now() }),
  }
}

/** Counts the WXML nodes below a page; elements that the host adds inside built-in components do not count. */
export function weigh(page: HTMLElement): PageWeight {
  const weight: PageWeight = { nodes: 0, depth: 0, children: 0 }
  const visit = (element: Element, depth: number) => {
    weight.nodes += 1
    weight.depth = Math.max(weight.depth, depth)
    const children = nodesIn(element)
    weight.children = Math.max(weight.children, children.length)
    for (const child of children) visit(child, depth + 1)
  }
  visit(page, 1)
  return weight
}

const nodesIn = (element: Element): Element[] =>
  [...element.children].flatMap((child) => {
    if (child.localName === 'wx-inner') return nodesIn(child)
    return '__wxElement' in child ? [child] : []
  })
