/**
 * Within, intersects, distance, on the sphere.
 *
 * Edges are the shortest ways on the globe, as in MongoDB. They are looked at on a gnomonic map, on which exactly these
 * are straight lines; it shows half of the globe around the middle of the shape that is asked with.
 */
import type { Geometry, Position } from './geometry'
import { cross, insidePolygon, type Point, segments, touch } from './plane'
import {
  angleBetween,
  angleToArc,
  cross as crossProduct,
  dot,
  EARTH_RADIUS,
  unit,
  type Vector,
  vectorOf,
} from './sphere'

interface Shape {
  points: Point[]
  lines: Point[][]
  polygons: Point[][][]
}

type Tester = (geometry: Geometry) => boolean

/** Whether a geometry lies within the polygons of `area` altogether. */
export function withinTester(area: Geometry): Tester {
  const map = mapAround(area)
  const { polygons } = shapeOn(map, area) as Shape
  return (geometry) => {
    const shape = shapeOn(map, geometry)
    return shape !== undefined && partsOf(shape).every((part) => polygons.some((polygon) => covers(polygon, part)))
  }
}

/** Whether a geometry and `area` have a point in common. */
export function intersectsTester(area: Geometry): Tester {
  const map = mapAround(area)
  const other = shapeOn(map, area) as Shape
  return (geometry) => {
    const shape = shapeOn(map, geometry)
    return shape !== undefined && meet(shape, other)
  }
}

/** Metres from a position to the nearest point of a geometry. */
export function distance(from: Position, geometry: Geometry): number {
  if (geometry.polygons.length > 0 && intersectsTester({ points: [from], lines: [], polygons: [] })(geometry)) return 0
  const angles = [
    ...geometry.points.map((point) => angleBetween(from, point)),
    ...[...geometry.lines, ...geometry.polygons.flat()].flatMap((line) =>
      line.slice(1).map((end, i) => angleToArc(from, line[i] as Position, end)),
    ),
  ]
  return Math.min(...angles) * EARTH_RADIUS
}

type Part = { points: Point[]; edges: [Point, Point][] }

function partsOf({ points, lines, polygons }: Shape): Part[] {
  return [
    ...points.map((point) => ({ points: [point], edges: [] })),
    ...[...lines, ...polygons.map(([outer = []]) => outer)].map((line) => ({ points: line, edges: segments(line) })),
  ]
}

/** All corners inside and no edge that leaves in between. */
function covers(polygon: Point[][], { points, edges }: Part): boolean {
  const borders = polygon.flatMap(segments)
  return (
    points.every((point) => insidePolygon(point, polygon)) &&
    edges.every((edge) => !borders.some((border) => cross(edge, border)) && insidePolygon(middle(edge), polygon))
  )
}

function middle([a, b]: [Point, Point]): Point {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
}

function meet(a: Shape, b: Shape): boolean {
  const [left, right] = [edgesOf(a), edgesOf(b)]
  return (
    left.some((edge) => right.some((other) => touch(edge, other))) ||
    cornersOf(a).some((point) => b.polygons.some((polygon) => insidePolygon(point, polygon))) ||
    cornersOf(b).some((point) => a.polygons.some((polygon) => insidePolygon(point, polygon)))
  )
}

/** A point counts as an edge without length. */
function edgesOf({ points, lines, polygons }: Shape): [Point, Point][] {
  return [
    ...points.map((point): [Point, Point] => [point, point]),
    ...lines.flatMap(segments),
    ...polygons.flat().flatMap(segments),
  ]
}

function cornersOf({ points, lines, polygons }: Shape): Point[] {
  return [...points, ...lines.flat(), ...polygons.flatMap(([outer = []]) => outer)]
}

/** Undefined for what lies on the other half of the globe. */
type Map = (position: Position) => Point | undefined

function mapAround(geometry: Geometry): Map {
  const vectors = [...geometry.points, ...geometry.lines.flat(), ...geometry.polygons.flat(2)].map(vectorOf)
  const sum = vectors.reduce<Vector>((a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]], [0, 0, 0])
  const center = Math.hypot(...sum) < 1e-12 ? (vectors[0] as Vector) : unit(sum)
  // Any two directions across the view.
  const east = unit(crossProduct(Math.abs(center[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0], center))
  const north = crossProduct(center, east)
  return (position) => {
    const vector = vectorOf(position)
    const depth = dot(vector, center)
    return depth <= 1e-9 ? undefined : [dot(vector, east) / depth, dot(vector, north) / depth]
  }
}

function shapeOn(map: Map, { points, lines, polygons }: Geometry): Shape | undefined {
  const line = (positions: Position[]) => positions.map(map)
  const shape = { points: points.map(map), lines: lines.map(line), polygons: polygons.map((rings) => rings.map(line)) }
  const all = [...shape.points, ...shape.lines.flat(), ...shape.polygons.flat(2)]
  return all.includes(undefined) ? undefined : (shape as Shape)
}
