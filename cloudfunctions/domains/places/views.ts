import type { PlaceRow, PlaceView } from 'types/places'
import { floorAreaOf } from 'types/words/places'
import type { ListedPlace } from './store'

export const viewOf = ({ _id, level, name, label }: ListedPlace): PlaceView => ({
  id: _id,
  level,
  name,
  label,
  hasChildren: level !== 'household',
})

export const rowOf = (place: ListedPlace, households: number): PlaceRow => ({
  ...viewOf(place),
  closed: place.closed,
  households,
  floorAreaHundredths: floorAreaOf(place) ?? null,
})
