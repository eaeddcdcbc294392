import type { PlaceDocument } from 'types/places'
import { newPlace } from '../cloudfunctions/domains/places/rules'
import type { DemoPlace } from './places'

/** Before anybody of the demo joined. */
const SINCE = new Date('2025-11-01T09:00:00+08:00')
const by = { memberId: 'demo', name: '演示', post: null }

/** Places as they are stored, outermost first. */
export function documentsOf(places: DemoPlace[]): PlaceDocument[] {
  const made = new Map<string, PlaceDocument>()
  for (const { _id: id, level, name, parent, position, floorAreaHundredths } of places) {
    // The same code in every demo, so that a picture of it goes on leading there.
    const sketch = { id, level, name, position, floorAreaHundredths, code: `demo-${id}` }
    const above = parent ? (made.get(parent._id) ?? null) : null
    made.set(id, newPlace({ ...sketch, parent: above }, 'import', { by, key: `demo-${id}`, now: SINCE }))
  }
  return [...made.values()]
}
