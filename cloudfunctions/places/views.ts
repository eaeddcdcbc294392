import type { PlaceDocument, PlaceRow, PlaceView } from 'types/places'
import { floorAreaOf } from 'types/words/places'

export const viewOf = ({ _id, level, name, label }: PlaceDocument): PlaceView => ({
  id: _id,
  level,
  name,
  label,
  hasChildren: level !== 'household',
})

export const rowOf = (place: PlaceDocument, households: number): PlaceRow => ({
  ...viewOf(place),
  closed: place.closed,
  households,
  floorAreaHundredths: floorAreaOf(place) ?? null,
})
