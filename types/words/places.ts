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

/** Is the first level above the second? */
export const isAbove = (upper: PlaceLevel, lower: PlaceLevel): boolean =>
  PLACE_LEVELS.indexOf(upper) < PLACE_LEVELS.indexOf(lower)

/** Below which levels a place of this level may stand. A door without a building could not be found by anyone. */
export function parentLevelsOf(level: PlaceLevel): PlaceLevel[] {
  const above = PLACE_LEVELS.filter((one) => isAbove(one, level))
  return level === 'doorway' || level === 'household' ? above.filter((one) => !isAbove(one, 'building')) : above
}

/** How a place reads without its surroundings: a door says its building and doorway, a building stands for itself. */
export const labelFor = (level: PlaceLevel, name: string, parentLabel: string | undefined): string =>
  (level === 'doorway' || level === 'household') && parentLabel ? `${parentLabel} ${name}` : name

/**
 * How a place reads to whoever may have to find it, from the way down to it: what lies in a yard says which, as two yards
 * may each have a building 3.
 */
export function addressOf(way: readonly { level: PlaceLevel; label: string }[]): string {
  const place = way.at(-1)
  const yard = way.find(({ level }) => level === 'yard')
  return [yard === place ? undefined : yard, place].flatMap((one) => one?.label ?? []).join(' ')
}

/**
 * The floor area of a household in hundredths of a square metre. Earlier versions called it `floorAreaCentiares`; a centiare
 * is a whole square metre, so that whoever went by the name was off by a hundred.
 */
export const floorAreaOf = (said: { floorAreaHundredths?: number; floorAreaCentiares?: number }): number | undefined =>
  said.floorAreaHundredths ?? said.floorAreaCentiares

export const PLACE_NAME_LENGTH = 30

/** What stands on the timeline of a place. */
export const PLACE_STEPS = ['add', 'import', 'rename', 'move', 'measure', 'close', 'reopen', 'recode'] as const
export type PlaceStep = (typeof PLACE_STEPS)[number]

export const PLACE_STEP_NAMES: Record<PlaceStep, string> = {
  add: '新增',
  import: '导入',
  rename: '改名',
  move: '换了上级',
  measure: '修改面积',
  close: '停用',
  reopen: '恢复使用',
  recode: '换了新码',
}

/** Of the `scene` of a WeChat code. */
export const CODE_LENGTH = 32

/** The levels whose code hangs at a door. */
export const CODE_LEVELS: readonly PlaceLevel[] = ['building', 'doorway']

/** 'checked': read and sound, waiting for somebody's yes. 'stopped': the places were changed in its midst. */
export const IMPORT_STATES = ['checked', 'running', 'done', 'stopped', 'expired'] as const
