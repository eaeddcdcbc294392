import { isOn, numberOf, textOf } from '../values'
import type { Behaviour, BuiltIn, BuiltInNode, Properties } from './kit'

const PROPERTIES: Properties = {
  value: '',
  type: '',
  password: false,
  placeholder: '',
  placeholderStyle: '',
  placeholderClass: '',
  disabled: false,
  maxlength: 140,
  focus: false,
  autoFocus: false,
  confirmType: '',
  confirmHold: false,
  name: '',
  autoHeight: false,
  fixed: false,
  cursor: 0,
  cursorSpacing: 0,
  showConfirmBar: false,
  adjustPosition: false,
  holdKeyboard: false,
}

const KEYBOARDS: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text', tel: 'tel' }

/**
 * input and textarea: a real field inside, so that a test types with the browser's keyboard. As in WeChat the field
 * keeps what was typed even if the app does not set `value`, and takes a new `value` only when the property changes.
 */
function createField(node: BuiltInNode, field: HTMLInputElement | HTMLTextAreaElement): Behaviour {
  const { dom, trigger } = node
  dom.append(field)
  const report = (name: string) => trigger(name, { value: field.value, cursor: field.selectionStart ?? 0, keyCode: 0 })
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) report('input')
  })
  field.addEventListener('compositionend', () => report('input'))
  field.addEventListener('focus', () => trigger('focus', { value: field.value, height: 0 }))
  field.addEventListener('blur', () => trigger('blur', { value: field.value, cursor: field.selectionStart ?? 0 }))
  field.addEventListener('keydown', (event) => {
    const { key } = event as KeyboardEvent
    if (key === 'Enter' && field instanceof HTMLInputElement) trigger('confirm', { value: field.value })
  })
  node.onTap(() => {
    if (!isOn(node.props.disabled)) field.focus()
  })
  let given = ''
  let focused = false
  return {
    update(props) {
      field.placeholder = textOf(props.placeholder)
      field.disabled = isOn(props.disabled)
      const limit = numberOf(props.maxlength, 140)
      if (limit >= 0) field.maxLength = limit
      else field.removeAttribute('maxlength')
      if (field instanceof HTMLInputElement) {
        field.type = isOn(props.password) ? 'password' : 'text'
        field.inputMode = KEYBOARDS[textOf(props.type)] ?? ''
      }
      const value = textOf(props.value)
      if (value !== given) {
        given = value
        if (field.value !== value) field.value = value
      }
      const focus = isOn(props.focus) || isOn(props.autoFocus)
      if (focus && !focused) field.focus()
      focused = focus
    },
    value: () => field.value,
    activate: () => field.focus(),
    reset: () => {
      field.value = ''
    },
  }
}

export const fieldComponents: Record<string, BuiltIn> = {
  input: {
    inside: 'nothing',
    properties: PROPERTIES,
    create: (node) => createField(node, document.createElement('input')),
  },
  textarea: {
    inside: 'nothing',
    properties: PROPERTIES,
    create: (node) => createField(node, document.createElement('textarea')),
  },
}
