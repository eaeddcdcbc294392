import { decoded, ways } from './ways'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

/** As WeChat hands an address over: split, and otherwise as it was sent. */
function arriveBy(address: string) {
  const pairs = (address.split('?')[1] ?? '').split('&').map((pair) => pair.split('='))
  return decoded(Object.fromEntries(pairs))
}

test('what a way says arrives on its page', () => {
  expect(arriveBy(ways.worklist('residentsCommittee@c1', 'working'))).toEqual({
    post: 'residentsCommittee@c1',
    phase: 'working',
  })
  expect(arriveBy(ways.handle('01M80Y', 'answer'))).toEqual({ id: '01M80Y', action: 'answer' })
})

test('a value cannot break out of its place', () => {
  expect(ways.detail('a&b=c?d/e')).toBe('/requests/detail/index?id=a%26b%3Dc%3Fd%2Fe')
})

test('a page without values has an address without a question mark', () => {
  expect(ways.report()).toBe('/requests/report/index')
})

test('what cannot be decoded stays as it came', () => {
  expect(decoded({ id: '50%' })).toEqual({ id: '50%' })
})
