import { samplePicture } from '../files'
import { type Dictionary, isOn, textOf } from '../values'
import { type BuiltIn, type BuiltInNode, behaviourOf, claimTap } from './kit'

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

/** What a button's `open-type` does: https://developers.weixin.qq.com/miniprogram/dev/component/button.html */
function openAbility(node: BuiltInNode, ability: string) {
  const { pages, problems, signals, files } = node.context
  const page = pages.top()
  const [name] = ability.split('|')
  if (name === 'share') {
    if (page) pages.call(page, 'onShareAppMessage', { from: 'button', target: node.target() })
  } else if (name === 'getPhoneNumber') {
    node.trigger('getphonenumber', { errMsg: 'getPhoneNumber:ok', code: `phone-${Date.now()}` })
  } else if (name === 'chooseAvatar') {
    node.trigger('chooseavatar', { avatarUrl: files.addTemporary(samplePicture(), 'png') })
  } else if (name === 'openSetting') {
    node.trigger('opensetting', { errMsg: 'openSetting:ok', authSetting: {} })
  } else if (name === 'contact') {
    node.trigger('contact', { errMsg: 'enterContact:ok', path: '', query: {} })
  } else if (ability.includes('agreePrivacyAuthorization')) {
    signals.emit('host:privacyAgreed', node.target().id)
    node.trigger('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok', buttonId: node.target().id })
  } else {
    problems.report('host-lacks', `<button open-type="${ability}">`)
  }
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
