import type * as glassEasel from 'glass-easel'
import { behaviourOf } from './builtins/kit'
import type { HostContext } from './context'
import { domOf } from './events'
import { weigh } from './meter'
import type { Page } from './pages'
import { type Dictionary, isDictionary, jsonCopy, textOf } from './values'

/** Components that Taro puts between nodes of one page when they nest deeply; selectors look through them. */
const TRANSPARENT = /(^|\/)(comp|custom-wrapper)$/

/** What the driver asks of the page in the browser; `automator/` calls these by name with JSON arguments. */
export function createControl(context: HostContext) {
  const { pages, meter } = context
  const elements = new Map<string, HTMLElement>()
  const ids = new WeakMap<HTMLElement, string>()

  const pageOf = (id: number): Page => {
    const page = pages.stack.find((candidate) => candidate.id === id)
    if (!page) throw new Error('page destroyed')
    return page
  }
  const element = (id: string): HTMLElement => {
    const found = elements.get(id)
    if (!found?.isConnected) throw new Error('element is gone')
    return found
  }
  const node = (id: string): glassEasel.Element => engineNode(element(id))
  const data = (id: string): Dictionary => node(id).asGeneralComponent()?.data ?? {}

  // The client remembers elements by their ids: after the app was closed and opened none may come again.
  const launch = Math.round(performance.timeOrigin)

  const describeElement = (dom: HTMLElement) => {
    const id = ids.get(dom) ?? `element-${launch}-${elements.size + 1}`
    ids.set(dom, id)
    elements.set(id, dom)
    const custom = isCustom(dom)
    return { elementId: id, tagName: dom.localName.replace(/^wx-/, ''), ...(custom && { nodeId: id }) }
  }

  /** Elements of a page or of a custom component; not those inside other custom components, as in DevTools. */
  const query = (root: HTMLElement, selector: string) =>
    [...root.querySelectorAll<HTMLElement>(toDomSelector(selector, classPrefix(root)))]
      .filter((dom) => '__wxElement' in dom && belongsTo(root, dom))
      .map(describeElement)

  return {
    pageStack: () => pages.stack.map(({ id, route, query }) => ({ pageId: id, path: route, query })),
    pageQuery: (id: number, selector: string) => query(pageOf(id).dom, selector),
    elementQuery: (id: string, selector: string) => query(element(id), selector),
    pageData: (id: number, path: string | null) => jsonCopy(valueAt(pageOf(id).instance.data, path)),
    pageSetData: (id: number, values: Dictionary) => pageOf(id).instance.setData(values),
    pageCall: async (id: number, method: string, args: unknown[]) =>
      jsonCopy(await pages.call(pageOf(id), method, ...args)),
    /** Properties of the page's window that the client asks for; the page is the document here. */
    pageWindow: (id: number, names: string[]) => names.map((name) => windowProperty(pageOf(id).dom, name)),
    element,
    domProperties: (id: string, names: string[]) =>
      names.map((name) => (element(id) as unknown as Dictionary)[name] ?? null),
    attributes: (id: string, names: string[]) => names.map((name) => attribute(element(id), node(id), name)),
    properties: (id: string, names: string[]) =>
      names.map((name) => {
        if (name === '__propPublic') return Object.fromEntries(Object.keys(data(id)).map((key) => [key, true]))
        if (name === 'value' || name === 'checked') return behaviourOf(element(id))?.value?.() ?? data(id)[name]
        return jsonCopy(data(id)[name])
      }),
    styles: (id: string, names: string[]) => names.map((name) => getComputedStyle(element(id)).getPropertyValue(name)),
    offset(id: string) {
      const rect = element(id).getBoundingClientRect()
      const origin = element(id).closest('.wx-screen')?.getBoundingClientRect() ?? { left: 0, top: 0 }
      return { left: rect.left - origin.left, top: rect.top - origin.top }
    },
    wxml: (id: string, type: string) => wxmlOf(element(id), type === 'outer'),
    trigger(id: string, type: string, detail: unknown) {
      const owner = node(id)
      owner.triggerEvent(type, detail ?? {}, { bubbles: BUBBLING.has(type), composed: BUBBLING.has(type) })
    },
    command(id: string, name: string, args: unknown[]) {
      const command = behaviourOf(element(id))?.commands?.[name]
      if (!command) throw new Error(`${element(id).localName} has no ${name}`)
      return command(...args) ?? null
    },
    componentData: (id: string, path: string | null) => jsonCopy(valueAt(data(id), path)),
    componentSetData: (id: string, values: Dictionary) => node(id).asGeneralComponent()?.setData(values),
    componentCall: (id: string, method: string, args: unknown[]) =>
      jsonCopy(
        node(id)
          .asGeneralComponent()
          ?.callMethod(method, ...args),
      ),
    weigh: () => ({ route: pages.top()?.route ?? '', ...weigh(pages.top()?.dom ?? document.body) }),
    setDataRecords: () => meter.records,
  }
}

/** Events that travel up the tree when a test triggers them: those of touch; a component's own do not. */
const BUBBLING = new Set(['tap', 'longpress', 'longtap', 'touchstart', 'touchmove', 'touchend', 'touchcancel'])

const engineNode = (dom: Element) => (dom as Element & { __wxElement: glassEasel.Element }).__wxElement

function isCustom(dom: HTMLElement): boolean {
  const is = engineNode(dom)?.asGeneralComponent()?.is ?? ''
  return is !== '' && !is.startsWith('wx/') && dom.localName !== 'wx-page'
}

/** Whether a node stands under the template of `root`, or of the page that `root` is a plain node of. */
function belongsTo(root: HTMLElement, dom: HTMLElement): boolean {
  const scope = isCustom(root) ? root : ownerDom(root)
  return root.localName === 'wx-page' ? ownerDom(dom) === root : ownerDom(dom) === scope
}

/** The node of the component or page under whose template a node stands. */
function ownerDom(dom: HTMLElement): HTMLElement | null {
  let owner = engineNode(dom).ownerShadowRoot?.getHostNode()
  while (owner && TRANSPARENT.test(owner.is)) owner = owner.ownerShadowRoot?.getHostNode()
  return owner ? domOf(owner) : null
}

/** The engine prefixes the classes of a component that keeps its styles to itself. */
const classPrefix = (root: HTMLElement): string => {
  const scope = isCustom(root) ? root : ownerDom(root)
  return scope?.getAttribute('wx-host') ?? ''
}

/** A selector as WXML has it, for the host's document: tags and classes carry prefixes there. */
function toDomSelector(selector: string, prefix: string): string {
  const tags = selector.replace(/(^|[\s>+~,(])([a-z][\w-]*)/g, '$1wx-$2')
  return prefix ? tags.replace(/\.([\w-]+)/g, `:is(.$1, .${prefix}--$1)`) : tags
}

function valueAt(source: unknown, path: string | null): unknown {
  if (!path) return source
  const keys = path.replace(/\[(\w+)\]/g, '.$1').split('.')
  return keys.reduce<unknown>((value, key) => (isDictionary(value) ? value[key] : undefined), source)
}

function attribute(dom: HTMLElement, node: glassEasel.Element, name: string): unknown {
  if (name === 'class') return dom.className.replaceAll(`${classPrefix(dom)}--`, '')
  if (name.startsWith('data-')) {
    const key = name.slice('data-'.length).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    return jsonCopy(node.dataset?.[key]) ?? null
  }
  const properties: Dictionary = node.asGeneralComponent()?.data ?? {}
  const property = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return dom.getAttribute(name) ?? (property in properties ? textOf(properties[property]) : null)
}

function windowProperty(page: HTMLElement, name: string): number {
  const key = name.split('.').pop() ?? ''
  return Number((page as unknown as Dictionary)[key] ?? 0)
}

/** The node as WXML: the host's prefixes, marks and inner elements are taken out again. */
function wxmlOf(dom: HTMLElement, outer: boolean): string {
  const copy = dom.cloneNode(true) as HTMLElement
  for (const inner of copy.querySelectorAll('wx-inner')) inner.replaceWith(...inner.childNodes)
  for (const own of copy.querySelectorAll('*')) if (!own.localName.startsWith('wx-')) own.remove()
  return (outer ? copy.outerHTML : copy.innerHTML).replace(/<(\/?)wx-/g, '<$1').replace(/ wx-host="[^"]*"/g, '')
}
