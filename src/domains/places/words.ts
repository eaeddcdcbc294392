import type { PlaceRow, PlanFigures } from 'types/places'
import { PLACE_LEVEL_NAMES, type PlaceLevel } from 'types/words/places'
import { plain } from 'types/words/text'
import type { IconName } from '@/ui/icon'

/** '93.2 ㎡'; a house without a known area says nothing. */
export const areaWords = (hundredths: number | null): string | null =>
  hundredths === null ? null : `${hundredths / 100} ㎡`

/** What stands below the name of a place in a list. */
export const placeNote = ({ level, households, floorAreaHundredths }: PlaceRow): string =>
  level === 'household' ? (areaWords(floorAreaHundredths) ?? '未登记面积') : `${households} 户`

export const LEVEL_ICONS: Record<PlaceLevel, IconName> = {
  community: 'home',
  yard: 'leaf',
  block: 'pin',
  grid: 'pin',
  building: 'building',
  doorway: 'door',
  household: 'home',
}

/** Of a level, how its places are counted: '3 栋楼', '300 户'. */
const COUNTED: Record<PlaceLevel, string> = {
  community: '个社区',
  yard: '个苑区',
  block: '个片区',
  grid: '个网格',
  building: '栋楼',
  doorway: '个单元',
  household: '户',
}

/** How many places of which level: '2 个单元', '1 个苑区，3 个片区'. */
export function countWords(places: readonly { level: PlaceLevel }[]): string {
  const counts = new Map<PlaceLevel, number>()
  for (const { level } of places) counts.set(level, (counts.get(level) ?? 0) + 1)
  return Array.from(counts, ([level, count]) => `${count} ${COUNTED[level]}`).join('，')
}

/** What an import will change, one line each; none where it changes nothing. */
export function planLines({ added, moved, renamed, measured }: PlanFigures): string[] {
  return [
    ...added.map(({ level, count }) => `新增 ${count} ${COUNTED[level]}`),
    ...(renamed > 0 ? [`改名 ${renamed} 处`] : []),
    ...(moved > 0 ? [`换上级 ${moved} 处`] : []),
    ...(measured > 0 ? [`修改面积 ${measured} 户`] : []),
  ]
}

/**
 * Square metres as somebody writes them, in hundredths of one.
 * @returns null for what is no area
 */
export function hundredthsIn(written: string): number | null {
  const figure = plain(written)
  if (!/^\d{1,5}(\.\d{1,2})?$/.test(figure)) return null
  const hundredths = Math.round(Number(figure) * 100)
  return hundredths > 0 && hundredths <= 1_000_000 ? hundredths : null
}

export const levelName = (level: PlaceLevel): string => (level === 'household' ? '门牌' : PLACE_LEVEL_NAMES[level])
