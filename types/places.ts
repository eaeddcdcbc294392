import * as z from 'zod'
import { cursor, id, idempotencyKey, mark, pageOf, since, timestamp } from './common'
import { effect, timelineEntry } from './matter'
import { badRows, sheetFound, sheetRun, sheetRunView } from './sheets'
import { line, optionalText, search } from './text'
import { floorAreaOf, IMPORT_STATES, PLACE_LEVELS, PLACE_NAME_LENGTH, PLACE_STEPS } from './words/places'

export const placeLevel = z.enum(PLACE_LEVELS)

/** Hundredths of a square metre; beyond ten thousand square metres is no dwelling. */
export const floorAreaHundredths = z
  .number('请填写面积')
  .int()
  .positive('面积要大于 0，请核对')
  .max(1_000_000, '面积太大了，请核对')

/** Under either name, `floorAreaOf` reads it: earlier versions called it after a unit that is a whole square metre. */
const floorArea = {
  floorAreaHundredths: floorAreaHundredths.optional(),
  floorAreaCentiares: floorAreaHundredths.optional(),
}

const placeEntry = timelineEntry(z.enum(PLACE_STEPS)).extend({
  /** The code that another one took the place of: its picture goes. */
  formerCode: z.string().optional(),
})

/** A node of the tree of places, as it is stored. A matter: it has a life of its own, and a closed one keeps its history. */
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
  /** Households only. */
  ...floorArea,
  /** No longer in use: nobody can join it or report about it. */
  closed: z.boolean(),
  /** Parent, level and name in one word; a unique index lets no second open place have them. */
  slot: z.string(),
  /** What its code at the door says. Every place has one, since an index knows no gaps; those of buildings and doorways are printed. */
  code: z.string(),
  /** The file of its picture, once somebody asked for it. */
  codePicture: z.string().nullable(),
  timeline: z.array(placeEntry),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
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

/** Where a code at a door leads: which community, and the places that somebody need not choose any more. */
export const arrivalView = z.object({ communityId: id, communityName: z.string(), way: z.array(placeView) })
export type ArrivalView = z.infer<typeof arrivalView>

// What those who look after the places see and send.

/** A place among its siblings. */
export const placeRow = placeView.extend({
  closed: z.boolean(),
  /** Open households in it; of a household itself one. */
  households: z.number().int(),
  floorAreaHundredths: floorAreaHundredths.nullable(),
})
export type PlaceRow = z.infer<typeof placeRow>

/** One place with what lies directly in it. */
export const placeBrowse = z.object({
  place: placeRow,
  /** From the community down to the place above it. */
  way: z.array(z.object({ id, name: z.string() })),
  children: z.array(placeRow),
  /** People who live in it, verified or waiting to be. */
  people: z.number().int(),
  timeline: z.array(
    z.object({ id, at: timestamp, step: z.enum(PLACE_STEPS), by: z.string(), text: z.string().optional() }),
  ),
  mark,
})
export type PlaceBrowse = z.infer<typeof placeBrowse>

export const placesSearchInput = z.object({ search, cursor, since })
export const foundPlaces = pageOf(placeRow).extend({ mark })
/** One door, by its whole address. */
export const householdView = placeRow.extend({ mark })
export const householdInput = z.object({ id, since })
export const placeIdInput = z.object({ id })
export const browseInput = z.object({ id, since })
const name = line({ name: '名称', max: PLACE_NAME_LENGTH })
const step = { id, key: idempotencyKey }
export const addPlaceInput = z.object({
  parentId: id,
  level: placeLevel,
  name,
  ...floorArea,
  key: idempotencyKey,
})
export type AddPlaceInput = z.infer<typeof addPlaceInput>
export const renamePlaceInput = z.object({ ...step, name })
export const movePlaceInput = z.object({ ...step, parentId: id })
export const measurePlaceInput = z
  .object({ ...step, ...floorArea })
  .refine((input) => floorAreaOf(input) !== undefined, { message: '请填写面积', path: ['floorAreaHundredths'] })
export type MeasurePlaceInput = z.infer<typeof measurePlaceInput>
export const closePlaceInput = z.object({ ...step, text: optionalText({ name: '原因', max: 200 }) })
export const placeStepInput = z.object(step)

// The spreadsheet.

/** What an import would change, in figures. */
export const planFigures = z.object({
  /** New places by level, outermost first. */
  added: z.array(z.object({ level: placeLevel, count: z.number().int() })),
  moved: z.number().int(),
  renamed: z.number().int(),
  measured: z.number().int(),
  unchanged: z.number().int(),
  /** Places in the community that the sheet does not name; nothing happens to them. */
  missing: z.number().int(),
  /** The first of them. */
  missingLabels: z.array(z.string()),
})
export type PlanFigures = z.infer<typeof planFigures>

/** An import from the moment in which its sheet was found sound. Its rows lie in storage until it has ended. */
export const importDocument = sheetRun.extend({
  /** The community while it is running, its own id before and after: a unique index lets one run at a time. */
  lock: id,
  figures: planFigures,
  /** Where its list was found. */
  sheet: sheetFound.optional(),
  /** Of the plan that was shown: another one would be carried out on old news. */
  digest: z.string(),
  state: z.enum(IMPORT_STATES),
})
export type ImportDocument = z.infer<typeof importDocument>

export const importView = sheetRunView.extend({ state: z.enum(IMPORT_STATES), figures: planFigures })
export type ImportView = z.infer<typeof importView>
/** The import that runs, as the page that lies open asks for it. */
export const runningImportView = importView.extend({ mark })
export const importUnderWayInput = z.object({ since }).optional()

/** Either rows that cannot be taken, and then nothing was kept, or an import that waits for a yes. */
export const checkedSheet = badRows.extend({
  /** Null for an import that was checked before this was kept. */
  sheet: sheetFound.nullable(),
  import: importView.nullable(),
})
export type CheckedSheet = z.infer<typeof checkedSheet>
