import { wrongFields } from './wrong-fields'

/** A form that notes where it goes. */
function form() {
  const gone: string[] = []
  return { gone, fields: wrongFields((id, error) => gone.push(`${id}：${error}`)) }
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('after a press the first wrong field is gone to, once', () => {
  const { gone, fields } = form()
  fields.pressed()
  fields.wrong('text', '请填写结论')
  fields.wrong('agreedBy', '请选择哪些席位同意了')
  jest.runAllTimers()
  expect(gone).toEqual(['text：请填写结论'])
})

test('what the cloud finds wrong much later is gone to as well', () => {
  const { gone, fields } = form()
  fields.pressed()
  jest.runAllTimers()
  expect(gone).toEqual([])
  fields.wrong('text', '最多 2000 字')
  jest.runAllTimers()
  expect(gone).toEqual(['text：最多 2000 字'])
})

test('a second press goes there again, and to a field above that is wrong by now', () => {
  const { gone, fields } = form()
  fields.wrong('below', '请填写')
  fields.pressed()
  jest.runAllTimers()
  fields.pressed()
  // The form is drawn anew.
  fields.wrong('above', '请选择')
  fields.wrong('below', '请填写')
  jest.runAllTimers()
  expect(gone).toEqual(['below：请填写', 'above：请选择'])
})

test('nothing moves while somebody writes, nor for what was put right', () => {
  const { gone, fields } = form()
  fields.wrong('text', '超出 2 字')
  jest.runAllTimers()
  fields.right('text')
  fields.pressed()
  jest.runAllTimers()
  expect(gone).toEqual([])
})
