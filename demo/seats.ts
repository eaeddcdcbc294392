import { placeOf } from './places'
import { units } from './registers'
import { TRIED, teams } from './teams'

/** Where a post can be held in the demo: places, teams and units, by their ids. */
const registered = new Map([...teams(new Date(0)), ...units(new Date(0)), TRIED].map((one) => [one._id, one]))

export const communityOf = (id: string): string => registered.get(id)?.communityId ?? placeOf(id).communityId

export const labelOf = (id: string): string => registered.get(id)?.name ?? placeOf(id).label
