import { textOf } from '../values'
import type { BuiltIn } from './kit'

const METHODS: Record<string, string> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
}

export const navigatorComponents: Record<string, BuiltIn> = {
  navigator: {
    properties: {
      url: '',
      openType: 'navigate',
      delta: 1,
      target: '',
      hoverClass: '',
    },
    create(node) {
      node.onTap(() => {
        const method = node.context.wx[METHODS[textOf(node.props.openType)] ?? '']
        const fail = (detail: unknown) => node.trigger('fail', detail)
        if (typeof method === 'function') method({ url: node.props.url, delta: node.props.delta, fail })
      })
      return {}
    },
  },
}
