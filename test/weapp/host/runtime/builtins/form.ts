import { type Dictionary, isOn, textOf } from '../values'
import { type BuiltIn, behaviourOf, claimTap } from './kit'
import { openAbility } from './open-ability'

const NAMED = ['input', 'textarea', 'switch', 'slider', 'picker', 'checkbox-group', 'radio-group']
const FIELDS = NAMED.map((name) => `wx-${name}`).join(',')
const LABELLED = 'wx-checkbox, wx-radio, wx-switch, wx-input, wx-textarea, wx-picker, wx-button'

const form: BuiltIn = {
  properties: { reportSubmit: false },
  create: ({ dom, trigger }) => ({
    commands: {
      submit(target) {
        const value: Dictionary = {}
        for (const field of dom.querySelectorAll(FIELDS)) {
          const name = field.getAttribute('name')
          if (name) value[name] = behaviourOf(field)?.value?.()
        }
        trigger('submit', { value, target })
      },
      reset() {
        for (const field of dom.querySelectorAll(FIELDS)) behaviourOf(field)?.reset?.()
        trigger('reset', {})
      },
    },
  }),
}

const button: BuiltIn = {
  properties: {
    type: '',
    size: '',
    plain: false,
    disabled: false,
    loading: false,
    formType: '',
    openType: '',
    hoverClass: '',
    lang: '',
    name: '',
    sessionFrom: '',
    appParameter: '',
  },
  create(node) {
    const { dom } = node
    const activate = () => {
      if (isOn(node.props.disabled)) return
      const formType = textOf(node.props.formType)
      if (formType) behaviourOf(dom.closest('wx-form'))?.commands?.[formType]?.(node.target())
      if (node.props.openType) openAbility(node, textOf(node.props.openType))
    }
    dom.setAttribute('role', 'button')
    node.onTap((event) => {
      if (claimTap(event)) activate()
    })
    return {
      update(props) {
        for (const flag of ['plain', 'disabled', 'loading']) dom.toggleAttribute(flag, props[flag] === true)
        dom.setAttribute('type', textOf(props.type) || 'default')
        dom.setAttribute('size', textOf(props.size) || 'default')
      },
      activate,
    }
  },
}

const label: BuiltIn = {
  properties: { for: '' },
  create({ dom, props, onTap }) {
    onTap((event) => {
      if (!claimTap(event)) return
      const id = textOf(props.for)
      const scope: ParentNode = id ? (dom.closest('.wx-screen') ?? dom) : dom
      const control = scope.querySelector(id ? `#${CSS.escape(id)}` : LABELLED)
      behaviourOf(control)?.activate?.()
    })
    return {}
  },
}

export const formComponents: Record<string, BuiltIn> = { form, button, label }
