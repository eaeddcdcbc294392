import { address, decoded } from './address'

/** As WeChat hands an address over: split, and otherwise as it was sent. */
function arriveBy(url: string) {
  const pairs = (url.split('?')[1] ?? '').split('&').map((pair) => pair.split('='))
  return decoded(Object.fromEntries(pairs))
}

test('what an address says arrives on its page', () => {
  const said = { post: 'residentsCommittee@c1', words: '3 号楼 & 4 号楼？' }
  expect(arriveBy(address('requests/worklist', said))).toEqual(said)
})

test('a value cannot break out of its place', () => {
  expect(address('requests/detail', { id: 'a&b=c?d/e' })).toBe('/requests/detail/index?id=a%26b%3Dc%3Fd%2Fe')
})

test('a page that is told nothing has an address without a question mark', () => {
  expect(address('requests/report')).toBe('/requests/report/index')
  expect(address('requests/report', { post: undefined })).toBe('/requests/report/index')
})

test('what cannot be decoded stays as it came', () => {
  expect(decoded({ id: '50%' })).toEqual({ id: '50%' })
})
