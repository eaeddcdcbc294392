import * as z from 'zod'
import { id, mark, pageOf, timestamp } from './common'
import { postKind } from './members'
import { handed, naming, requestAction, requestCategory, requestPhase, requestState, requestStep } from './requests'

/** What people see of requests. */

/** Addresses that work for two hours. */
export const photoView = z.object({
  id,
  url: z.string(),
  thumbnailUrl: z.string(),
  /** It waits for WeChat's check, and only whoever took it sees it. */
  held: z.boolean(),
})
export type PhotoView = z.infer<typeof photoView>

export const entryView = z.object({
  id,
  at: timestamp,
  step: requestStep,
  /** Who did it, as this reader may know them: '物业公司 · 刘强', '居民', '系统'. */
  by: z.string(),
  text: z.string().optional(),
  photos: z.array(photoView).optional(),
  /** To whom it was dispatched. */
  owner: z.string().optional(),
  dueAt: timestamp.optional(),
  /** It is the date of the request as it stands, and not certain yet. */
  provisional: z.boolean().optional(),
  stars: z.number().int().optional(),
  /** To what it was handed on. */
  handed: handed.optional(),
  /** Somebody at work entered it for the resident. */
  behalf: z.literal(true).optional(),
})
export type EntryView = z.infer<typeof entryView>

export const requestSummary = z.object({
  id,
  number: z.string(),
  category: requestCategory,
  text: z.string(),
  placeLabel: z.string(),
  state: requestState,
  /** Accepted, and given to whoever is to do it. Left out of every other. */
  dispatched: z.boolean().optional(),
  /** The post that answers for it, as `propertyCompany@y1`. Earlier versions left it out. */
  ownerKey: z.string().optional(),
  ownerLabel: z.string(),
  dueAt: timestamp,
  /** The date may be put off once the year's days off are announced: 暂定. */
  provisional: z.boolean(),
  overdue: z.boolean(),
  /** It waits for the office to look at what was written. */
  held: z.boolean(),
  /** Somebody at work filed it for a resident: 代登记. */
  filed: z.boolean().optional(),
  photoCount: z.number().int(),
  createdAt: timestamp,
  updatedAt: timestamp,
})
export type RequestSummary = z.infer<typeof requestSummary>

export const requestView = requestSummary.extend({
  placeId: id,
  /** How many of the five levels it has climbed. */
  climbed: z.number().int(),
  photos: z.array(photoView),
  /** As this reader may know them. */
  reporter: z.string(),
  mine: z.boolean(),
  naming,
  /** Of one that was filed for a resident; left out of every other. */
  behalf: z
    .object({
      /** Who filed it: '居委会 · 王芳'. */
      by: z.string(),
      consentAt: timestamp,
      /** The resident has not taken it over yet: others enter their word. */
      awaited: z.boolean(),
    })
    .optional(),
  /** Whether this reader may ask how its reporter is reached. */
  mayContact: z.boolean().optional(),
  /** To what it was handed on, and its owner waits for. */
  handedOn: handed.optional(),
  /** Whether this reader may hand it on. */
  mayHandOn: z.literal(true).optional(),
  /** For whoever may: where it is without its door, as neighbours may read it: '东苑 3 号楼'. */
  around: z.string().optional(),
  stars: z.number().int().nullable(),
  timeline: z.array(entryView),
  /** What this reader may do with it now. */
  actions: z.array(requestAction),
  version: z.number().int(),
  mark,
})
export type RequestView = z.infer<typeof requestView>

export const requestPage = pageOf(requestSummary).extend({ mark })
export type RequestPage = z.infer<typeof requestPage>

/** What was found. */
export const foundPage = requestPage.extend({
  /** Only among so many of the newest ones was looked for a part of a name; left out where these were all. */
  onlyNewest: z.number().int().optional(),
  /** More places than one search goes through are called so. */
  manyPlaces: z.literal(true).optional(),
  /** This post reads only what it was given, and finds nothing else. Earlier versions left it out. */
  givenOnly: z.literal(true).optional(),
})
export type FoundPage = z.infer<typeof foundPage>

/** Of one door: what was reported about it and by those who live there, each with its reporter as whoever reads may know them: '匿名居民'. */
export const atDoorPage = pageOf(
  requestSummary.extend({
    reporter: z.string(),
    /** Who lives there reported it about another place: 别处. */
    elsewhere: z.literal(true).optional(),
  }),
).extend({ mark })
export type AtDoorPage = z.infer<typeof atDoorPage>

/** Whom to call about a request. */
export const contactView = z.object({ name: z.string(), phone: z.string() })
export type ContactView = z.infer<typeof contactView>

/** What was filed for somebody of my name at my door, and whether it is mine is not said yet. */
export const filedForMe = requestSummary.extend({
  /** Who filed it: '居委会 · 王芳'. */
  by: z.string(),
  version: z.number().int(),
})
export type FiledForMe = z.infer<typeof filedForMe>
export const filedForMeView = z.object({ items: z.array(filedForMe), mark })

/** A door for which somebody may file: its building, its doorway and itself, each as it is called within the one before. */
export const filingDoor = z.object({ id, label: z.string(), way: z.array(z.object({ id, name: z.string() })) })
export type FilingDoor = z.infer<typeof filingDoor>
/** `more`: there are more of them than are given. */
export const doorsView = z.object({ items: z.array(filingDoor), more: z.boolean(), mark })
export type DoorsView = z.infer<typeof doorsView>

/** A post to which the office may dispatch. */
export const handlerView = z.object({ post: postKind, placeId: id, label: z.string() })
export type HandlerView = z.infer<typeof handlerView>

/** One of them, as it is offered for a request. */
export const offeredHandler = handlerView.extend({
  /**
   * Only of the usual one, to whom such a matter mostly goes here, and only while the office has given it to nobody. By when it would have to be done, and for which version
   * of the request that is said.
   */
  usual: z.object({ dueAt: timestamp, provisional: z.boolean(), version: z.number().int() }).optional(),
})
export type OfferedHandler = z.infer<typeof offeredHandler>

/** How what lies in the place of a post stands. What nobody has to do anything about any more is not counted. */
export const areaView = z.object({
  open: z.number().int(),
  overdue: z.number().int(),
  /** Of the open ones, what has climbed at least one of the five levels. */
  climbed: z.number().int(),
  /** Of the open ones, what waits for a post that nobody holds (无人在岗). */
  vacant: z.number().int(),
  /** The buildings in which something is open, those with the most overdue first. */
  byBuilding: z.array(
    z.object({
      id,
      label: z.string(),
      open: z.number().int(),
      overdue: z.number().int(),
      /** In which of the boxes most of the overdue lie; null where nothing is. */
      behind: requestPhase.nullable(),
    }),
  ),
  mark,
})
export type AreaView = z.infer<typeof areaView>
