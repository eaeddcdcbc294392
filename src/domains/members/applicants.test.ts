import { without } from './applicants'

const waits = (id: string, householdId = 'h1') => ({ id, householdId })
const page = (...items: ReturnType<typeof waits>[]) => ({ items, next: null })

test('takes one out, on whichever page it stands, and leaves the rest as it was', () => {
  const pages = [page(waits('a'), waits('b')), page(waits('c'), waits('d'))]
  expect(without(pages, waits('c'))).toEqual([page(waits('a'), waits('b')), page(waits('d'))])
})

test('another home of the same person still waits', () => {
  expect(without([page(waits('a', 'h1'), waits('a', 'h2'))], waits('a', 'h1'))).toEqual([page(waits('a', 'h2'))])
})

test('whoever is not there takes nobody with them', () => {
  expect(without([page(waits('a'))], waits('z'))).toEqual([page(waits('a'))])
})
