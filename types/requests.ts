import * as z from 'zod'
import { cursor, id, idempotencyKey, mark, pageOf, since, timestamp } from './common'
import { byline, countedDays, effect, timelineEntry } from './matter'
import { picture, postKind, sealedPhone, waypoint } from './members'
import { matterCategory } from './roundtables'
import { line, optionalTelephone, optionalText, personName, searchFor, text } from './text'
import { NAME_LENGTH, REASON_LENGTH } from './words/members'
import {
  HANDED_KINDS,
  NAMINGS,
  PHOTOS_AT_MOST,
  REQUEST_ACTIONS,
  REQUEST_CATEGORIES,
  REQUEST_PHASES,
  REQUEST_STATES,
  REQUEST_STEPS,
  TEXT_LENGTH,
} from './words/requests'
import { ITEM_QUESTION_LENGTH, ITEM_TITLE_LENGTH } from './words/roundtables'

export const requestState = z.enum(REQUEST_STATES)
export const requestPhase = z.enum(REQUEST_PHASES)
export const requestCategory = z.enum(REQUEST_CATEGORIES, '请选择类别')
export const requestStep = z.enum(REQUEST_STEPS)
export const requestAction = z.enum(REQUEST_ACTIONS)
export const naming = z.enum(NAMINGS)

export const photo = picture
export type Photo = z.infer<typeof photo>

/** The post that answers for a matter. Always somebody. */
export const owner = z.object({ post: postKind, placeId: id, label: z.string() })
export type Owner = z.infer<typeof owner>

export const rating = z.object({ stars: z.number().int().min(1).max(5), at: z.date() })

/** To what it was handed on. */
export const handed = z.object({ kind: z.enum(HANDED_KINDS), id, title: z.string() })
export type Handed = z.infer<typeof handed>

export const requestEntry = timelineEntry(requestStep).extend({
  state: requestState,
  photos: z.array(photo).optional(),
  owner: owner.optional(),
  dueAt: z.date().optional(),
  stars: z.number().int().optional(),
  /** To what it was handed on; of an item that is to be made of it, also what the table is asked, and in which category. */
  handed: handed.extend({ question: z.string().optional(), category: matterCategory.optional() }).optional(),
  /** Somebody at work entered it for the resident: the beginning, or the resident's word. */
  behalf: z.literal(true).optional(),
})
export type RequestEntry = z.infer<typeof requestEntry>

/**
 * Who reported it: a member. Of one that was filed for somebody who is none yet: `behalf:` and the id of the member who
 * filed it, so that one key files once. No member has such an id.
 */
const reporterId = z.string().regex(/^(behalf:)?[0-9A-Za-z][0-9A-Za-z_-]{0,63}$/)

/** What is kept of a request that somebody at work filed for a resident who called or came. */
export const behalf = z.object({
  /** As the resident said it; null once they have taken it over, for then they are the reporter, or once it is forgotten. */
  name: z.string().nullable(),
  /** Sealed to the id of the request; null where none was given, and once the name is. */
  phone: sealedPhone.nullable(),
  /** The household in which they live, and in which they are asked once they join; null once the name is. */
  door: id.nullable(),
  /** When they said yes to it, as whoever filed it noted. */
  consentAt: z.date(),
  /** Who filed it. */
  by: byline,
  /** In which post, as `residentsCommittee@c1`: who holds it may enter the resident's word until the resident can. */
  postKey: z.string(),
})
export type Behalf = z.infer<typeof behalf>

/** A request as it is stored: its state, its story and what is still to follow, in one document. */
export const requestDocument = z.object({
  _id: id,
  communityId: id,
  /** What people call it: 2026-1122-0042. Unique in the community. */
  number: z.string(),
  /** The last four digits of it, by which a caller names it. Documents of earlier versions have none. */
  serial: z.string().optional(),
  category: requestCategory,
  text: z.string(),
  photos: z.array(photo),
  place: z.object({ id, label: z.string(), path: z.array(waypoint) }),
  /** How the door that it was about was called. Written by earlier versions; nothing goes by it any more. */
  door: z.string().nullable().optional(),
  /** In which lists it lies: those of every place that contains this one, itself included; while it is held, one of its own. */
  scope: z.array(z.string()),
  /** WeChat was not sure of its text: nobody but its reporter and the office knows of it until the office takes it on. */
  held: z.boolean(),
  reporter: z.object({ memberId: reporterId, name: z.string(), naming }),
  /** Only of one that was filed for a resident. */
  behalf: behalf.optional(),
  state: requestState,
  phase: requestPhase,
  owner,
  /** The owner in one word, as `propertyCompany@y1`: what worklists go by. */
  ownerKey: z.string(),
  /** Every post that has ever owned it, in one word each: they may go on reading. */
  handlers: z.array(z.string()),
  /**
   * To whom the office gave it last, and under what that is found: area and category, as `y1 facilities`. Of one that was
   * never dispatched, or only by earlier versions, there is none.
   */
  given: z.object({ as: z.string(), at: z.date(), post: postKind, placeId: id }).optional(),
  dueAt: z.date(),
  /** How it was counted; null where the office chose the day. Documents of earlier versions have none. */
  counted: countedDays.nullable().optional(),
  /** When it climbs to the next of the five levels if nothing happens; null once it is closed or at the top. */
  climbAt: z.date().nullable(),
  /** How many of the levels it has climbed. */
  level: z.number().int(),
  /** Order in a worklist: due time while it is open, closing time after, then the id. One string, so that one index serves it. */
  sortKey: z.string(),
  rating: rating.nullable(),
  /** What it was handed on to last; null once its owner has it again. Documents of earlier versions have none. */
  handedOn: handed.nullable().optional(),
  /** Idempotency key of the submission. */
  submissionKey: z.string(),
  timeline: z.array(requestEntry),
  effects: z.array(effect),
  version: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type RequestDocument = z.infer<typeof requestDocument>

// What people see.

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

// What people send.

const photoIds = z.array(id).max(PHOTOS_AT_MOST, `最多 ${PHOTOS_AT_MOST} 张照片，请删去几张`).default([])

export const submitInput = z.object({
  category: requestCategory,
  text: text({ name: '内容', max: TEXT_LENGTH }),
  placeId: id,
  photoIds,
  naming: naming.default('open'),
  key: idempotencyKey,
})
export type SubmitInput = z.infer<typeof submitInput>

export const fileForInput = z
  .object({
    /** The household in which the resident lives. */
    placeId: id,
    /** What it is about, where that is not their own door: one of the places that contain it. */
    aboutId: id.optional(),
    name: personName({ name: '反映人姓名', max: NAME_LENGTH }),
    /** Empty or left out where they gave none. */
    phone: optionalTelephone,
    /** The resident agreed that it is filed for them. */
    consent: z.literal(true, '请先征得本人同意，再勾选“已征得本人同意”'),
    category: requestCategory,
    text: text({ name: '内容', max: TEXT_LENGTH }),
    photoIds,
    naming: naming.default('open'),
    key: idempotencyKey,
  })
  .refine(({ naming, phone }) => naming !== 'anonymous' || !phone, {
    path: ['phone'],
    message: '匿名登记不留电话，请删去电话，或改选署名方式',
  })
export type FileForInput = z.infer<typeof fileForInput>

/** Which door: as somebody writes it, or by its id. */
export const doorsInput = z
  .object({ text: searchFor('请填写门牌').optional(), id: id.optional(), since })
  .refine(({ text: written, id: known }) => (written === undefined) !== (known === undefined), {
    path: ['text'],
    message: '请填写门牌',
  })
export type DoorsInput = z.infer<typeof doorsInput>

/** What every step on an existing request carries. */
const step = { id, key: idempotencyKey }
/** Which version was on the screen when it was decided: nobody decides on old news. */
const decision = { ...step, seen: z.number().int() }
const words = (name: string) => text({ name, max: TEXT_LENGTH })
const stars = z.number('请选择满意程度').int().min(1, '请选择满意程度').max(5, '请选择满意程度')

export const acceptInput = z.object({ ...decision, text: optionalText({ name: '说明', max: TEXT_LENGTH }) })
export const declineInput = z.object({ ...decision, text: words('不予受理的原因') })
export const dispatchInput = z.object({
  ...decision,
  post: postKind,
  placeId: id,
  /** By when; left out: the working days of the category. */
  dueAt: timestamp.optional(),
  text: optionalText({ name: '说明', max: TEXT_LENGTH }),
})
export const startInput = z.object({ ...decision, text: optionalText({ name: '说明', max: TEXT_LENGTH }) })
export const noteInput = z.object({ ...step, text: words('进展'), photoIds })
export const answerInput = z.object({ ...decision, text: words('答复'), photoIds })
export const settleInput = z.object({ ...decision, stars, text: optionalText({ name: '评价', max: TEXT_LENGTH }) })
export const reopenInput = z.object({ ...decision, text: words('还没解决的地方') })
export const withdrawInput = z.object({ ...step, text: optionalText({ name: '原因', max: TEXT_LENGTH }) })

export const handOnInput = z.object({
  ...decision,
  to: z.discriminatedUnion(
    'kind',
    [
      z.object({
        kind: z.literal('newItem'),
        title: line({ name: '议题', max: ITEM_TITLE_LENGTH }),
        question: line({ name: '请会议决定什么', max: ITEM_QUESTION_LENGTH }),
        category: matterCategory,
      }),
      z.object({ kind: z.literal('agendaItem'), id }),
      z.object({ kind: z.literal('task'), id }),
    ],
    '请选择转到哪里',
  ),
  /** By when whoever reported it hears what came of it. */
  dueAt: timestamp,
  text: optionalText({ name: '说明', max: TEXT_LENGTH }),
})
export type HandOnInput = z.infer<typeof handOnInput>

export const takeOverInput = z.object(decision)
export const disownInput = z.object(step)
export const contactInput = z.object({ ...step, reason: optionalText({ name: '原因', max: REASON_LENGTH }) })

export const requestIdInput = z.object({ id })
export const getInput = z.object({ id, since })
export const mineInput = z.object({ cursor, since })
export const atDoorInput = z.object({ householdId: id, cursor, since })
export type AtDoorInput = z.infer<typeof atDoorInput>
export const filedInput = mineInput
export const filedForMeInput = z.object({ since }).optional()
export const waitingInput = z.object({ since }).optional()
/** In which post's name: one of one's own, as `residentsCommittee@c1`. */
const inTheNameOf = z.string('请选择职务').max(120)
export const worklistInput = z.object({
  postKey: inTheNameOf,
  /** What this post answers for, or all that lies in its place. */
  box: z.enum(['own', 'area']),
  /** Of the area only what lies in this place within it. */
  placeId: id.optional(),
  phase: requestPhase,
  category: requestCategory.optional(),
  /** Only what is past its due time. */
  overdue: z.boolean().default(false),
  cursor,
  since,
})
export type WorklistInput = z.infer<typeof worklistInput>

export const findInput = z.object({
  postKey: inTheNameOf,
  /** A number or its last digits, a place, or a part of a name. */
  text: searchFor('请填写要找的编号、门牌或姓名'),
  cursor,
  since,
})
export type FindInput = z.infer<typeof findInput>
export const areaInput = z.object({ postKey: inTheNameOf, since })
