/** `elder` is 关怀 mode. */
export type ReadingSize = 'normal' | 'elder'

/** `step` multiplies the text of `size`; sizes.scss reads it as --step. */
export interface Reading {
  size: ReadingSize
  step: number
}

/** Who has set WeChat's text this much larger than standard starts in elder mode. */
const ELDER_FROM = 1.2

/** Elder mode's text is this much larger than normal: sizes.scss, 21 px to 17. */
const ELDER_SCALE = 21 / 17

/** Up to 30 px of main text in elder mode (the national guide's largest); our layouts are tested to hold so far. */
const LARGEST_SCALE = 30 / 17

/**
 * The size and step in which a person reads.
 * @param chosen what they chose in the app, or null
 * @param wechatScale WeChat's own setting, 1 being standard. Text never gets smaller than our standard, and elder mode,
 * being larger already, only takes what WeChat asks for beyond it.
 */
export function readingFor(chosen: ReadingSize | null, wechatScale: number): Reading {
  const scale = Math.min(Math.max(wechatScale, 1), LARGEST_SCALE)
  const size = chosen ?? (scale >= ELDER_FROM ? 'elder' : 'normal')
  const step = size === 'elder' ? Math.max(scale / ELDER_SCALE, 1) : scale
  return { size, step: Math.round(step * 100) / 100 }
}
