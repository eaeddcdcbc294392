/** `$geoWithin`, `$geoIntersects`, `$near` and `$nearSphere`. */
import { badQuery } from '../failures'
import {
  BadGeometry,
  cornersOf,
  type Geometry,
  type Position,
  parseGeometry,
  position,
  storedGeometry,
} from '../geo/geometry'
import { insideRing, type Point } from '../geo/plane'
import { distance, intersectsTester, withinTester } from '../geo/relations'
import { angleBetween, EARTH_RADIUS } from '../geo/sphere'
import type { Filter } from '../types'
import { type Embedded, isEmbedded, isNumeric } from '../values/kinds'
import { toDouble } from '../values/numbers'
import { anyAtPath, type Path, path } from '../values/paths'
import type { Expression } from './expression'

type GeometryTest = (geometry: Geometry) => boolean

/** The test of a stored value. Throws for a shape that MongoDB would not take. */
export function geoTest(operator: '$geoWithin' | '$geoIntersects', operand: unknown): (value: unknown) => boolean {
  if (!isEmbedded(operand)) throw badQuery(`${operator} needs an object`)
  const test = geometryOr(() => (operator === '$geoWithin' ? within(operand) : intersects(operand)))
  return (value) => {
    const geometry = storedGeometry(value)
    return geometry !== undefined && test(geometry)
  }
}

function geometryOr<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof BadGeometry) throw badQuery(error.message)
    throw error
  }
}

function intersects(operand: Embedded): GeometryTest {
  if (!('$geometry' in operand)) throw badQuery(`unknown geo specifier: ${Object.keys(operand)[0]}`)
  return intersectsTester(parseGeometry(operand.$geometry))
}

function within(operand: Embedded): GeometryTest {
  const [shape = ''] = Object.keys(operand)
  switch (shape) {
    case '$geometry': {
      const area = parseGeometry(operand.$geometry)
      if (area.polygons.length === 0) throw badQuery('$geoWithin not supported with provided geometry')
      return withinTester(area)
    }
    case '$centerSphere': {
      const { center, radius } = circle(operand.$centerSphere)
      // With all corners in a circle, the ways between them are in it, too.
      return (geometry) => cornersOf(geometry).every((corner) => angleBetween(center, corner) <= radius)
    }
    case '$center': {
      const { center, radius } = circle(operand.$center)
      return onPlane(([x, y]) => Math.hypot(x - center[0], y - center[1]) <= radius)
    }
    case '$box': {
      const [low, high] = corners(operand.$box, 2) as [Position, Position]
      return onPlane((point) => [0, 1].every((i) => between(point[i] as number, low[i] as number, high[i] as number)))
    }
    case '$polygon': {
      const ring = corners(operand.$polygon, 3)
      return onPlane((point) => insideRing(point, [...ring, ring[0] as Position]))
    }
    default:
      throw badQuery(`unknown geo specifier: ${shape}`)
  }
}

/** The older shapes are flat and hold points only. */
function onPlane(test: (point: Point) => boolean): GeometryTest {
  return ({ points, lines, polygons }) =>
    points.length > 0 && lines.length + polygons.length === 0 && points.every(test)
}

function between(value: number, a: number, b: number): boolean {
  return Math.min(a, b) <= value && value <= Math.max(a, b)
}

function corners(value: unknown, least: number): Position[] {
  const list = Array.isArray(value) ? value.map(position) : []
  if (list.length < least) throw badQuery('Point must be an array or object')
  return list
}

function circle(value: unknown): { center: Position; radius: number } {
  const [center, radius] = Array.isArray(value) ? value : []
  if (!isNumeric(radius) || !(toDouble(radius) >= 0)) throw badQuery('radius must be a non-negative number')
  return { center: position(isEmbedded(center) ? center.coordinates : center), radius: toDouble(radius) }
}

/** Documents by their distance from a place. */
export interface Near {
  path: Path
  from: Position
  /** Metres. */
  least: number
  most: number
}

/** Takes `$near` out of a filter, where it may stand at the top only. */
export function splitNear(filter: Filter): { rest: Filter; near: Near | undefined } {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and' && Array.isArray(condition)) {
      const parts = condition.map((item) => (isEmbedded(item) ? splitNear(item) : { rest: item, near: undefined }))
      const near = parts.find((part) => part.near)?.near
      const rests = parts.map(({ rest }) => rest).filter((rest) => !isEmbedded(rest) || Object.keys(rest).length > 0)
      const { $and: _, ...others } = filter
      if (near) return { rest: rests.length > 0 ? { ...others, $and: rests } : others, near }
    }
    if (!isEmbedded(condition)) continue
    const operator = '$nearSphere' in condition ? '$nearSphere' : '$near' in condition ? '$near' : undefined
    if (!operator) continue
    const { [operator]: operand, $maxDistance, $minDistance, ...others } = condition
    const near = geometryOr(() => nearOf(name, operator, operand, $maxDistance, $minDistance))
    const { [name]: _, ...rest } = filter
    return { rest: Object.keys(others).length > 0 ? { ...rest, [name]: others } : rest, near }
  }
  return { rest: filter, near: undefined }
}

/** GeoJSON measures in metres; an older pair of coordinates in radians, or with `$near` on the plane in degrees. */
function nearOf(name: string, operator: string, operand: unknown, most: unknown, least: unknown): Near {
  const limits = isEmbedded(operand)
    ? { most: operand.$maxDistance ?? most, least: operand.$minDistance ?? least }
    : { most, least }
  const range = { most: limit(limits.most, Number.POSITIVE_INFINITY), least: limit(limits.least, 0) }
  if (isEmbedded(operand) && '$geometry' in operand) {
    const { points } = parseGeometry(operand.$geometry)
    if (points.length !== 1) throw badQuery('invalid point in geo near query $geometry argument')
    return { path: path(name), from: points[0] as Position, ...range }
  }
  if (operator === '$near') throw badQuery('$near on a plane is not offered by the local cloud: give it a $geometry')
  return {
    path: path(name),
    from: position(operand),
    most: range.most * EARTH_RADIUS,
    least: range.least * EARTH_RADIUS,
  }
}

function limit(value: unknown, otherwise: number): number {
  if (value === undefined) return otherwise
  if (!isNumeric(value) || !(toDouble(value) >= 0)) throw badQuery('maxDistance must be non-negative')
  return toDouble(value)
}

/** The condition of being neither too near nor too far. */
export function nearExpression(near: Near): Expression {
  return { op: 'document', test: (document) => distanceFrom(near, document) !== undefined }
}

/** Metres, of several places the shortest within the limits; nothing if there is none. */
export function distanceFrom(
  { path: where, from, least, most }: Near,
  document: Record<string, unknown>,
): number | undefined {
  let nearest: number | undefined
  anyAtPath(document, where.parts, true, (value) => {
    const geometry = storedGeometry(value)
    const metres = geometry && distance(from, geometry)
    if (metres !== undefined && metres >= least && metres <= most) nearest = Math.min(nearest ?? metres, metres)
    return false
  })
  return nearest
}
