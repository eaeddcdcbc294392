/** The levels of the tree of places, from the whole to one dwelling. A community may leave any but the first out. */
export const PLACE_LEVELS = ['community', 'yard', 'block', 'grid', 'building', 'doorway', 'household'] as const
export type PlaceLevel = (typeof PLACE_LEVELS)[number]

export const PLACE_LEVEL_NAMES: Record<PlaceLevel, string> = {
  community: '社区',
  yard: '苑区',
  block: '片区',
  grid: '网格',
  building: '楼栋',
  doorway: '单元',
  household: '户',
}
