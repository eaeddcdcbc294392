/** The levels of the tree of places, from the whole to one dwelling. A community may leave any but the first out. */
export const PLACE_LEVELS = ['community', 'yard', 'block', 'grid', 'building', 'doorway', 'household'] as const
export type PlaceLevel = (typeof PLACE_LEVELS)[number]
