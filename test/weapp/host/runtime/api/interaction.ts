import type { HostContext } from '../context'
import { askPerson } from '../dialog'
import { make, onPress } from '../dom'
import type { Gestures } from '../gestures'
import { type Dictionary, listOf, textOf } from '../values'
import { type ApiTable, asynchronousApis, Failure, type Options } from './define'

/** What WeChat lays over a page. */
export function interactionApis(context: HostContext, gestures: Gestures): ApiTable {
  const { screen } = context
  let toastTimer = 0
  const hide = () => screen.toast(null, 'toast')
  return asynchronousApis({
    showToast(options) {
      window.clearTimeout(toastTimer)
      screen.toast(textOf(options.title), 'toast')
      const duration = typeof options.duration === 'number' ? options.duration : 1500
      toastTimer = window.setTimeout(hide, duration)
    },
    hideToast: hide,
    showLoading: (options) => screen.toast(textOf(options.title), 'loading'),
    hideLoading: hide,
    showModal: (options) => showModal(context, gestures, options),
    showActionSheet: (options) => showActionSheet(context, gestures, options),
    hideKeyboard: () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    },
    vibrateShort: () => {},
    vibrateLong: () => {},
    setKeepScreenOn: () => {},
    loadFontFace: () => {},
  })
}

async function showModal({ screen }: HostContext, gestures: Gestures, options: Options): Promise<Dictionary> {
  let field: HTMLInputElement | undefined
  const confirm = await askPerson(screen, 'host-modal', {
    title: textOf(options.title),
    no: options.showCancel === false ? undefined : textOf(options.cancelText) || '取消',
    yes: textOf(options.confirmText) || '确定',
    fill(dialog) {
      if (options.editable) {
        field = make(dialog, '', undefined, 'input') as HTMLInputElement
        field.placeholder = textOf(options.placeholderText)
        field.value = textOf(options.content)
      } else {
        make(dialog, 'host-dialog-text', textOf(options.content))
      }
    },
  })
  gestures.grantTap()
  return { confirm, cancel: !confirm, content: confirm && field ? field.value : null }
}

/** WeChat shows at most six items. */
const MAX_ITEMS = 6

function showActionSheet({ screen }: HostContext, gestures: Gestures, options: Options): Promise<Dictionary> {
  const items = listOf(options.itemList)
  if (items.length > MAX_ITEMS) throw new Failure('itemList should not be larger than 6')
  if (items.length === 0) throw new Failure('parameter.itemList should have at least 1 item')
  return new Promise((resolve, reject) => {
    const layer = screen.openLayer('host-actions')
    const sheet = make(layer, 'host-sheet')
    items.forEach((item, tapIndex) => {
      onPress(make(sheet, 'host-item', textOf(item)), () => {
        layer.remove()
        gestures.grantTap()
        resolve({ tapIndex })
      })
    })
    onPress(make(sheet, 'host-item host-cancel', '取消'), () => {
      layer.remove()
      reject(new Failure('cancel'))
    })
  })
}
