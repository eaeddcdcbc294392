import { readFileSync } from 'node:fs'
import path from 'node:path'
import { packageFigures } from '../../bench/figures/packages'
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

test('no part of the package is heavier than a phone should wait for', () => {
  const weighed = packageFigures()
  expect(weighed.length).toBeGreaterThan(5)
  expect(weighed.filter(({ holds }) => holds === false)).toEqual([])
})

test('WeChat for Windows may draw its window wide, and put two pages side by side', () => {
  const app = JSON.parse(readFileSync(path.join(DIST, 'app.json'), 'utf8'))
  expect(app).toMatchObject({ resizable: true, frameset: true })
})
