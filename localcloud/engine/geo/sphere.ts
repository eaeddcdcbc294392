/** The earth as MongoDB has it: a ball. */
import type { Position } from './geometry'

/** Metres; MongoDB's own figure. */
export const EARTH_RADIUS = 6_378_100

export type Vector = readonly [number, number, number]

const RADIANS = Math.PI / 180

export function vectorOf([longitude, latitude]: Position): Vector {
  const [lambda, phi] = [longitude * RADIANS, latitude * RADIANS]
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)]
}

/** The angle between two positions in radians; good for very small ones, too. */
export function angleBetween(a: Position, b: Position): number {
  const half = (x: number) => Math.sin((x * RADIANS) / 2) ** 2
  const h = half(b[1] - a[1]) + Math.cos(a[1] * RADIANS) * Math.cos(b[1] * RADIANS) * half(b[0] - a[0])
  return 2 * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** The angle from a position to the nearest point of the shortest way between two others. */
export function angleToArc(position: Position, from: Position, to: Position): number {
  const [p, a, b] = [vectorOf(position), vectorOf(from), vectorOf(to)]
  const normal = cross(a, b)
  const length = Math.hypot(...normal)
  const ends = Math.min(angleBetween(position, from), angleBetween(position, to))
  if (length === 0) return ends
  // Between the ends exactly if the position is on the inner side of both.
  const between = dot(cross(normal, a), p) > 0 && dot(cross(b, normal), p) > 0
  return between ? Math.abs(Math.asin(dot(normal, p) / length)) : ends
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

export function unit(v: Vector): Vector {
  const length = Math.hypot(...v)
  return [v[0] / length, v[1] / length, v[2] / length]
}
