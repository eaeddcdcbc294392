import type { PlaceRow, PlanFigures } from 'types/places'
import { PLACE_LEVEL_NAMES, type PlaceLevel } from 'types/words/places'

/** '93.2 ㎡'; a house without a known area says nothing. */
export const areaWords = (hundredths: number | null): string | null =>
  hundredths === null ? null : `${hundredths / 100} ㎡`

/** What stands below the name of a place in a list. */
export const placeNote = ({ level, households, floorAreaHundredths }: PlaceRow): string =>
  level === 'household' ? (areaWords(floorAreaHundredths) ?? '未登记面积') : `${households} 户`

/** Of a level, how its places are counted: '3 幢楼', '300 户'. */
const COUNTED: Record<PlaceLevel, string> = {
  community: '个社区',
  yard: '个苑区',
  block: '个片区',
  grid: '个网格',
  building: '幢楼',
  doorway: '个单元',
  household: '户',
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
  const figure = written.trim().replace('．', '.')
  if (!/^\d{1,5}(\.\d{1,2})?$/.test(figure)) return null
  const hundredths = Math.round(Number(figure) * 100)
  return hundredths > 0 && hundredths <= 1_000_000 ? hundredths : null
}

export const levelName = (level: PlaceLevel): string => (level === 'household' ? '门牌' : PLACE_LEVEL_NAMES[level])
