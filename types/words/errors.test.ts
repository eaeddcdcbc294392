import { ERROR_CODES, ERROR_REASONS } from './errors'

test.each([
  ['codes', ERROR_CODES],
  ['reasons', ERROR_REASONS],
])('each of the %s stands in its list once', (_, list) => {
  expect([...list].sort()).toEqual([...new Set<string>(list)].sort())
})
