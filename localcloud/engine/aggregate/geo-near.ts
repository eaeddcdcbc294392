/** `$geoNear`, which must come first. */
import { badQuery } from '../failures'
import { BadGeometry, type Geometry, type Position, parseGeometry, position, storedGeometry } from '../geo/geometry'
import { distance } from '../geo/relations'
import { EARTH_RADIUS } from '../geo/sphere'
import type { Filter } from '../types'
import { type Embedded, isEmbedded, isNumeric } from '../values/kinds'
import { toDouble } from '../values/numbers'
import { valueAtPath } from '../values/paths'
import { withField } from './stages/fields'

/** Documents with their distance, nearest first. */
export function geoNear(operand: unknown): (find: (filter: Filter) => Embedded[]) => Embedded[] {
  if (!isEmbedded(operand)) throw badQuery('the $geoNear stage specification must be an object', 'Location10065')
  const { near, distanceField, query = {}, includeLocs, key } = operand
  if (typeof distanceField !== 'string')
    throw badQuery("$geoNear requires a 'distanceField' option as a String", 'Location16605')
  if (near === undefined) throw badQuery("$geoNear requires a 'near' option as an Array", 'Location16605')
  if (!isEmbedded(query)) throw badQuery("'query' parameter to $geoNear must be an object", 'Location1138100')
  const { from, unit } = placeOf(near)
  const number = (name: string, otherwise: number) => {
    const value = operand[name]
    if (value === undefined) return otherwise
    if (!isNumeric(value) || toDouble(value) < 0) throw badQuery(`${name} must be a non-negative number`)
    return toDouble(value)
  }
  const least = number('minDistance', 0)
  const most = number('maxDistance', Number.POSITIVE_INFINITY)
  const multiplier = number('distanceMultiplier', 1)
  const limit = number('limit', number('num', Number.POSITIVE_INFINITY))

  return (find) =>
    find(query)
      .flatMap((document) => {
        const place = storedPlace(document, key)
        if (!place) return []
        const measured = distance(from, place.geometry) / unit
        return measured >= least && measured <= most ? [{ document, place, measured }] : []
      })
      .sort((a, b) => a.measured - b.measured)
      .slice(0, limit)
      .map(({ document, place, measured }) => {
        const result = withField(document, distanceField.split('.'), () => measured * multiplier)
        return typeof includeLocs === 'string' ? withField(result, includeLocs.split('.'), () => place.value) : result
      })
}

/** GeoJSON measures in metres, an older pair of coordinates in radians. */
function placeOf(near: unknown): { from: Position; unit: number } {
  try {
    if (!isEmbedded(near)) return { from: position(near), unit: EARTH_RADIUS }
    const [from] = parseGeometry(near).points
    if (!from) throw badQuery('$geoNear requires near to be a point')
    return { from, unit: 1 }
  } catch (error) {
    if (error instanceof BadGeometry) throw badQuery(`invalid argument in geo near query: ${error.message}`)
    throw error
  }
}

/** The field that was named, or the first one that holds GeoJSON: MongoDB takes the one with the geo index. */
function storedPlace(document: Embedded, key: unknown): { geometry: Geometry; value: unknown } | undefined {
  const value = typeof key === 'string' ? valueAtPath(document, key.split('.')) : firstGeoJson(document)
  const geometry = storedGeometry(value)
  return geometry && { geometry, value }
}

function firstGeoJson(document: Embedded): unknown {
  for (const value of Object.values(document)) {
    if (!isEmbedded(value)) continue
    if (typeof value.type === 'string' && storedGeometry(value)) return value
    const inner = firstGeoJson(value)
    if (inner) return inner
  }
  return undefined
}
