import type * as glassEasel from 'glass-easel'
import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import type { HostContext } from '../context'
import type { Templates } from '../engine'
import { domOf } from '../events'
import { type Dictionary, isOn, jsonCopy, textOf } from '../values'
import { choiceComponents } from './choices'
import { fieldComponents } from './fields'
import { formComponents } from './form'
import { type BuiltIn, type BuiltInNode, behaviourOf, type Properties, setBehaviour } from './kit'
import { mediaComponents } from './media'
import { navigatorComponents } from './navigator'
import { pickerComponents } from './picker'
import { plainComponents } from './plain'
import { scrollingComponents } from './scrolling'

/** All components that this host builds in, by tag. */
export const BUILT_INS: Record<string, BuiltIn> = {
  ...plainComponents,
  ...mediaComponents,
  ...fieldComponents,
  ...choiceComponents,
  ...formComponents,
  ...pickerComponents,
  ...scrollingComponents,
  ...navigatorComponents,
}

type ComponentCaller = { _$: glassEasel.GeneralComponent; data: Dictionary }

/** Registers the built-in components with the engine, before the package's own. */
export function registerBuiltIns(space: CodeSpace, templates: Templates, context: () => HostContext) {
  for (const [tag, builtIn] of Object.entries(BUILT_INS)) {
    const path = `wx/${tag}`
    const content = templates[`wx/${builtIn.inside ?? 'children'}`]
    space.addComponentStaticConfig(path, { component: true })
    space.addCompiledTemplate(path, { groupList: templates, content } as unknown as Parameters<
      CodeSpace['addCompiledTemplate']
    >[1])
    const update = (caller: ComponentCaller) => {
      const dom = domOf(caller._$)
      const node = dom && nodes.get(dom)
      if (!dom || !node) return
      Object.assign(node.props, caller.data)
      writeCommon(dom, node.props)
      behaviourOf(dom)?.update?.(node.props)
    }
    space.componentEnv(path, ({ Component }) =>
      Component({
        properties: anyValued({ hidden: false, ...ARIA, ...builtIn.properties }),
        observers: {
          '**'(this: ComponentCaller) {
            update(this)
          },
        } as Record<string, () => void>,
        lifetimes: {
          attached() {
            const caller = this as unknown as ComponentCaller
            create(builtIn, caller, context())
            update(caller)
          },
        },
      }),
    )
  }
}

/** https://developers.weixin.qq.com/miniprogram/dev/component/aria-component.html */
const ARIA = Object.fromEntries(
  'Role Label Hidden Checked Selected Disabled Expanded Live Describedby Labelledby Valuenow'
    .split(' ')
    .map((name) => [`aria${name}`, null]),
)

/** Writes what every component may have: visibility, the name in a form, and what a screen reader is told. */
function writeCommon(dom: HTMLElement, props: Dictionary) {
  dom.toggleAttribute('hidden', isOn(props.hidden))
  if (props.name) dom.setAttribute('name', textOf(props.name))
  for (const name of Object.keys(ARIA)) {
    const attribute = name === 'ariaRole' ? 'role' : name.replace('aria', 'aria-').toLowerCase()
    const value = props[name]
    if (value !== null && value !== undefined && value !== '') dom.setAttribute(attribute, textOf(value))
  }
}

const anyValued = (defaults: Properties): Record<string, null> =>
  Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [name, { type: null, value }]),
  ) as unknown as Record<string, null>

const nodes = new WeakMap<HTMLElement, BuiltInNode>()

function create(builtIn: BuiltIn, caller: ComponentCaller, context: HostContext) {
  const element = caller._$
  const dom = domOf(element)
  if (!dom || nodes.has(dom)) return
  const node: BuiltInNode = {
    dom,
    props: { ...caller.data },
    context,
    trigger: (name, detail) => element.triggerEvent(name, detail, {}),
    onTap: (listener) => {
      element.addListener('tap', (event) => {
        listener(event as glassEasel.ShadowedEvent<unknown>)
      })
    },
    target: () => ({ id: element.id, dataset: jsonCopy(element.dataset ?? {}) }),
  }
  nodes.set(dom, node)
  setBehaviour(dom, builtIn.create?.(node) ?? {})
}

/** Makes every built-in component usable in the package without a declaration. */
export function exposeBuiltIns(appSpace: CodeSpace, builtInSpace: CodeSpace) {
  for (const tag of Object.keys(BUILT_INS)) {
    const definition = builtInSpace.getComponentSpace().getComponentByUrl(`/wx/${tag}`, '')
    appSpace.getComponentSpace().setGlobalUsingComponent(tag, definition)
  }
}
