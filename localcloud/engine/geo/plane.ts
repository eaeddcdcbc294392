/** Points, lines and rings on a flat map. Whatever touches a border counts as inside. */

export type Point = readonly [x: number, y: number]

export function insideRing(point: Point, ring: readonly Point[]): boolean {
  let inside = false
  for (const [a, b] of segments(ring)) {
    if (onSegment(point, a, b)) return true
    const crosses = a[1] > point[1] !== b[1] > point[1]
    if (crosses && point[0] < ((b[0] - a[0]) * (point[1] - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside
  }
  return inside
}

/** Inside the outer ring and in none of the holes, whose border belongs to the polygon. */
export function insidePolygon(point: Point, [outer = [], ...holes]: readonly (readonly Point[])[]): boolean {
  if (!insideRing(point, outer)) return false
  return holes.every((hole) => !insideRing(point, hole) || onBorder(point, hole))
}

function onBorder(point: Point, ring: readonly Point[]): boolean {
  return segments(ring).some(([a, b]) => onSegment(point, a, b))
}

export function segments(line: readonly Point[]): [Point, Point][] {
  return line.slice(1).map((end, i) => [line[i] as Point, end])
}

/** Whether two segments have a point in common. */
export function touch([a, b]: [Point, Point], [c, d]: [Point, Point]): boolean {
  const sides = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)] as const
  if (sides[0] * sides[1] < 0 && sides[2] * sides[3] < 0) return true
  return onSegment(c, a, b) || onSegment(d, a, b) || onSegment(a, c, d) || onSegment(b, c, d)
}

/** Whether two segments cross in a point that is an end of neither. */
export function cross([a, b]: [Point, Point], [c, d]: [Point, Point]): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

function onSegment(point: Point, a: Point, b: Point): boolean {
  if (side(a, b, point) !== 0) return false
  return (
    Math.min(a[0], b[0]) <= point[0] &&
    point[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= point[1] &&
    point[1] <= Math.max(a[1], b[1])
  )
}

/** On which side of a line a point lies; 0 within the rounding of the map. */
function side(a: Point, b: Point, point: Point): -1 | 0 | 1 {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const [px, py] = [point[0] - a[0], point[1] - a[1]]
  const area = dx * py - dy * px
  const noise = 1e-15 * (Math.abs(dx) + Math.abs(dy)) * Math.max(1, Math.abs(px) + Math.abs(py))
  if (Math.abs(area) <= noise) return 0
  return area > 0 ? 1 : -1
}
