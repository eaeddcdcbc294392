import type { PlaceDocument } from 'types/places'
import { labelFor, type PlaceLevel } from 'types/words/places'

/** 翠苑社区: two yards, four grids, six buildings, 300 households. Invented. */
export const COMMUNITY = 'cuiyuan'
/** 紫荆社区, next door: small, and without yards, blocks and grids. For whoever belongs to two. Invented as well. */
export const NEIGHBOUR = 'zijing'

export interface Sketch {
  id: string
  level: PlaceLevel
  name: string
  children?: Sketch[]
}

/** @param floors two dwellings a floor */
const doorway = (building: string, number: number, floors: number): Sketch => {
  const id = `${building}-${number}`
  const doors = Array.from({ length: floors * 2 }, (_, index) => `${Math.floor(index / 2) + 1}0${(index % 2) + 1}`)
  return {
    id,
    level: 'doorway',
    name: `${number} 单元`,
    children: doors.map((door) => ({ id: `${id}-${door}`, level: 'household', name: door })),
  }
}

const building = (number: number, doorways: number, floors: number, prefix = ''): Sketch => {
  const id = `${prefix}b${number}`
  const children = Array.from({ length: doorways }, (_, index) => doorway(id, index + 1, floors))
  return { id, level: 'building', name: `${number} 号楼`, children }
}

const grid = (number: number, children: Sketch[]): Sketch => ({
  id: `g${number}`,
  level: 'grid',
  name: `第 ${number} 网格`,
  children,
})

const TREE: Sketch = {
  id: COMMUNITY,
  level: 'community',
  name: '翠苑社区',
  children: [
    {
      id: 'y1',
      level: 'yard',
      name: '东苑',
      children: [grid(1, [building(1, 2, 12), building(2, 2, 12)]), grid(2, [building(3, 2, 12)])],
    },
    {
      id: 'y2',
      level: 'yard',
      name: '西苑',
      children: [grid(3, [building(4, 2, 12), building(5, 2, 12)]), grid(4, [building(6, 3, 10)])],
    },
  ],
}

const NEXT_DOOR: Sketch = {
  id: NEIGHBOUR,
  level: 'community',
  name: '紫荆社区',
  children: [building(1, 1, 6, 'zj-'), building(2, 1, 6, 'zj-')],
}

/** Dwellings of two sizes, in hundredths of a square metre. */
const AREAS = [7_850, 9_320]

/** A place of the demo, with all that people in it know of it; demo/place-documents.ts makes documents of them. */
export type DemoPlace = Pick<
  PlaceDocument,
  '_id' | 'communityId' | 'level' | 'name' | 'label' | 'path' | 'floorAreaHundredths'
> & {
  parent: DemoPlace | null
  /** Among its siblings. */
  position: number
}

/** A tree of places, each after what contains it. */
export function grow(sketch: Sketch, parent: DemoPlace | null, position: number): DemoPlace[] {
  const { id, level, name, children = [] } = sketch
  const place: DemoPlace = {
    _id: id,
    communityId: parent?.communityId ?? id,
    level,
    name,
    label: labelFor(level, name, parent?.label),
    path: [...(parent?.path ?? []), id],
    parent,
    position,
    ...(level === 'household' ? { floorAreaHundredths: AREAS[position % 2] } : {}),
  }
  return [place, ...children.flatMap((child, index) => grow(child, place, index))]
}

export const places: DemoPlace[] = [...grow(TREE, null, 0), ...grow(NEXT_DOOR, null, 0)]

const byId = new Map(places.map((place) => [place._id, place]))

export function placeOf(id: string): DemoPlace {
  const place = byId.get(id)
  if (!place) throw new Error(`no place ${id} in the demo community`)
  return place
}

/** The way from the community down to a place, as documents keep it. */
export const wayOf = (id: string) =>
  placeOf(id).path.map((one) => ({ id: one, level: placeOf(one).level, label: placeOf(one).label }))
