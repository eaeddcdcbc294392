import * as z from 'zod'
import { id } from './common'
import { PLACE_LEVELS } from './words/places'

export const placeLevel = z.enum(PLACE_LEVELS)

/** A node of the tree of places, as it is stored. */
export const placeDocument = z.object({
  _id: id,
  communityId: id,
  level: placeLevel,
  /** As people say it: '3 号楼', '2 单元', '502'. */
  name: z.string(),
  /** How it reads without its surroundings: '3 号楼 2 单元 502'. */
  label: z.string(),
  parentId: id.nullable(),
  /** Ids from the community down to this place itself. */
  path: z.array(id),
  /** Position among its siblings. */
  order: z.number().int(),
  /** Households only: hundredths of a square metre. */
  floorAreaCentiares: z.number().int().positive().optional(),
})
export type PlaceDocument = z.infer<typeof placeDocument>

/** The tenant: the top of the tree. */
export const communityView = z.object({ id, name: z.string() })
export type CommunityView = z.infer<typeof communityView>

/** How one reaches the office of a community: what hangs at its door, and no secret. */
export const office = z.object({ phone: z.string().nullable(), hours: z.string().nullable() })
export type Office = z.infer<typeof office>

/** A place to choose from. */
export const placeView = z.object({
  id,
  level: placeLevel,
  name: z.string(),
  label: z.string(),
  hasChildren: z.boolean(),
})
export type PlaceView = z.infer<typeof placeView>

/** With no `under`: the buildings of the community. */
export const placesPickInput = z.object({ communityId: id, under: id.optional() })
