import Taro from '@tarojs/taro'
import { type Draft, isEmpty, type Restored, restore } from './draft'

/** Kept for each member apart: a phone may be used in two communities. The figure is that of the shape of a draft. */
const shelf = (memberId: string) => `report-draft-1:${memberId}`

export function loadDraft(memberId: string, now: number): Restored | null {
  const stored = Taro.getStorageSync<Draft | ''>(shelf(memberId))
  return stored ? restore(stored, now) : null
}

/** Null, or nothing in it: there is no draft any more. */
export function keepDraft(memberId: string, draft: Draft | null): void {
  if (draft && !isEmpty(draft)) Taro.setStorageSync(shelf(memberId), draft)
  else Taro.removeStorageSync(shelf(memberId))
}
