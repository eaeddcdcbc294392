/** GeoJSON and MongoDB's older pairs of coordinates, as points, lines and polygons. */
import { isEmbedded, isNumeric } from '../values/kinds'
import { toDouble } from '../values/numbers'

/** Longitude and latitude in degrees. */
export type Position = [longitude: number, latitude: number]

export interface Geometry {
  points: Position[]
  lines: Position[][]
  /** Each with its outer ring first and its holes after it; rings are closed. */
  polygons: Position[][][]
}

/** What is wrong with a geometry that somebody asks with. */
export class BadGeometry extends Error {}

/** Throws `BadGeometry` for what is no GeoJSON. */
export function parseGeometry(value: unknown): Geometry {
  if (!isEmbedded(value)) throw new BadGeometry('geo element must be an array or object')
  const { type, coordinates } = value
  switch (type) {
    case 'Point':
      return { ...EMPTY, points: [position(coordinates)] }
    case 'MultiPoint':
      return { ...EMPTY, points: list(coordinates).map(position) }
    case 'LineString':
      return { ...EMPTY, lines: [line(coordinates)] }
    case 'MultiLineString':
      return { ...EMPTY, lines: list(coordinates).map(line) }
    case 'Polygon':
      return { ...EMPTY, polygons: [polygon(coordinates)] }
    case 'MultiPolygon':
      return { ...EMPTY, polygons: list(coordinates).map(polygon) }
    case 'GeometryCollection':
      return list(value.geometries).map(parseGeometry).reduce(join, EMPTY)
    default:
      throw new BadGeometry(`unknown GeoJSON type: ${String(type)}`)
  }
}

/** The geometry that a document holds, or nothing: GeoJSON, `[x, y]`, or an object whose first two fields are numbers. */
export function storedGeometry(value: unknown): Geometry | undefined {
  try {
    if (isEmbedded(value) && 'type' in value) return parseGeometry(value)
    const pair = isEmbedded(value) ? Object.values(value).slice(0, 2) : value
    return { ...EMPTY, points: [position(pair)] }
  } catch (error) {
    if (error instanceof BadGeometry) return undefined
    throw error
  }
}

export function cornersOf({ points, lines, polygons }: Geometry): Position[] {
  return [...points, ...lines.flat(), ...polygons.flat(2)]
}

/** A pair of numbers within the globe. */
export function position(value: unknown): Position {
  if (!Array.isArray(value) || value.length < 2 || !isNumeric(value[0]) || !isNumeric(value[1])) {
    throw new BadGeometry('Point must only contain numeric elements')
  }
  const [longitude, latitude] = [toDouble(value[0]), toDouble(value[1])]
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
    throw new BadGeometry(`longitude/latitude is out of bounds, lng: ${longitude} lat: ${latitude}`)
  }
  return [longitude, latitude]
}

const EMPTY: Geometry = { points: [], lines: [], polygons: [] }

function join(a: Geometry, b: Geometry): Geometry {
  return {
    points: [...a.points, ...b.points],
    lines: [...a.lines, ...b.lines],
    polygons: [...a.polygons, ...b.polygons],
  }
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new BadGeometry('GeoJSON coordinates must be an array')
  return value
}

function line(value: unknown): Position[] {
  const positions = list(value).map(position)
  if (positions.length < 2) throw new BadGeometry('GeoJSON LineString must have at least 2 vertices')
  return positions
}

function polygon(value: unknown): Position[][] {
  const rings = list(value).map((ring) => list(ring).map(position))
  if (rings.length === 0) throw new BadGeometry('Polygon has no loops.')
  for (const ring of rings) {
    const [first, last] = [ring[0], ring.at(-1)]
    if (ring.length < 4) throw new BadGeometry('Loop must have at least 3 different vertices')
    if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) throw new BadGeometry('Loop is not closed')
  }
  return rings
}
