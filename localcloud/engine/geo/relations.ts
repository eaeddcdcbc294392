/**
 * Within, intersects, distance, on the sphere.
 *
 * Edges are the shortest ways on the globe, as in MongoDB. They are looked at on a gnomonic map, on which exactly these
 * are straight lines; it shows half of the globe around the middle of the shape that is asked with.
 */
import { cornersOf, type Geometry, type Position } from './geometry'
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

/** A geometry on the map. */
interface Shape {
  points: Point[]
  lines: Point[][]
  polygons: Point[][][]
  /** Whether nothing of it lies on the other half of the globe. */
  whole: boolean
}

type Tester = (geometry: Geometry) => boolean

/** Whether a geometry lies within the polygons of `area` altogether. */
export function withinTester(area: Geometry): Tester {
  const map = mapAround(area)
  const { polygons } = shapeOn(map, area)
  return (geometry) => {
    const shape = shapeOn(map, geometry)
    return shape.whole && partsOf(shape).every((part) => polygons.some((polygon) => covers(polygon, part)))
  }
}

/** Whether a geometry and `area` have a point in common. */
export function intersectsTester(area: Geometry): Tester {
  const map = mapAround(area)
  const other = shapeOn(map, area)
  return (geometry) => meet(shapeOn(map, geometry), other)
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
    ownPoints(a).some((point) => b.polygons.some((polygon) => insidePolygon(point, polygon))) ||
    ownPoints(b).some((point) => a.polygons.some((polygon) => insidePolygon(point, polygon)))
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

function ownPoints({ points, lines, polygons }: Shape): Point[] {
  return [...points, ...lines.flat(), ...polygons.flatMap(([outer = []]) => outer)]
}

/** Undefined for what lies on the other half of the globe. */
type Map = (position: Position) => Point | undefined

function mapAround(geometry: Geometry): Map {
  const vectors = cornersOf(geometry).map(vectorOf)
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

/** What can be seen of a geometry; a polygon only if it can be seen as a whole. */
function shapeOn(map: Map, { points, lines, polygons }: Geometry): Shape {
  const shape = {
    points: points.map(map).filter(isVisible),
    lines: lines.flatMap((line) => visibleRuns(line.map(map))),
    polygons: polygons.map((rings) => rings.map((ring) => ring.map(map).filter(isVisible))),
  }
  const complete = shape.polygons.filter((rings, i) => rings.flat().length === polygons[i]?.flat().length)
  const count = shape.points.length + shape.lines.flat().length + complete.flat(2).length
  return { ...shape, polygons: complete, whole: count === cornersOf({ points, lines, polygons }).length }
}

function isVisible(point: Point | undefined): point is Point {
  return point !== undefined
}

function visibleRuns(line: (Point | undefined)[]): Point[][] {
  const runs: Point[][] = [[]]
  for (const point of line) {
    if (point) runs.at(-1)?.push(point)
    else runs.push([])
  }
  return runs.filter((run) => run.length > 1)
}
