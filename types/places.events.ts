import type { PlaceDocument } from './places'

/** What happens in places, and to what kind of matter. */
export interface PlaceEvents {
  'place.added': PlaceDocument
  'place.closed': PlaceDocument
  'place.renamed': PlaceDocument
  'place.moved': PlaceDocument
  'place.recoded': PlaceDocument
}

/** Its collections of matters, and what each holds. */
export interface PlaceMatters {
  places: PlaceDocument
}
