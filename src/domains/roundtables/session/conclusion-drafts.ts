import Taro from '@tarojs/taro'
import type { ConclusionSketch } from './conclusion-sketch'

/** Conclusions that are being written, on this phone. A form that is closed by mistake loses nothing. */

interface Kept {
  itemId: string
  /** When it was written, in milliseconds. */
  at: number
  sketch: ConclusionSketch
}

/** A meeting is over by then. Milliseconds. */
const LASTS = 30 * 24 * 3_600_000
const AT_MOST = 20

/** Kept for each member apart. The figure is that of the shape. */
const shelf = (memberId: string) => `conclusion-drafts-1:${memberId}`

function all(memberId: string): Kept[] {
  const stored = Taro.getStorageSync<unknown>(shelf(memberId))
  return Array.isArray(stored) ? stored : []
}

export const loadConclusion = (memberId: string, itemId: string, now: number): ConclusionSketch | null =>
  all(memberId).find((one) => one.itemId === itemId && now - one.at < LASTS)?.sketch ?? null

/** @param sketch null: there is none any more */
export function keepConclusion(memberId: string, itemId: string, sketch: ConclusionSketch | null, now: number): void {
  const others = all(memberId).filter((one) => one.itemId !== itemId && now - one.at < LASTS)
  const kept = sketch ? [{ itemId, at: now, sketch }, ...others].slice(0, AT_MOST) : others
  try {
    if (kept.length > 0) Taro.setStorageSync(shelf(memberId), kept)
    else Taro.removeStorageSync(shelf(memberId))
  } catch (thrown) {
    // No room left on the phone: what is written stays in the form as long as that is open.
    console.warn('conclusion', thrown)
  }
}
