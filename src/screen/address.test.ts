import { address, decoded, formerAddress } from './address'

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
  expect(address('requests/detail', { id: 'a&b=c?d/e' })).toBe('/domains/requests/detail/index?id=a%26b%3Dc%3Fd%2Fe')
})

test('a page that is told nothing has an address without a question mark', () => {
  expect(address('requests/report')).toBe('/domains/requests/report/index')
  expect(address('requests/report', { post: undefined })).toBe('/domains/requests/report/index')
})

test('what cannot be decoded stays as it came', () => {
  expect(decoded({ id: '50%' })).toEqual({ id: '50%' })
})

test.each([
  ['members/join/index', { scene: 'demo%2Db6%2D1' }, '/domains/members/join/index?scene=demo-b6-1'],
  ['/requests/detail/index', { id: '01' }, '/domains/requests/detail/index?id=01'],
  ['domains/messages/index', {}, '/messages/index'],
  ['messages/index', {}, null],
  ['domains/requests/gone/index', {}, null],
  ['a/b/c/index', {}, null],
  ['gone/index', {}, null],
  ['', {}, null],
])('the former address %s leads on', (path, query, now) => expect(formerAddress(path, query)).toBe(now))
