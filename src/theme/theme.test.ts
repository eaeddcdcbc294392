import { readFileSync } from 'node:fs'
import path from 'node:path'
import theme from './theme.json'

/** WeChat's own bars take their colours from theme.json, which cannot read the palette: this keeps the two the same. */
const palette = readFileSync(path.join(__dirname, 'palette.scss'), 'utf8')

function colourOf(scheme: 'light' | 'dark', name: string) {
  const mixin = palette.split(`@mixin ${scheme}`)[1]?.split('}')[0]
  return mixin?.match(new RegExp(`--${name}: (#\\w+);`))?.[1]
}

test.each(['light', 'dark'] as const)('WeChat’s bars wear the palette: %s', (scheme) => {
  const bars = theme[scheme]
  expect(bars.ground).toBe(colourOf(scheme, 'ground'))
  expect(bars.surface).toBe(colourOf(scheme, 'surface'))
  expect(bars.tabText).toBe(colourOf(scheme, 'ink-soft'))
  expect(bars.tabTextSelected).toBe(colourOf(scheme, 'accent'))
})
