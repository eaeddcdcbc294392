import { make, onPress } from '../dom'
import { isOn, wait } from '../values'
import { type BuiltIn, type BuiltInNode, claimTap } from './kit'
import { columnsOf } from './picker-columns'

/** How long an app may take to fill the next column after `columnchange`, in milliseconds. */
const COLUMN_CHANGE = 50

const picker: BuiltIn = {
  properties: {
    mode: 'selector',
    range: null,
    rangeKey: '',
    value: null,
    start: '',
    end: '',
    fields: 'day',
    disabled: false,
    name: '',
    headerText: '',
    level: '',
    customItem: '',
  },
  create(node) {
    const open = () => {
      if (!isOn(node.props.disabled)) openPicker(node)
    }
    node.onTap((event) => {
      if (claimTap(event)) open()
    })
    return { activate: open, value: () => node.props.value }
  },
}

function openPicker(node: BuiltInNode) {
  const { trigger, props } = node
  const wheels = columnsOf(() => props)
  const layer = node.context.screen.openLayer('host-picker')
  const sheet = make(layer, 'host-sheet')
  const bar = make(sheet, 'host-sheet-bar')
  onPress(make(bar, 'host-cancel', '取消'), () => {
    layer.remove()
    trigger('cancel', {})
  })
  onPress(make(bar, 'host-confirm', '确定'), () => {
    layer.remove()
    trigger('change', { value: wheels.value() })
  })
  const body = make(sheet, 'host-columns')
  const draw = () => {
    body.replaceChildren()
    wheels.columns().forEach((items, column) => {
      const chosen = Math.min(wheels.chosen[column] ?? 0, Math.max(0, items.length - 1))
      wheels.chosen[column] = chosen
      const list = make(body, 'host-column')
      items.forEach((text, index) => {
        const item = make(list, index === chosen ? 'host-item host-chosen' : 'host-item', text)
        onPress(item, () => choose(column, index))
      })
      list.querySelector('.host-chosen')?.scrollIntoView({ block: 'nearest' })
    })
  }
  const choose = (column: number, index: number) => {
    wheels.chosen[column] = index
    draw()
    if (props.mode !== 'multiSelector') return
    trigger('columnchange', { column, value: index })
    void wait(COLUMN_CHANGE).then(draw)
  }
  draw()
}

/** Wheels in the page itself; a test turns them with `trigger('change', { value: [1, 0] })`. */
const pickerView: BuiltIn = {
  inside: 'inner',
  properties: { value: null, indicatorStyle: '', maskStyle: '', immediateChange: false },
}

export const pickerComponents: Record<string, BuiltIn> = {
  picker,
  'picker-view': pickerView,
  'picker-view-column': {},
}
