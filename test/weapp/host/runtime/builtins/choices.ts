import { isOn, numberOf, textOf } from '../values'
import { type BuiltIn, behaviourOf, claimTap } from './kit'

const isChecked = (dom: Element) => dom.hasAttribute('checked')

/** What a group holds: the value of the radio chosen, or those of all checkboxes checked. */
function groupValue(group: Element, kind: 'checkbox' | 'radio'): unknown {
  const values = [...group.querySelectorAll(`wx-${kind}[checked]`)].map((item) => item.getAttribute('value') ?? '')
  return kind === 'radio' ? (values[0] ?? '') : values
}

function choice(kind: 'checkbox' | 'radio'): BuiltIn {
  return {
    properties: { value: '', checked: false, disabled: false, color: '' },
    create(node) {
      const { dom } = node
      const box = document.createElement('i')
      box.className = 'host-box'
      dom.prepend(box)
      let given: unknown
      const activate = () => {
        if (isOn(node.props.disabled)) return
        const group = dom.closest(`wx-${kind}-group`)
        if (kind === 'checkbox') dom.toggleAttribute('checked')
        else {
          if (isChecked(dom)) return
          for (const other of group?.querySelectorAll('wx-radio') ?? []) other.removeAttribute('checked')
          dom.setAttribute('checked', '')
        }
        behaviourOf(group)?.activate?.()
      }
      node.onTap((event) => {
        if (claimTap(event)) activate()
      })
      return {
        update({ value, checked, disabled }) {
          dom.setAttribute('value', textOf(value))
          dom.toggleAttribute('disabled', isOn(disabled))
          if (checked !== given) {
            given = checked
            dom.toggleAttribute('checked', isOn(checked))
          }
        },
        activate,
        reset: () => dom.removeAttribute('checked'),
      }
    },
  }
}

function group(kind: 'checkbox' | 'radio'): BuiltIn {
  return {
    properties: { name: '' },
    create: ({ dom, trigger }) => ({
      value: () => groupValue(dom, kind),
      activate: () => trigger('change', { value: groupValue(dom, kind) }),
      reset: () => {
        for (const item of dom.querySelectorAll(`wx-${kind}`)) item.removeAttribute('checked')
      },
    }),
  }
}

const switchComponent: BuiltIn = {
  inside: 'nothing',
  properties: { checked: false, disabled: false, type: '', color: '', name: '' },
  create(node) {
    const { dom } = node
    let given: unknown
    const activate = () => {
      if (isOn(node.props.disabled)) return
      dom.toggleAttribute('checked')
      node.trigger('change', { value: isChecked(dom) })
    }
    node.onTap((event) => {
      if (claimTap(event)) activate()
    })
    return {
      update({ checked, disabled }) {
        dom.toggleAttribute('disabled', isOn(disabled))
        if (checked !== given) {
          given = checked
          dom.toggleAttribute('checked', isOn(checked))
        }
      },
      activate,
      value: () => isChecked(dom),
      reset: () => dom.removeAttribute('checked'),
      commands: { tap: activate },
    }
  },
}

const slider: BuiltIn = {
  inside: 'nothing',
  properties: {
    min: 0,
    max: 100,
    step: 1,
    value: 0,
    disabled: false,
    name: '',
    showValue: false,
  },
  create({ dom, trigger }) {
    const range = document.createElement('input')
    range.type = 'range'
    dom.append(range)
    range.addEventListener('input', () => trigger('changing', { value: range.valueAsNumber }))
    range.addEventListener('change', () => trigger('change', { value: range.valueAsNumber }))
    let given: unknown
    return {
      update({ min, max, step, value, disabled }) {
        Object.assign(range, {
          min: numberOf(min, 0),
          max: numberOf(max, 100),
          step: numberOf(step, 1),
          disabled: isOn(disabled),
        })
        if (value !== given) {
          given = value
          range.value = textOf(value)
        }
      },
      value: () => range.valueAsNumber,
      commands: {
        slideTo(value) {
          range.value = String(numberOf(value, 0))
          trigger('change', { value: range.valueAsNumber })
        },
      },
    }
  },
}

export const choiceComponents: Record<string, BuiltIn> = {
  checkbox: choice('checkbox'),
  'checkbox-group': group('checkbox'),
  radio: choice('radio'),
  'radio-group': group('radio'),
  switch: switchComponent,
  slider,
}
