import path from 'node:path'
import { DIST } from './phones'
import { checkPackage } from './rules/check'

/** The built package, against the rules of the platform and of this house. */
test('the package breaks no rule', () => {
  const violations = checkPackage(DIST, {
    project: path.join(__dirname, '../..'),
    foreign: ['src/demo', 'src/gallery', 'demo', 'localcloud'],
    own: ['src', 'types'],
  })
  expect(violations).toEqual([])
})
