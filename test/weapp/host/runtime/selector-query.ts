import type * as glassEasel from 'glass-easel'
import { domOf } from './events'
import { scrollerOf } from './scrollers'
import { type Dictionary, jsonCopy, listOf } from './values'

type Callback = (result: unknown) => void
type ComponentLike = { _$: glassEasel.GeneralComponent }

interface Fields {
  id?: boolean
  dataset?: boolean
  mark?: boolean
  rect?: boolean
  size?: boolean
  scrollOffset?: boolean
  properties?: string[]
  computedStyle?: string[]
  node?: boolean
}

interface Request {
  owner: ComponentLike
  /** Null selects the viewport. */
  selector: string | null
  all: boolean
  fields: Fields
  callback?: Callback
}

/**
 * `this.createSelectorQuery()` and `wx.createSelectorQuery()`. The adapter's own gives no computed styles and the wrong
 * scroll offset for the viewport; coordinates here are those of the page, whose origin is below the navigation bar.
 */
export function createSelectorQuery(this: ComponentLike) {
  const requests: Request[] = []
  let owner = this
  const nodes = (selector: string | null, all: boolean) => {
    const from = owner
    const ask = (fields: Fields, callback?: Callback) => {
      requests.push({ owner: from, selector, all, fields, callback })
      return query
    }
    return {
      fields: ask,
      boundingClientRect: (callback?: Callback) => ask({ id: true, dataset: true, rect: true, size: true }, callback),
      scrollOffset: (callback?: Callback) => ask({ id: true, dataset: true, scrollOffset: true }, callback),
      context: (callback?: Callback) => ask({}, callback),
      node: (callback?: Callback) => ask({ node: true }, callback),
    }
  }
  const query = {
    in(component: ComponentLike) {
      owner = component
      return query
    },
    select: (selector: string) => nodes(selector, false),
    selectAll: (selector: string) => nodes(selector, true),
    selectViewport: () => nodes(null, false),
    exec(callback?: (results: unknown[]) => void) {
      // WeChat asks the view and answers later; an app that reads the result at once must fail here as well.
      setTimeout(() => {
        const results = requests.map((request) => {
          const result = answer(request)
          request.callback?.(result)
          return result
        })
        callback?.(results)
      }, 0)
      return query
    },
  }
  return query
}

function answer({ owner, selector, all, fields }: Request): unknown {
  if (selector === null) return viewport(owner, fields)
  const root = owner._$.getShadowRoot()
  if (!root) return all ? [] : null
  if (all) return root.querySelectorAll(selector).map((node) => describeNode(node, fields))
  const node = root.querySelector(selector)
  return node ? describeNode(node, fields) : null
}

function viewport(owner: ComponentLike, fields: Fields): Dictionary {
  const page = domOf(owner._$)?.closest('.wx-screen')?.firstElementChild
  const width = page?.clientWidth ?? 0
  const height = page?.clientHeight ?? 0
  return {
    ...(fields.id && { id: '' }),
    ...(fields.dataset && { dataset: {} }),
    ...(fields.rect && { left: 0, top: 0, right: width, bottom: height }),
    ...(fields.size && { width, height }),
    ...(fields.scrollOffset && page && offsetsOf(page)),
  }
}

function describeNode(node: glassEasel.Element, fields: Fields): Dictionary {
  const dom = domOf(node)
  if (!dom) return {}
  const rect = dom.getBoundingClientRect()
  const origin = dom.closest('.wx-screen')?.getBoundingClientRect() ?? { left: 0, top: 0 }
  const left = rect.left - origin.left
  const top = rect.top - origin.top
  return {
    ...(fields.id && { id: node.id }),
    ...(fields.dataset && { dataset: jsonCopy(node.dataset ?? {}) }),
    ...(fields.mark && { mark: node.collectMarks() }),
    ...(fields.rect && { left, top, right: left + rect.width, bottom: top + rect.height }),
    ...(fields.size && { width: rect.width, height: rect.height }),
    ...(fields.scrollOffset && offsetsOf(scrollerOf(dom))),
    ...(fields.properties && propertiesOf(node, fields.properties)),
    ...(fields.computedStyle && stylesOf(dom, fields.computedStyle)),
    ...(fields.node && { node: dom.querySelector('canvas') }),
  }
}

const offsetsOf = ({ scrollLeft, scrollTop, scrollWidth, scrollHeight }: Element): Dictionary => ({
  scrollLeft,
  scrollTop,
  scrollWidth,
  scrollHeight,
})

function propertiesOf(node: glassEasel.Element, names: string[]): Dictionary {
  const data: Dictionary = node.asGeneralComponent()?.data ?? {}
  return Object.fromEntries(listOf(names).map((name) => [String(name), jsonCopy(data[String(name)])]))
}

function stylesOf(dom: HTMLElement, names: string[]): Dictionary {
  const style = getComputedStyle(dom)
  const property = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(property(name))]))
}
